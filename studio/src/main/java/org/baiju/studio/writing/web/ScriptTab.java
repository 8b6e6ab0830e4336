package org.baiju.studio.writing.web;

import org.baiju.studio.account.Permission;

/** The pages of a script, in the order of their tabs. */
public enum ScriptTab {
    SCRIPT("", Permission.SERIES_READ),
    EDIT("/edit", Permission.SERIES_READ),
    REPORT("/report", Permission.SERIES_READ),
    COMMENTS("/comments", Permission.SERIES_READ),
    BREAKDOWN("/breakdown", Permission.SERIES_READ),
    LINT("/lint", Permission.SERIES_READ),
    DRAFTS("/drafts", Permission.SERIES_READ),
    COMPARE("/compare", Permission.SERIES_READ);

    private final String path;
    private final Permission permission;

    ScriptTab(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    /** The address below {@code /series/{series}/script}. */
    public String path() {
        return path;
    }

    /** Who sees the tab. */
    public Permission permission() {
        return permission;
    }
}
