package org.baiju.screenplay.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a text file into characters: UTF-8 and UTF-16 by their marks, else UTF-8, else GB18030. */
public final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    public static boolean hasUtf16Mark(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    public static boolean canDecode(byte[] bytes) {
        return tryDecode(bytes) != null;
    }

    /** The text without byte order mark; call only for bytes that can be decoded. */
    public static String decode(byte[] bytes) {
        String text = tryDecode(bytes);
        if (text == null) {
            throw new IllegalArgumentException("Neither UTF-8, UTF-16 with mark nor GB18030");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String tryDecode(byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            return tryDecode(bytes, StandardCharsets.UTF_16);
        }
        String text = tryDecode(bytes, StandardCharsets.UTF_8);
        return text != null ? text : tryDecode(bytes, GB18030);
    }

    private static @Nullable String tryDecode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notThisCharset) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
