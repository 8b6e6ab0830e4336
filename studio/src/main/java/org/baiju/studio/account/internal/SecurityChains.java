package org.baiju.studio.account.internal;

import org.baiju.studio.account.AccountSettings;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.account.Tokens;
import org.baiju.studio.platform.page.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets past the door. Three chains: files that carry their own right (no session), the API (token or session) and
 * pages (form login). Which permission a route needs is stated on the route, see {@code Requires}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob: data:;"
            + " worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action 'self'";

    /** Static files, video under a signed grant, health: they must be cheap, so no session is looked up. */
    @Bean
    @Order(1)
    SecurityFilterChain filesWithTheirOwnRight(HttpSecurity http) {
        return http.securityMatcher(
                        "/assets/**", "/set-worker.js", "/hls/**", "/posters/**", "/actuator/health/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            Tokens tokens,
            Accounts accounts,
            ApiRefusal refusal,
            TokenBasedRememberMeServices remembering) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/docs",
                                "/api/docs/**",
                                "/api/docs.json/**",
                                "/api/swagger-ui/**",
                                "/api/v1/watch/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((caller, request) -> new AuthorizationDecision(mayLookInside(caller.get())))
                        .anyRequest()
                        .authenticated())
                .rememberMe(remember -> remember.rememberMeServices(remembering).key(remembering.getKey()))
                .addFilterBefore(new TokenFilter(tokens, accounts, refusal), UsernamePasswordAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers(TokenFilter::brings))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, TokenBasedRememberMeServices remembering) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/login",
                                "/join",
                                "/join/**",
                                "/language",
                                "/watch",
                                "/watch/**",
                                "/sheet/*",
                                "/sheet/*/*",
                                "/calendar/*",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").successHandler(success()).failureHandler(failure()))
                .rememberMe(remember -> remember.rememberMeServices(remembering).key(remembering.getKey()))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Whoever was signed in stays so over a restart; the signature covers the password, so a new one ends it. */
    @Bean
    TokenBasedRememberMeServices remembering(RememberMeKey key, PeopleByLogin people, AccountSettings settings) {
        var services = new Remembering(key.value(), people);
        services.setAlwaysRemember(true);
        services.setTokenValiditySeconds((int) settings.rememberMe().toSeconds());
        return services;
    }

    /** No value with U+0000 gets past the door: PostgreSQL cannot keep it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** The token lives in a cookie, not in the session, so that an open page still works after a restart. */
    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    /** Back to where somebody was when they were asked to sign in, at a paywall for instance. */
    private static AuthenticationSuccessHandler success() {
        var toWhatWasAskedFor = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, person) -> {
            String back = request.getParameter("back");
            if (back == null || back.isEmpty()) {
                toWhatWasAskedFor.onAuthenticationSuccess(request, response, person);
            } else {
                response.sendRedirect(LocalAddress.orElse(back, "/"));
            }
        };
    }

    private static boolean mayLookInside(@Nullable Authentication caller) {
        return caller != null && caller.getPrincipal() instanceof SignedIn person && person.may(Permission.AUDIT_READ);
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, refusal) -> response.sendRedirect(
                request.getContextPath() + (refusal instanceof LockedException ? "/login?wait" : "/login?wrong"));
    }
}
