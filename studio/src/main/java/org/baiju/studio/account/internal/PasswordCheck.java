package org.baiju.studio.account.internal;

import java.util.List;
import java.util.Locale;
import org.baiju.studio.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a login and a password, slowly for whoever guesses. */
@Component
public class PasswordCheck implements AuthenticationProvider {
    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final SignInLimiter limiter;

    /** Compared against when there is no such login, so that an answer takes equally long. */
    private final String nobodysHash;

    PasswordCheck(PersonStore store, PasswordEncoder passwords, SignInLimiter limiter) {
        this.store = store;
        this.passwords = passwords;
        this.limiter = limiter;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "local";
        if (!limiter.admit(login, address).isZero()) {
            throw new LockedException("too many wrong passwords");
        }
        var credentials = store.findCredentials(login);
        String hash = credentials.map(PersonStore.Credentials::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        var person = credentials.filter(found -> right).flatMap(found -> store.find(found.id()));
        if (person.isEmpty()) {
            throw new BadCredentialsException("wrong login or password");
        }
        limiter.succeeded(login, address);
        return authenticated(person.get(), attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Permissions are checked on the routes, against the roles, so authorities stay empty. */
    static Authentication authenticated(SignedIn person, @Nullable Object details) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        authentication.setDetails(details);
        return authentication;
    }
}
