package org.baiju.shootplan.uss;

/** The fields and words that the dialects of the standard spell differently. */
enum Spelling {
    VERSION("version", "ussVersion", "ussVersion"),
    DURATION("time", "duration", "duration"),
    BREAKDOWN_IDS("breakdownIds", "breakdownIds", "breakdownArrays"),
    SCENE("scene", "scene", "strip"),
    DOOD_INCLUDE("doodInclude", "isDood", "isDood"),
    DOOD_HOLDS("doodHoldAllow", "isHold", "isHold"),
    DOOD_DROPS("doodDropAllow", "isDrop", "isDrop"),
    DOOD_DROP_DAYS("doodDropDays", "dropDayCount", "doodDayCount"),
    ID_LOCK("elementIdLock", "isIdLock", "isIdLock");

    private final String documents;
    private final String schema;
    private final String sample;

    Spelling(String documents, String schema, String sample) {
        this.documents = documents;
        this.schema = schema;
        this.sample = sample;
    }

    String in(UssDialect dialect) {
        return switch (dialect) {
            case DOCUMENTS -> documents;
            case SCHEMA -> schema;
            case SAMPLE -> sample;
        };
    }

    /** All spellings, some of them twice. */
    String[] all() {
        return new String[] {documents, schema, sample};
    }
}
