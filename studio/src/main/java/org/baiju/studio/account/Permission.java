package org.baiju.studio.account;

/** One thing that a person may or may not do; every route names the one it needs. */
public enum Permission {
    /** Watch releases, buy coins, unlock episodes, manage one's own account: everybody who is signed in. */
    WATCH,
    SERIES_READ,
    SERIES_WRITE,
    SCRIPT_WRITE,
    SCRIPT_COMMENT,
    /** Lock and unlock drafts, restore older texts, resolve everybody's comments. */
    SCRIPT_EDIT,
    PLAN_WRITE,
    MEDIA_WRITE,
    RELEASE_WRITE,
    MONEY_READ,
    /** Invite colleagues, change their roles, shut them out. */
    PEOPLE_WRITE,
    /** See birth dates, phones, fees and consents of cast and crew; others see their names only. */
    CREW_READ,
    CREW_WRITE,
    PLACE_WRITE,
    AUDIT_READ
}
