package org.baiju.reel.animatic;

/** Colours and sounds of a card by where and when its scene plays. */
enum Palette {
    INSIDE_DAY("0x8A5A34", "0x24150D", "0xF6C57F", 220),
    INSIDE_NIGHT("0x4B3563", "0x120C1E", "0xD3B4FA", 196),
    OUTSIDE_DAY("0x2F7D93", "0x0D2733", "0x9BE3F2", 262),
    OUTSIDE_NIGHT("0x24406F", "0x070C18", "0x9DBBFF", 165);

    private final String top;
    private final String bottom;
    private final String accent;
    private final int rootHz;

    Palette(String top, String bottom, String accent, int rootHz) {
        this.top = top;
        this.bottom = bottom;
        this.accent = accent;
        this.rootHz = rootHz;
    }

    static Palette of(Setting setting) {
        if (setting.inside()) {
            return setting.night() ? INSIDE_NIGHT : INSIDE_DAY;
        }
        return setting.night() ? OUTSIDE_NIGHT : OUTSIDE_DAY;
    }

    String top() {
        return top;
    }

    String bottom() {
        return bottom;
    }

    String accent() {
        return accent;
    }

    /** The lowest tone of the scene's chord. */
    int rootHz() {
        return rootHz;
    }
}
