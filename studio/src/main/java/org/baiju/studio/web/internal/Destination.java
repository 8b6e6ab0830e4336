package org.baiju.studio.web.internal;

import org.baiju.studio.account.Permission;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;

/** The lines of the rail, in order: first those above all series, then those of one series. */
enum Destination {
    ALL_SERIES("/", "series", Permission.SERIES_READ),
    JOBS("/jobs", "jobs", Permission.SERIES_READ),
    WATCH("/watch", "watch", Permission.WATCH),
    ALL_PEOPLE("/people", "people", Permission.SERIES_READ),
    ALL_PLACES("/places", "places", Permission.SERIES_READ),
    MEMBERS("/members", "members", Permission.PEOPLE_WRITE),
    AUDIT("/audit", "audit", Permission.AUDIT_READ),

    OVERVIEW("/series/{}", "overview", Permission.SERIES_READ),
    SCRIPT("/series/{}/script", "script", Permission.SERIES_READ),
    PLAN("/series/{}/plan", "plan", Permission.SERIES_READ),
    CALL_SHEETS("/series/{}/call-sheets", "call-sheet", Permission.SERIES_READ),
    PEOPLE("/series/{}/people", "people", Permission.SERIES_READ),
    PLACES("/series/{}/places", "places", Permission.SERIES_READ),
    EPISODES("/series/{}/episodes", "episodes", Permission.SERIES_READ),
    RELEASE("/series/{}/release", "release", Permission.SERIES_READ),
    STATEMENT("/series/{}/statement", "statement", Permission.MONEY_READ);

    private final String path;
    private final String icon;
    private final Permission permission;

    Destination(String path, String icon, Permission permission) {
        this.path = path;
        this.icon = icon;
        this.permission = permission;
    }

    boolean insideSeries() {
        return path.contains("{}");
    }

    /** A home is current only when it is exactly where one is; other lines also when one is below them. */
    boolean isHome() {
        return this == ALL_SERIES || this == OVERVIEW;
    }

    String href(@Nullable Series series) {
        return series == null ? path : path.replace("{}", series.id().toString());
    }

    String label() {
        return "web.to." + icon;
    }

    String icon() {
        return icon;
    }

    Permission permission() {
        return permission;
    }
}
