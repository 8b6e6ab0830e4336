package org.baiju.studio.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The language a browser asked for: by the switch, else by its own preference, else Chinese. */
public final class LanguageChoice {
    private static final String COOKIE = "baiju-language";
    private static final long ONE_YEAR_SECONDS = 365L * 24 * 3600;

    private LanguageChoice() {}

    /** The language for this request. */
    public static Language of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return Language.ofCode(cookie.getValue());
                }
            }
        }
        Locale preferred =
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINESE : request.getLocale();
        return Locale.ENGLISH.getLanguage().equals(preferred.getLanguage()) ? Language.EN : Language.ZH;
    }

    /** Keeps the choice in the browser for a year. */
    public static void remember(HttpServletResponse response, Language language) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.code())
                .path("/")
                .maxAge(ONE_YEAR_SECONDS)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
