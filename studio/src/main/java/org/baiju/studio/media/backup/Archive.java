package org.baiju.studio.platform.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read again. */
final class Archive implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a backup, or tells that the file is none. */
    static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused("%s is not a backup of Baiju, or not all of one: %s".formatted(file, e.getMessage()));
        }
        @Nullable ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            zip.close();
            throw new BackupRefused("%s is not a backup of Baiju: it has no %s.".formatted(file, Manifest.ENTRY));
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(content, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new BackupRefused("%s was made by a newer Baiju (format %d, this one knows %d); install that first."
                        .formatted(file, manifest.format(), Manifest.FORMAT));
            }
            return new Archive(file, zip, manifest);
        } catch (JacksonException e) {
            zip.close();
            throw new BackupRefused("The %s in %s cannot be read: %s".formatted(Manifest.ENTRY, file, e.getMessage()));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("%s is damaged: %s is missing.".formatted(file, name));
        }
        return zip.getInputStream(entry);
    }

    /** Compares every entry with its hash, so that nothing is touched on behalf of a damaged backup. */
    void verify() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            verify(table.entry(), table.sha256());
        }
        for (Manifest.StoredEntry stored : manifest.files()) {
            verify(stored.entry(), stored.sha256());
        }
    }

    private void verify(String name, String sha256) throws IOException {
        try (InputStream content = content(name)) {
            if (!Hashed.of(content).equals(sha256)) {
                throw new BackupRefused("%s is damaged: %s is not what was written.".formatted(file, name));
            }
        } catch (ZipException e) {
            throw new BackupRefused("%s is damaged in %s: %s".formatted(file, name, e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
