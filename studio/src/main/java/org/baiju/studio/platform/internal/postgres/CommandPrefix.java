package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The words put before a PostgreSQL command, so that it dies with us and does not see itself running as root (which it
 * refuses).
 *
 * @param user the user id the command gets; absent if it keeps ours
 */
record CommandPrefix(List<String> words, @Nullable Integer user) {
    private static final int NOBODY = 65534;
    private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig", "INT");

    /** The best this machine allows. */
    static CommandPrefix forThisMachine() {
        boolean dies = works(DIE_WITH_PARENT);
        if (!isRoot()) {
            return new CommandPrefix(dies ? DIE_WITH_PARENT : List.of(), null);
        }
        if (works(List.of("unshare", "-U"))) {
            var words = new ArrayList<>(List.of("unshare", "-U"));
            words.addAll(dies ? DIE_WITH_PARENT : List.of());
            return new CommandPrefix(List.copyOf(words), null);
        }
        return asNobody();
    }

    /** Runs the command as a user without rights, who must then own the server's folder. */
    static CommandPrefix asNobody() {
        var words =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--pdeathsig", "INT");
        if (!works(words)) {
            throw new PostgresFailed(
                    "PostgreSQL does not run as root, and this machine allows neither \"unshare -U\" nor"
                            + " \"setpriv --reuid\". Start Baiju as an ordinary user, or set baiju.database.url to an outside"
                            + " PostgreSQL.");
        }
        return new CommandPrefix(words, NOBODY);
    }

    List<String> before(List<String> command) {
        var whole = new ArrayList<>(words);
        whole.addAll(command);
        return whole;
    }

    /** Hands the folder and all in it to the user of the command, if it has one of its own. */
    void own(Path folder) throws IOException {
        if (user == null) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(visited, "unix:uid", user);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", user);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> words) {
        var command = new ArrayList<>(words);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
