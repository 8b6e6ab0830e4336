package org.baiju.reel.ffmpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.reel.ffmpeg.Question.Answer;

/**
 * What an FFmpeg can do.
 *
 * @param version as it names itself
 * @param encoders by FFmpeg's names
 * @param filters by FFmpeg's names
 */
public record Capabilities(String version, Set<String> encoders, Set<String> filters) {
    /** Filter graphs are handed over in files ({@code -/filter_complex}), which came with version 7. */
    private static final int OLDEST = 7;

    private static final List<String> NEEDED_ENCODERS = List.of("libx264", "aac", "mjpeg", "mov_text");
    private static final List<String> NEEDED_FILTERS = List.of(
            "scale",
            "zscale",
            "tonemap",
            "fps",
            "split",
            "concat",
            "thumbnail",
            "gradients",
            "drawbox",
            "drawtext",
            "blackdetect",
            "freezedetect",
            "silencedetect",
            "ebur128",
            "anoisesrc",
            "sine",
            "tremolo",
            "amix");
    private static final Pattern VERSION = Pattern.compile("version (\\S+)");
    private static final Pattern MAJOR = Pattern.compile("n?(\\d+)\\.");
    private static final Pattern LISTED = Pattern.compile("^ [A-Z.]{2,6} +([\\w-]+) +\\S.*$", Pattern.MULTILINE);

    public Capabilities {
        encoders = Set.copyOf(encoders);
        filters = Set.copyOf(filters);
    }

    static Capabilities of(Programs programs) throws IOException {
        Matcher version = VERSION.matcher(answer(programs, "-version"));
        return new Capabilities(
                version.find() ? version.group(1) : "unknown",
                listed(answer(programs, "-encoders")),
                listed(answer(programs, "-filters")));
    }

    /** What Baiju needs and this FFmpeg lacks; empty if it has all. */
    List<String> lacking() {
        var lacking = new ArrayList<String>();
        Matcher major = MAJOR.matcher(version);
        if (major.lookingAt() && Integer.parseInt(major.group(1)) < OLDEST) {
            lacking.add("version " + OLDEST);
        }
        NEEDED_ENCODERS.stream().filter(name -> !encoders.contains(name)).forEach(lacking::add);
        NEEDED_FILTERS.stream().filter(name -> !filters.contains(name)).forEach(lacking::add);
        return lacking;
    }

    private static String answer(Programs programs, String question) throws IOException {
        Answer answer = Question.ask(programs.question(programs.ffmpeg(), List.of("-hide_banner", question)));
        if (!answer.ok()) {
            throw new IOException("FFmpeg (" + programs.ffmpeg() + ") did not answer " + question + ": "
                    + answer.text().lines().findFirst().orElse("no output"));
        }
        return answer.text();
    }

    private static Set<String> listed(String text) {
        var names = new TreeSet<String>();
        Matcher line = LISTED.matcher(text);
        while (line.find()) {
            names.add(line.group(1));
        }
        return names;
    }
}
