package org.baiju.studio.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who makes the current request. The person is read afresh for each one, so that a changed role counts at once. */
public final class CurrentPerson {
    private static final String ATTRIBUTE = CurrentPerson.class.getName();

    private CurrentPerson() {}

    /** The person who is signed in; absent for a stranger. */
    public static Optional<SignedIn> find(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    /** Sets the person, once the door has let them in. */
    public static void set(HttpServletRequest request, SignedIn person) {
        request.setAttribute(ATTRIBUTE, person);
    }
}
