package org.baiju.reel.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An empty shared library for x86-64 Linux.
 *
 * <p>FFmpeg's device library names libraries for sound cards and screens that servers do not have. Nothing of them is
 * called when files are read and written, but the loader wants a file of that name, with the versions that are asked
 * for. This writes the smallest such file: one segment, no code, no symbols.
 */
final class StubLibrary {
    /** The libraries that may be missing, and the symbol versions that FFmpeg asks of them. */
    static final Map<String, List<String>> KNOWN = Map.of(
            "libpulse.so.0", List.of("PULSE_0"),
            "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"),
            "libudev.so.1", List.of("LIBUDEV_183"),
            "libxcb.so.1", List.of(),
            "libxcb-shm.so.0", List.of());

    private static final int HEADERS = 64 + 3 * 56;
    private static final int BASE_VERSION = 1;

    private final String name;
    private final List<String> versions;
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();

    private StubLibrary(String name, List<String> versions) {
        this.name = name;
        this.versions = versions;
        strings.write(0);
    }

    /** The bytes of a library with that name which defines those symbol versions and nothing else. */
    static byte[] bytes(String name, List<String> versions) {
        return new StubLibrary(name, versions).bytes();
    }

    private byte[] bytes() {
        int soname = intern(name);
        byte[] definitions = definitions(soname);
        int symbols = HEADERS;
        int hash = symbols + 24;
        int versionOfSymbols = hash + 16;
        int defined = versionOfSymbols + 8;
        int dynamic = (defined + definitions.length + 7) & ~7;
        int table = dynamic + 16 * (versions.isEmpty() ? 6 : 9);
        byte[] names = strings.toByteArray();

        ByteBuffer file = ByteBuffer.allocate(table + names.length).order(ByteOrder.LITTLE_ENDIAN);
        header(file);
        segment(file, 1, 6, new long[] {0, file.capacity(), 4096}); // PT_LOAD; the loader writes into it
        segment(file, 2, 6, new long[] {dynamic, table - dynamic, 8}); // PT_DYNAMIC
        segment(file, 0x6474e551, 6, new long[] {0, 0, 16}); // PT_GNU_STACK: without it stacks become executable
        file.position(hash).putInt(1).putInt(1).putInt(0).putInt(0); // DT_HASH: one bucket, one empty chain
        file.position(defined).put(definitions).position(dynamic);
        entry(file, 14, soname);
        entry(file, 4, hash);
        entry(file, 5, table);
        entry(file, 6, symbols);
        entry(file, 10, names.length);
        if (!versions.isEmpty()) {
            entry(file, 0x6ffffff0, versionOfSymbols);
            entry(file, 0x6ffffffc, defined);
            entry(file, 0x6ffffffd, versions.size() + 1);
        }
        entry(file, 0, 0);
        return file.put(names).array();
    }

    private static void header(ByteBuffer file) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        file.putShort((short) 3).putShort((short) 62).putInt(1); // a shared object for x86-64
        file.putLong(0).putLong(64).putLong(0).putInt(0); // no entry point, segments follow, no sections
        file.putShort((short) 64).putShort((short) 56).putShort((short) 3);
        file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer file, int type, int rights, long[] offsetSizeAlignment) {
        long offset = offsetSizeAlignment[0];
        long size = offsetSizeAlignment[1];
        file.putInt(type).putInt(rights).putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(offsetSizeAlignment[2]);
    }

    private static void entry(ByteBuffer file, long tag, long value) {
        file.putLong(tag).putLong(value);
    }

    /** The version definitions: the library itself as base, then each version. */
    private byte[] definitions(int soname) {
        ByteBuffer all = ByteBuffer.allocate(28 * (versions.size() + 1)).order(ByteOrder.LITTLE_ENDIAN);
        definition(all, BASE_VERSION, name, soname);
        for (int i = 0; i < versions.size(); i++) {
            definition(all, i + 2, versions.get(i), intern(versions.get(i)));
        }
        return all.array();
    }

    private void definition(ByteBuffer all, int index, String version, int nameOffset) {
        boolean last = index == versions.size() + 1;
        all.putShort((short) 1).putShort((short) (index == BASE_VERSION ? 1 : 0));
        all.putShort((short) index).putShort((short) 1).putInt(elfHash(version)).putInt(20);
        all.putInt(last ? 0 : 28).putInt(nameOffset).putInt(0);
    }

    private int intern(String text) {
        int offset = strings.size();
        strings.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        strings.write(0);
        return offset;
    }

    /** The hash that System V's ABI prescribes for names. */
    private static int elfHash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash << 4) + text.charAt(i);
            int high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }
}
