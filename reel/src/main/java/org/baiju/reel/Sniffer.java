package org.baiju.reel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.reel.ffmpeg.Outcome;

/**
 * Tells by its first bytes what a file is, whatever it is called.
 *
 * <p>FFmpeg would also open playlists, lists and manifests, and those make it read other files; so nothing reaches it
 * that this does not know as a film.
 */
final class Sniffer {
    private static final int HEAD = 4096;
    private static final int PACKET = 188;
    private static final int STAMPED_PACKET = 192;
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip");
    private static final Set<String> PICTURE_BRANDS = Set.of("avif", "avis", "heic", "heix", "heim", "mif1", "msf1");
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "M4P ");

    /** How a kind of file that we refuse begins, at which byte. */
    private record Mark(String rule, String name, int at, String begins) {}

    private static final List<Mark> REFUSED = List.of(
            new Mark("reel.refused-picture", "PNG", 0, "\u0089PNG"),
            new Mark("reel.refused-picture", "JPEG", 0, "\u00ff\u00d8\u00ff"),
            new Mark("reel.refused-picture", "GIF", 0, "GIF8"),
            new Mark("reel.refused-picture", "BMP", 0, "BM"),
            new Mark("reel.refused-picture", "TIFF", 0, "II*\0"),
            new Mark("reel.refused-picture", "TIFF", 0, "MM\0*"),
            new Mark("reel.refused-picture", "WebP", 8, "WEBP"),
            new Mark("reel.refused-archive", "ZIP", 0, "PK"),
            new Mark("reel.refused-archive", "RAR", 0, "Rar!"),
            new Mark("reel.refused-archive", "7z", 0, "7z\u00bc\u00af"),
            new Mark("reel.refused-archive", "gzip", 0, "\u001f\u008b"),
            new Mark("reel.refused-sound", "WAV", 8, "WAVE"),
            new Mark("reel.refused-sound", "MP3", 0, "ID3"),
            new Mark("reel.refused-sound", "FLAC", 0, "fLaC"),
            new Mark("reel.refused-sound", "Ogg", 0, "OggS"),
            new Mark("reel.refused-container", "AVI", 8, "AVI "),
            new Mark("reel.refused-container", "FLV", 0, "FLV"),
            new Mark("reel.refused-container", "WMV", 0, "0&\u00b2u"));

    private Sniffer() {}

    static Outcome<Container> sniff(Path file) {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        } catch (IOException e) {
            return refused(file, "reel.refused-unreadable", String.valueOf(e.getMessage()));
        }
        // One character per byte, so that marks can be compared as text.
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.isEmpty()) {
            return refused(file, "reel.refused-empty", "0");
        }
        if (bytes.startsWith("\u001aE\u00df\u00a3")) {
            return bytes.contains("matroska") || bytes.contains("webm")
                    ? new Outcome.Done<>(Container.MATROSKA)
                    : refused(file, "reel.refused-container", "EBML");
        }
        if (bytes.length() >= 12 && BOXES.contains(bytes.substring(4, 8))) {
            return boxes(file, bytes);
        }
        if (transportStream(bytes, 0, PACKET) || transportStream(bytes, 4, STAMPED_PACKET)) {
            return new Outcome.Done<>(Container.MPEG_TS);
        }
        return REFUSED.stream()
                .filter(mark -> bytes.startsWith(mark.begins(), mark.at()))
                .findFirst()
                .map(mark -> refused(file, mark.rule(), mark.name()))
                .orElseGet(() -> textOrUnknown(file, bytes));
    }

    private static Outcome<Container> boxes(Path file, String bytes) {
        String brand = bytes.startsWith("ftyp", 4) ? bytes.substring(8, 12) : "";
        if (PICTURE_BRANDS.contains(brand)) {
            return refused(file, "reel.refused-picture", brand);
        }
        if (SOUND_BRANDS.contains(brand)) {
            return refused(file, "reel.refused-sound", brand.strip());
        }
        return new Outcome.Done<>(Container.MP4);
    }

    /** Every packet of a transport stream begins with the letter G; three in a row are no accident. */
    private static boolean transportStream(String bytes, int first, int distance) {
        for (int packet = 0; packet < 3; packet++) {
            int at = first + packet * distance;
            if (at >= bytes.length() || bytes.charAt(at) != 'G') {
                return false;
            }
        }
        return true;
    }

    private static Outcome<Container> textOrUnknown(Path file, String bytes) {
        String text = (bytes.startsWith("\u00ef\u00bb\u00bf") ? bytes.substring(3) : bytes).stripLeading();
        if (text.startsWith("#EXTM3U")) {
            return refused(file, "reel.refused-playlist", "HLS");
        }
        if (text.startsWith("ffconcat")) {
            return refused(file, "reel.refused-playlist", "ffconcat");
        }
        if (text.startsWith("<")) {
            return refused(file, "reel.refused-playlist", text.contains("<MPD") ? "DASH" : "XML");
        }
        boolean readable = bytes.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return refused(file, readable ? "reel.refused-text" : "reel.refused-unknown", "");
    }

    private static Outcome<Container> refused(Path file, String rule, String found) {
        String name = String.valueOf(file.getFileName());
        return new Outcome.Refused<>(
                Finding.of(Severity.ERROR, rule, new Where.Thing(name), found, "MP4, MOV, MKV, WebM, TS"));
    }
}
