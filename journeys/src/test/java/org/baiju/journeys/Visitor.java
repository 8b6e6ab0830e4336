package org.baiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signs up through the pages' forms without a browser, only to get an API token. */
final class Visitor {
    static final String PASSWORD = "a-good-password";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("<pre id=\"secret\">([^<]+)</pre>");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LIMIT)
            .build();
    private final URI address;

    private Visitor(URI address) {
        this.address = address;
    }

    /** Opens an organisation, and returns its owner's way into the API. */
    static Api producer(RunningStudio studio, String login) {
        var form = newcomer(login);
        form.put("organisation", "渡口影业");
        return joined(studio, "studio", form);
    }

    /** Signs up to watch. */
    static Api viewer(RunningStudio studio, String login) {
        return joined(studio, "viewer", newcomer(login));
    }

    private static Map<String, String> newcomer(String login) {
        var form = new LinkedHashMap<String, String>();
        form.put("displayName", "程小舟");
        form.put("login", login);
        form.put("password", PASSWORD);
        return form;
    }

    private static Api joined(RunningStudio studio, String as, Map<String, String> form) {
        var visitor = new Visitor(studio.address());
        visitor.send("/join?as=" + as, visitor.page("/join?as=" + as), form);
        return new Api(HttpClient.newHttpClient(), studio.address(), visitor.token());
    }

    private String token() {
        String answer = send("/account/tokens", page("/account"), Map.of("name", "journeys", "days", "1"));
        return found(SECRET, answer);
    }

    private String page(String path) {
        return body(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    /** Sends a form with the token of the page it stands on, and returns the page it leads to. */
    private String send(String path, String page, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", found(CSRF, page));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return body(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String body(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response::body).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
