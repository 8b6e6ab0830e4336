package org.baiju.studio.account.internal;

import javax.sql.DataSource;
import org.baiju.studio.account.AccountSettings;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.JdbcTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
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
        return http.securityMatcher("/assets/**", "/hls/**", "/posters/**", "/actuator/health/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Accounts accounts, ApiRefusal refusal) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/docs",
                                "/api/docs/**",
                                "/api/docs.json/**",
                                "/api/swagger-ui/**",
                                "/api/v1/watch/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
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
    SecurityFilterChain pages(
            HttpSecurity http, AccountSettings settings, PersistentTokenRepository rememberMe, PeopleByLogin people) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/login", "/join", "/join/**", "/language", "/watch", "/watch/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(failure()))
                .rememberMe(remember -> remember.tokenRepository(rememberMe)
                        .userDetailsService(people)
                        .alwaysRemember(true)
                        .tokenValiditySeconds((int) settings.rememberMe().toSeconds()))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    PersistentTokenRepository rememberMeTokens(DataSource database) {
        var repository = new JdbcTokenRepositoryImpl();
        repository.setDataSource(database);
        return repository;
    }

    /** The token lives in a cookie, not in the session, so that an open page still works after a restart. */
    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, refusal) -> response.sendRedirect(
                request.getContextPath() + (refusal instanceof LockedException ? "/login?wait" : "/login?wrong"));
    }
}
