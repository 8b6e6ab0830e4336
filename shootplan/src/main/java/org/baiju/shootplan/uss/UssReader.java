package org.baiju.shootplan.uss;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of the Universal Schedule Standard, in any spelling of their fields. */
public final class UssReader {
    /** Thirty times the standard's full sample: six thousand scenes with four scenarios. */
    public static final int LARGEST_BYTES = 8 << 20;

    /** The standard needs eight levels; custom fields may need more. */
    static final int DEEPEST = 64;

    private static final int MOST_VALUES = 2_000_000;
    private static final int LONGEST_NUMBER = 100;

    static final String ROOT = "universalScheduleStandard";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LARGEST_BYTES)
                            .maxTokenCount(MOST_VALUES)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private UssReader() {}

    /** Reads a file; one that cannot be read is refused, too. */
    public static UssResult read(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return read(file.readNBytes(LARGEST_BYTES + 1));
        } catch (IOException unreadable) {
            return refused(UssRule.UNREADABLE, path.toString(), "");
        }
    }

    /** Reads the bytes of a file, in UTF-8, UTF-16 or UTF-32. */
    public static UssResult read(byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            return refused(UssRule.TOO_LARGE, "", LARGEST_BYTES >> 20);
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (StreamConstraintsException beyondLimits) {
            return refused(UssRule.TOO_DEEP, position(beyondLimits), DEEPEST);
        } catch (JacksonException broken) {
            return refused(UssRule.BROKEN_JSON, position(broken), "");
        }
        if (!root.path(ROOT).isObject()) {
            return refused(UssRule.NO_SCHEDULE, "", ROOT);
        }
        return ScheduleParser.parse(root);
    }

    static UssResult refused(UssRule rule, String found, Object expected) {
        return new UssResult.Refused(rule.at("", found, expected));
    }

    private static String position(JacksonException broken) {
        TokenStreamLocation where = broken.getLocation();
        return where == null ? "1:1" : Math.max(1, where.getLineNr()) + ":" + Math.max(1, where.getColumnNr());
    }
}
