package org.baiju.studio.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Tokens;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in by the token of its {@code Authorization: Bearer} header, for this one request. */
class TokenFilter extends OncePerRequestFilter {
    static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Accounts accounts;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(Tokens tokens, Accounts accounts, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.refusal = refusal;
    }

    /** Whether the request brings a token, and so needs no session and no token against forgery. */
    static boolean brings(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (brings(request)) {
            String secret = request.getHeader("Authorization")
                    .substring(SCHEME.length())
                    .strip();
            var person = tokens.findPerson(secret).flatMap(accounts::find);
            if (person.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("no live token"));
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordCheck.authenticated(person.get(), null));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
