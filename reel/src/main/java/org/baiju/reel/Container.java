package org.baiju.reel;

/** The containers we open, each by exactly one demuxer. */
public enum Container {
    MP4("mov"),
    MATROSKA("matroska"),
    MPEG_TS("mpegts");

    private final String demuxer;

    Container(String demuxer) {
        this.demuxer = demuxer;
    }

    /** FFmpeg's name of the demuxer. */
    public String demuxer() {
        return demuxer;
    }
}
