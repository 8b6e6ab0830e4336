package org.baiju.studio.account.internal;

import org.baiju.studio.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/** Remembers people under their login; Spring would take the whole of who is signed in for the name. */
final class Remembering extends TokenBasedRememberMeServices {

    Remembering(String key, UserDetailsService people) {
        super(key, people);
    }

    @Override
    protected String retrieveUserName(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person
                ? person.login()
                : super.retrieveUserName(authentication);
    }
}
