package org.baiju.reel.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The two programs as they are started.
 *
 * @param ffmpeg name on the PATH, or path
 * @param ffprobe name on the PATH, or path
 * @param environment what the programs need to find their libraries
 */
record Programs(String ffmpeg, String ffprobe, Map<String, String> environment) {
    Programs {
        environment = Map.copyOf(environment);
    }

    /** A process not started yet, for a short question whose answer comes on one stream. */
    ProcessBuilder question(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}
