package org.baiju.reel;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;

/** Subtitles as a file beside the film. */
final class WebVtt {
    private static final long LARGEST = 1 << 20;

    private WebVtt() {}

    /** What is wrong with a file that should be WebVTT; empty if it is. */
    static Optional<Finding> wrong(Path file) throws IOException {
        String found;
        if (Files.size(file) > LARGEST) {
            found = Files.size(file) + " B";
        } else {
            try {
                String text = Files.readString(file).replace("\uFEFF", "");
                if (text.startsWith("WEBVTT")) {
                    return Optional.empty();
                }
                found = text.lines().findFirst().orElse("").strip();
            } catch (CharacterCodingException e) {
                found = "not UTF-8";
            }
        }
        String name = String.valueOf(file.getFileName());
        String bounded = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return Optional.of(Finding.of(Severity.ERROR, "reel.bad-subtitles", new Where.Thing(name), bounded, "WEBVTT"));
    }

    /** A playlist that gives the whole file as one segment. */
    static String playlist(String file, Duration length) {
        long seconds = length.toMillis() / 1000 + 1;
        return """
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:%d
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXTINF:%.3f,
                %s
                #EXT-X-ENDLIST
                """.formatted(seconds, length.toMillis() / 1e3, file);
    }
}
