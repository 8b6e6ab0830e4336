package org.baiju.screenplay.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.baiju.screenplay.text.TextDecoder;

/** What a file is, told by its first bytes and never by its name. */
enum FileKind {
    EMPTY,
    TEXT,
    ZIP,
    PDF,
    WORD_97,
    ENCRYPTED,
    RTF,
    IMAGE,
    BINARY;

    private static final int PROBED_BYTES = 4096;
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        String magic = HexFormat.of().formatHex(bytes, 0, Math.min(12, bytes.length));
        if (magic.startsWith("504b0304") || magic.startsWith("504b0506")) {
            return ZIP;
        }
        if (magic.startsWith("25504446")) {
            return PDF;
        }
        if (magic.startsWith("d0cf11e0a1b11ae1")) {
            return contains(bytes, ENCRYPTED_STREAM) ? ENCRYPTED : WORD_97;
        }
        if (magic.startsWith("7b5c727466")) {
            return RTF;
        }
        return isImage(magic) ? IMAGE : textOrBinary(bytes);
    }

    private static boolean isImage(String magic) {
        return magic.startsWith("89504e47")
                || magic.startsWith("ffd8ff")
                || magic.startsWith("47494638")
                || magic.startsWith("49492a00")
                || magic.startsWith("4d4d002a")
                || (magic.startsWith("52494646") && magic.endsWith("57454250"))
                || magic.startsWith("6674797068656963", 8);
    }

    private static FileKind textOrBinary(byte[] bytes) {
        if (TextDecoder.hasUtf16Mark(bytes)) {
            return TextDecoder.canDecode(bytes) ? TEXT : BINARY;
        }
        for (int i = 0; i < Math.min(bytes.length, PROBED_BYTES); i++) {
            byte b = bytes[i];
            boolean usual = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x0B || b == 0x1A;
            if (b >= 0 && b < 0x20 && !usual) {
                return BINARY;
            }
        }
        return TextDecoder.canDecode(bytes) ? TEXT : BINARY;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
