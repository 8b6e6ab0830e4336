package org.baiju.reel.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One call to FFmpeg.
 *
 * @param arguments all but those that every call gets
 * @param folder the process works in; relative names speak of it
 * @param length of the film that is read or made, for the progress; zero if not known
 * @param log hears every line that FFmpeg writes
 */
public record Call(List<String> arguments, Path folder, Duration length, Consumer<String> log) {
    public Call {
        arguments = List.copyOf(arguments);
    }

    public Call(List<String> arguments, Path folder, Duration length) {
        this(arguments, folder, length, _ -> {});
    }
}
