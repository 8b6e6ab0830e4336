package org.baiju.studio.account.internal;

import java.util.Collection;
import java.util.List;
import org.baiju.studio.account.SignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds people for remember-me, which speaks in Spring's terms. */
@Component
class PeopleByLogin implements UserDetailsService {
    private final PersonStore store;

    PeopleByLogin(PersonStore store) {
        this.store = store;
    }

    /** A person in Spring's terms. */
    record Remembered(SignedIn person, String passwordHash) implements UserDetails {
        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getPassword() {
            return passwordHash;
        }

        @Override
        public String getUsername() {
            return person.login();
        }
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return store.findCredentials(login)
                .flatMap(found -> store.find(found.id()).map(person -> new Remembered(person, found.passwordHash())))
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in as " + login));
    }
}
