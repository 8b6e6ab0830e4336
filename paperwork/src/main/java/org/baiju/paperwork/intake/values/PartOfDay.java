package org.baiju.paperwork.intake.values;

/** The part of the day that a time names before its hour, which then goes by the face of a clock. */
enum PartOfDay {
    /** No part, or one in which the face says what it means. */
    AS_WRITTEN,
    /** Twelve begins the day. */
    SMALL_HOURS,
    /** From eleven to two. */
    NOON,
    AFTERNOON,
    /** Twelve ends the day, and one follows it. */
    EVENING;

    private static final int FACE = 12;
    private static final int FIRST_OF_EVENING = 5;
    private static final int FIRST_OF_NOON = 11;

    /** The one that stands at the cursor, which then is behind it. */
    static PartOfDay read(Cursor cursor) {
        if (cursor.take("凌晨", "半夜", "午夜")) {
            return SMALL_HOURS;
        }
        if (cursor.take("中午")) {
            return NOON;
        }
        if (cursor.take("下午", "傍晚")) {
            return AFTERNOON;
        }
        if (cursor.take("晚上", "夜里", "晚")) {
            return EVENING;
        }
        cursor.take("上午", "早上", "早");
        return AS_WRITTEN;
    }

    /** The hour of the day; one that is written by all twenty-four stays as it is. */
    int hour(int written) {
        return switch (this) {
            case AS_WRITTEN -> written;
            case SMALL_HOURS -> written == FACE ? 0 : written;
            case NOON -> written < FIRST_OF_NOON ? written + FACE : written;
            case AFTERNOON -> written < FACE ? written + FACE : written;
            case EVENING -> evening(written);
        };
    }

    private static int evening(int written) {
        if (written == FACE) {
            return 0;
        }
        return written >= FIRST_OF_EVENING && written < FACE ? written + FACE : written;
    }
}
