package org.baiju.studio.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.SignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads who is signed in from the database, after the security chains; whoever was shut out meanwhile is a stranger. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class CurrentPersonFilter extends OncePerRequestFilter {
    private final PersonStore store;

    CurrentPersonFilter(PersonStore store) {
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<UUID> id = Optional.ofNullable(authentication).flatMap(CurrentPersonFilter::personOf);
        if (id.isPresent()) {
            Optional<SignedIn> person = store.find(id.get());
            if (person.isEmpty()) {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
            person.ifPresent(found -> CurrentPerson.set(request, found));
        }
        chain.doFilter(request, response);
    }

    private static Optional<UUID> personOf(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case SignedIn person -> Optional.of(person.person());
            case PeopleByLogin.Remembered remembered ->
                Optional.of(remembered.person().person());
            case null, default -> Optional.empty();
        };
    }
}
