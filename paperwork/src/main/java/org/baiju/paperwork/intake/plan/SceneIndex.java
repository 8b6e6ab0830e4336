package org.baiju.paperwork.intake.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;

/** Finds the strips that a file means by a scene number. */
final class SceneIndex {
    private static final String DASHES = "‐‑‒–—―−－_.．";

    private final List<Strip> strips;
    private final Map<String, List<Strip>> byNumber = new HashMap<>();

    SceneIndex(List<Strip> strips) {
        this.strips = List.copyOf(strips);
        for (Strip strip : strips) {
            byNumber.computeIfAbsent(plain(strip.number()), _ -> new ArrayList<>())
                    .add(strip);
        }
        // 5 of the third episode may also be called 3-5, where nothing else is called so.
        Map<String, List<Strip>> withEpisode = new HashMap<>();
        for (Strip strip : strips) {
            withEpisode
                    .computeIfAbsent(strip.episode() + "-" + plain(strip.number()), _ -> new ArrayList<>())
                    .add(strip);
        }
        withEpisode.forEach(byNumber::putIfAbsent);
    }

    List<Strip> all() {
        return strips;
    }

    /** A number of the script, to show how it writes them; empty if it has no scenes. */
    String example() {
        return strips.isEmpty() ? "" : strips.getFirst().number();
    }

    /**
     * The strips of a number.
     *
     * @param episode tells scenes of one number apart; absent if the file does not say
     */
    List<Strip> find(String number, @Nullable Integer episode) {
        List<Strip> found = byNumber.getOrDefault(plain(number), List.of());
        if (found.size() < 2 || episode == null) {
            return found;
        }
        return found.stream().filter(strip -> strip.episode() == episode).toList();
    }

    /** A number without what people put around it: 第 1－2 场 is 1-2. */
    static String plain(String number) {
        String text = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DASHES.indexOf(c) >= 0) {
                plain.append('-');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && "第场#".indexOf(c) < 0) {
                plain.append(c);
            }
        }
        String bare = plain.toString();
        return bare.startsWith("SCENE") && bare.length() > 5 ? bare.substring(5) : bare;
    }
}
