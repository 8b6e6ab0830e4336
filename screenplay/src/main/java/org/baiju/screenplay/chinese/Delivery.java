package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** How a speech is said: OS or VO in whatever spelling, and the moods. */
final class Delivery {
    private static final Set<String> CONTINUED = Set.of("CONT'D", "CONT’D", "CONTD", "续");
    private static final List<String> SUFFIXES =
            List.of("O.S.", "V.O.", "O.S", "V.O", "内心独白", "画外音", "OS", "VO", "内心", "心声", "旁白");

    /** What the suffixes end with, in every form that is made plain. */
    private static final String SUFFIX_ENDS = ".．SsＳｓOoＯｏ白音心声";

    /** What marks of voice start with, in every form that is made plain. */
    private static final String VOICE_STARTS = "OoＯｏ0０SsＳｓVvＶｖ内心独画旁解";

    private Delivery() {}

    /** OS or VO first, then the moods, however the script orders them; absent if it says nothing. */
    static @Nullable String of(List<String> written) {
        if (written.isEmpty()) {
            return null;
        }
        List<String> voices = new ArrayList<>(1);
        List<String> moods = new ArrayList<>(2);
        for (String aside : written) {
            for (String part : parts(aside)) {
                String voice = voice(part);
                if (voice == null && !CONTINUED.contains(part.toUpperCase(Locale.ROOT))) {
                    moods.add(part);
                } else if (voice != null && !voices.contains(voice)) {
                    voices.add(voice);
                }
            }
        }
        voices.addAll(moods);
        return voices.isEmpty() ? null : String.join("，", voices);
    }

    /** The parts of what stands in brackets, as written. */
    static List<String> parts(String aside) {
        List<String> parts = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= aside.length(); i++) {
            if (i == aside.length() || ",，、;； \u3000".indexOf(aside.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(aside.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** OS or VO, or absent if the part is a mood. */
    static @Nullable String voice(String part) {
        if (part.isEmpty() || VOICE_STARTS.indexOf(part.charAt(0)) < 0) {
            return null;
        }
        return switch (SourceLine.plain(part).toUpperCase(Locale.ROOT)) {
            case "OS", "O.S.", "O.S", "0S", "O5", "05", "SO", "内心", "心声", "内心独白", "独白" -> "OS";
            case "VO", "V.O.", "V.O", "V0", "VQ", "OV", "画外音", "画外", "旁白", "解说" -> "VO";
            default -> null;
        };
    }

    /** The right spelling of a mark of voice that is misspelt, or absent if the part is none. */
    static @Nullable String spelling(String part) {
        return switch (part.toUpperCase(Locale.ROOT)) {
            case "0S", "O5", "05", "SO", "ＯＳ", "０Ｓ", "OＳ", "ＯS" -> "OS";
            case "V0", "VQ", "OV", "ＶＯ", "Ｖ０", "VＯ", "ＶO" -> "VO";
            default -> null;
        };
    }

    /** Where a mark of voice starts that is glued to a name, as in 陈小满os; the length of the name if there is none. */
    static int suffixOf(String name) {
        if (name.isEmpty() || SUFFIX_ENDS.indexOf(name.charAt(name.length() - 1)) < 0) {
            return name.length();
        }
        String upper = SourceLine.plain(name).toUpperCase(Locale.ROOT);
        for (String suffix : SUFFIXES) {
            if (upper.length() > suffix.length() && upper.endsWith(suffix)) {
                return name.length() - suffix.length();
            }
        }
        return name.length();
    }
}
