package org.baiju.reel.ffmpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The system's own means to confine a process, as far as this machine has them: no network, no new rights, death with
 * its parent, limits of memory and file size, low priority.
 */
final class Walls {
    private static final List<List<String>> NETWORK =
            List.of(List.of("unshare", "-n", "--"), List.of("unshare", "-r", "-n", "--"));
    private static final List<List<String>> RIGHTS = List.of(
            List.of("setpriv", "--no-new-privs", "--pdeathsig", "KILL", "--"),
            List.of("setpriv", "--no-new-privs", "--"));
    private static final List<List<String>> PRIORITY = List.of(List.of("nice", "-n", "10"));

    private final List<String> before;
    private final boolean sizes;

    private Walls(List<String> before, boolean sizes) {
        this.before = List.copyOf(before);
        this.sizes = sizes;
    }

    /** Tries what there is; nothing of it is required. */
    static Walls ofThisMachine() {
        var before = new ArrayList<String>();
        for (List<List<String>> wall : List.of(NETWORK, RIGHTS, PRIORITY)) {
            wall.stream().filter(Walls::works).findFirst().ifPresent(before::addAll);
        }
        return new Walls(before, works(sizes(Limits.DEFAULT)));
    }

    /** What stands before the program on the command line. */
    List<String> before(Limits limits) {
        var command = new ArrayList<>(before);
        if (sizes) {
            command.addAll(sizes(limits));
        }
        return command;
    }

    private static List<String> sizes(Limits limits) {
        return List.of("prlimit", "--as=" + limits.memoryBytes(), "--fsize=" + limits.outputBytes(), "--core=0", "--");
    }

    private static boolean works(List<String> wall) {
        var command = new ArrayList<>(wall);
        command.add("true");
        try {
            return Question.ask(new ProcessBuilder(command).redirectErrorStream(true))
                    .ok();
        } catch (IOException e) {
            return false;
        }
    }
}
