package org.baiju.shootplan.uss;

/** What the head of a file says of the schedule; all of it is text. */
public enum UssHeading {
    ID("id"),
    AUTHOR("author"),
    COMPANY("company"),
    CREATED("created"),
    DESCRIPTION("description"),
    EPISODE("episode"),
    EPISODE_NAME("episodeName"),
    NAME("name"),
    PROJECT("project"),
    SCHEDULE_COLOR("schedColor"),
    SCHEDULE_DATE("schedDate"),
    SCRIPT_COLOR("scriptColor"),
    SCRIPT_DATE("scriptDate"),
    SEASON("season"),
    SOURCE("source"),
    /** Of the standard, not of the schedule. */
    VERSION("") {
        @Override
        String in(UssDialect dialect) {
            return Spelling.VERSION.in(dialect);
        }

        @Override
        String[] all() {
            return Spelling.VERSION.all();
        }
    };

    private final String field;

    UssHeading(String field) {
        this.field = field;
    }

    String in(UssDialect dialect) {
        return field;
    }

    String[] all() {
        return new String[] {field};
    }
}
