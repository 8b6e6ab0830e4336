package org.baiju.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Noto Sans SC as TrueType outlines: PDF writers and FFmpeg's drawtext both take it as it is. */
public enum ChineseFont {
    REGULAR("400Regular/NotoSansSC_400Regular.ttf", 400),
    BOLD("700Bold/NotoSansSC_700Bold.ttf", 700);

    /** The family name to use in style sheets. */
    public static final String FAMILY = "Noto Sans SC";

    private final String resource;
    private final int weight;

    ChineseFont(String resource, int weight) {
        this.resource = resource;
        this.weight = weight;
    }

    /** The weight as style sheets count it: 400 is regular, 700 is bold. */
    public int weight() {
        return weight;
    }

    /** Opens the font file; the caller closes it. */
    public InputStream open() {
        return Objects.requireNonNull(
                ChineseFont.class.getResourceAsStream(resource), () -> "The font " + resource + " is not in the jar");
    }

    /**
     * The font as a file in the folder, for programs that want a path. Written once; safe when several processes ask at
     * the same time.
     */
    public Path writtenTo(Path folder) throws IOException {
        Path file = folder.resolve(Path.of(resource).getFileName());
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "font", ".part");
            try (InputStream font = open()) {
                Files.copy(font, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
