package org.baiju.studio.media.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.baiju.studio.platform.page.Problem;
import org.springframework.http.HttpStatus;

/** Reads the header Upload-Metadata of tus: keys with values in Base64, separated by commas. */
final class UploadMetadata {
    private static final int LONGEST = 4_000;

    private UploadMetadata() {}

    /** The values by key. */
    static Map<String, String> read(String header) {
        if (header.length() > LONGEST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "upload-metadata", header.length());
        }
        var values = new HashMap<String, String>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            values.put(parts[0], parts.length == 1 ? "" : decoded(parts[1].strip()));
        }
        return values;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "upload-metadata", value);
        }
    }
}
