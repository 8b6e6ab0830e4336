package org.baiju.studio.platform.internal.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the jar that the build brings along. */
record Binaries(Path home) {

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks the programs below the folder unless they are there; two processes may do so at once. */
    static Binaries unpackedBelow(Path folder) {
        String name = archiveName();
        URL archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new PostgresFailed(
                    "No PostgreSQL for this machine comes with Baiju (looked for %s). Set baiju.database.url to an outside one."
                            .formatted(name));
        }
        try {
            Files.createDirectories(folder);
            // The length tells one version of the archive from another without reading 15 MB at every start.
            Path home = folder.resolve("postgres-" + archive.openConnection().getContentLengthLong());
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new PostgresFailed("PostgreSQL could not be unpacked into %s: %s".formatted(folder, e), e);
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (InputStream input = new BufferedInputStream(new XZInputStream(archive.openStream()), 1 << 16)) {
            TarReader.unpack(input, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(fresh);
        } catch (IOException e) {
            Folders.delete(fresh);
            throw e;
        }
    }

    private static String archiveName() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        String machine = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(family, machine);
    }
}
