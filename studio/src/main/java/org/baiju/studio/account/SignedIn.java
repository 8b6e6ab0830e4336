package org.baiju.studio.account;

import java.util.Set;
import java.util.UUID;
import org.baiju.studio.platform.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as every controller gets it.
 *
 * @param organisation the organisation they work for; absent for a viewer
 * @param organisationName its name; absent for a viewer
 */
public record SignedIn(
        UUID person,
        String login,
        String displayName,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        Set<Role> roles,
        Language language)
        implements AuthenticatedPrincipal {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles has the permission. */
    public boolean may(Permission permission) {
        return permission == Permission.WATCH
                || roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /**
     * The organisation they work for.
     *
     * @throws IllegalStateException for a viewer; routes that need an organisation need a permission no viewer has
     */
    public UUID getOrganisation() {
        if (organisation == null) {
            throw new IllegalStateException(login + " works for no organisation");
        }
        return organisation;
    }

    @Override
    public String getName() {
        return login;
    }
}
