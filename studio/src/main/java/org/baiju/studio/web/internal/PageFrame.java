package org.baiju.studio.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.LanguageChoice;
import org.baiju.studio.platform.page.Page;
import org.baiju.studio.platform.page.Page.NavigationItem;
import org.baiju.studio.platform.page.Page.SeriesLink;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame around a page: who, where, in which language, and where to from here. */
@Component
class PageFrame {
    private static final int SWITCHER_MOST = 12;

    private final Words words;
    private final Assets assets;
    private final SeriesRegister register;
    private final StudioClock clock;

    PageFrame(Words words, Assets assets, SeriesRegister register, StudioClock clock) {
        this.words = words;
        this.assets = assets;
        this.register = register;
        this.clock = clock;
    }

    /** The frame for a request. */
    Page of(HttpServletRequest request) {
        Optional<SignedIn> person = CurrentPerson.find(request);
        Language language = person.map(SignedIn::language).orElseGet(() -> LanguageChoice.of(request));
        Optional<UUID> organisation =
                person.map(SignedIn::organisation).filter(id -> person.get().may(Permission.SERIES_READ));
        @Nullable
        Series series = organisation.flatMap(id -> currentSeries(request, id)).orElse(null);
        List<SeriesLink> others =
                organisation.map(id -> register.list(id, SWITCHER_MOST, null).items()).orElse(List.of()).stream()
                        .map(PageFrame::link)
                        .toList();
        return new Page(
                words,
                language,
                clock.zone(),
                person.map(SignedIn::displayName).orElse(null),
                person.map(SignedIn::organisationName).orElse(null),
                address(request),
                csrf(request),
                assets.fingerprint(),
                person.map(who -> navigation(who, series, language, request.getRequestURI()))
                        .orElse(List.of()),
                series == null ? null : link(series),
                others,
                toast(request));
    }

    private static @Nullable Toast toast(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Toast.ATTRIBUTE) instanceof Toast toast ? toast : null;
    }

    private Optional<Series> currentSeries(HttpServletRequest request, UUID organisation) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("series") instanceof String id) {
            return SeriesId.find(id).flatMap(found -> register.find(organisation, found));
        }
        return Optional.empty();
    }

    private List<NavigationItem> navigation(SignedIn who, @Nullable Series series, Language language, String path) {
        var items = new ArrayList<NavigationItem>();
        for (Destination destination : Destination.values()) {
            if (who.may(destination.permission()) && destination.insideSeries() == (series != null)) {
                String href = destination.href(series);
                boolean current = destination.isHome() ? path.equals(href) : path.startsWith(href);
                items.add(new NavigationItem(
                        href, words.say(language, destination.label()), destination.icon(), current));
            }
        }
        return items;
    }

    /** Where the language switch leads back to: what was asked for, unless it cannot be asked for again. */
    private static String address(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static SeriesLink link(Series series) {
        return new SeriesLink("/series/" + series.id(), series.title());
    }
}
