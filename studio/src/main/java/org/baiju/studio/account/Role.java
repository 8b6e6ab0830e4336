package org.baiju.studio.account;

import static org.baiju.studio.account.Permission.AUDIT_READ;
import static org.baiju.studio.account.Permission.CREW_READ;
import static org.baiju.studio.account.Permission.CREW_WRITE;
import static org.baiju.studio.account.Permission.MEDIA_WRITE;
import static org.baiju.studio.account.Permission.MONEY_READ;
import static org.baiju.studio.account.Permission.PLACE_WRITE;
import static org.baiju.studio.account.Permission.PLAN_WRITE;
import static org.baiju.studio.account.Permission.RELEASE_WRITE;
import static org.baiju.studio.account.Permission.SCRIPT_COMMENT;
import static org.baiju.studio.account.Permission.SCRIPT_EDIT;
import static org.baiju.studio.account.Permission.SCRIPT_WRITE;
import static org.baiju.studio.account.Permission.SERIES_READ;
import static org.baiju.studio.account.Permission.SERIES_WRITE;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in an organisation. A person may have several roles; their permissions add up. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    PRODUCER(EnumSet.of(
            SERIES_READ,
            SERIES_WRITE,
            SCRIPT_WRITE,
            SCRIPT_COMMENT,
            SCRIPT_EDIT,
            PLAN_WRITE,
            CREW_READ,
            CREW_WRITE,
            PLACE_WRITE,
            MEDIA_WRITE,
            RELEASE_WRITE,
            MONEY_READ,
            AUDIT_READ)),
    ASSISTANT_DIRECTOR(EnumSet.of(SERIES_READ, SCRIPT_COMMENT, PLAN_WRITE, CREW_READ, CREW_WRITE, PLACE_WRITE)),
    WRITER(EnumSet.of(SERIES_READ, SCRIPT_WRITE, SCRIPT_COMMENT)),
    EDITOR(EnumSet.of(SERIES_READ, SCRIPT_WRITE, SCRIPT_COMMENT, SCRIPT_EDIT)),
    READER(EnumSet.of(SERIES_READ, SCRIPT_COMMENT)),
    PARK_MANAGER(EnumSet.of(SERIES_READ, PLACE_WRITE)),
    POST(EnumSet.of(SERIES_READ, MEDIA_WRITE)),
    COMPLIANCE(EnumSet.of(SERIES_READ, AUDIT_READ)),
    FINANCE(EnumSet.of(SERIES_READ, MONEY_READ, CREW_READ)),
    PROGRAMME_OFFICER(EnumSet.of(SERIES_READ)),
    GUARDIAN(EnumSet.noneOf(Permission.class)),
    VIEWER(EnumSet.noneOf(Permission.class));

    @SuppressWarnings("ImmutableEnumChecker") // copied in the constructor, so it is immutable
    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        permissions.add(Permission.WATCH);
        this.permissions = Set.copyOf(permissions);
    }

    /** Everything the role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the role has a place in an organisation; a viewer stands outside of all. */
    public boolean worksForAnOrganisation() {
        return this != VIEWER;
    }
}
