package org.baiju.reel.animatic;

import java.util.ArrayList;
import java.util.List;

/**
 * The filter graph that draws the cards.
 *
 * <p>Each card is drawn exactly once: the graph works at one frame per card, and only then the cards are spread over
 * their times, which repeats frames without touching them.
 */
final class CardGraph {
    private static final int LEFT = 90;
    private static final int WIDTH = 900;

    private final AnimaticSpec spec;
    private final List<Card> cards;
    private final Texts texts;
    private final StringBuilder graph = new StringBuilder();

    CardGraph(AnimaticSpec spec, List<Card> cards, Texts texts) {
        this.spec = spec;
        this.cards = cards;
        this.texts = texts;
    }

    /** The graph; its picture comes out as {@code [video]}. */
    String text() {
        List<Integer> shown = cards.stream().map(Card::scene).distinct().toList();
        shown.forEach(this::background);
        shown.forEach(scene -> graph.append("[bg%d]".formatted(scene)));
        graph.append("concat=n=%d:v=1,format=yuv420p".formatted(shown.size()));
        write(spec.series(), "regular", 38, "white@0.75", "x=%d:y=110".formatted(LEFT), "1");
        write(spec.episode(), "regular", 38, "white@0.75", "x=w-%d-tw:y=110".formatted(LEFT), "1");
        shown.forEach(this::scene);
        for (int i = 0; i < cards.size(); i++) {
            card(i);
        }
        return graph.append(",settb=1/%1$d,setpts=%2$s,fps=%1$d,tpad=stop_mode=clone:stop=-1[video]"
                        .formatted(Card.RATE, times()))
                .toString();
    }

    private void background(int scene) {
        Palette palette = Palette.of(spec.scenes().get(scene).setting());
        long count = cards.stream().filter(card -> card.scene() == scene).count();
        graph.append("gradients=s=1080x1920:c0=%s:c1=%s:x0=0:y0=0:x1=0:y1=1919:n=2:speed=0.00001:r=1:d=%d[bg%d];"
                .formatted(palette.top(), palette.bottom(), count, scene));
    }

    private void scene(int index) {
        AnimaticScene scene = spec.scenes().get(index);
        String accent = Palette.of(scene.setting()).accent();
        String when = "between(n\\,%d\\,%d)".formatted(firstCard(index), lastCard(index));
        write(scene.number(), "bold", 190, accent, "x=%d:y=190".formatted(LEFT - 8), when);
        write(
                scene.setting().label(),
                "bold",
                40,
                "0x111111",
                "x=%d:y=490:box=1:boxcolor=%s:boxborderw=14|24".formatted(LEFT + 24, accent),
                when);
        List<String> place = LineBreaks.of(scene.place(), 11);
        write(String.join("\n", limited(place, 2)), "bold", 76, "white", "x=%d:y=575".formatted(LEFT), when);
        int below = 575 + 112 * Math.clamp(place.size(), 1, 2) + 8;
        List<String> cast = LineBreaks.of(scene.castLine(), 23);
        write(
                String.join("\n", limited(cast, 1)),
                "regular",
                38,
                "white@0.75",
                "x=%d:y=%d".formatted(LEFT, below),
                when);
        box(LEFT, 884, 120, 6, accent, when);
    }

    private void card(int index) {
        Card card = cards.get(index);
        String when = "eq(n\\,%d)".formatted(index);
        String accent = Palette.of(spec.scenes().get(card.scene()).setting()).accent();
        String words = String.join("\n", card.body());
        // Filters that align by the font cut off the feet of the last line, unless another follows.
        String body = words.isBlank() ? "" : words + "\n ";
        switch (card.kind()) {
            case ACTION -> write(body, "regular", 56, "white", "x=%d:y=925:line_spacing=4".formatted(LEFT), when);
            case DIALOGUE -> {
                write(body, "regular", 56, "white@0.38", "x=%d:y=925:line_spacing=4".formatted(LEFT), when);
                box(LEFT, 1392, 10, 76, accent, when);
                write(card.speaker(), "bold", 58, accent, "x=%d:y=1387".formatted(LEFT + 36), when);
            }
            case ON_SCREEN_TEXT ->
                write(
                        words,
                        "bold",
                        72,
                        "white",
                        "x=(w-tw)/2:y=985:text_align=C:box=1:boxcolor=black@0.55:boxborderw=36|48",
                        when);
        }
        progress(card, accent, when);
    }

    /** How much of the episode is told when the card goes. */
    private void progress(Card card, String accent, String when) {
        int all = cards.getLast().endFrame();
        box(LEFT, 1800, WIDTH, 8, "white@0.18", when);
        box(LEFT, 1800, Math.max(8, WIDTH * card.endFrame() / all), 8, accent, when);
    }

    private void write(String text, String font, int size, String colour, String rest, String when) {
        if (!text.isBlank()) {
            graph.append(
                    ",drawtext=fontfile=%s.ttf:textfile=%s:expansion=none:fontsize=%d:fontcolor=%s:%s:y_align=font:enable='%s'"
                            .formatted(font, texts.name(text), size, colour, rest, when));
        }
    }

    private void box(int x, int y, int width, int height, String colour, String when) {
        graph.append(",drawbox=%d:%d:%d:%d:%s:t=fill:enable='%s'".formatted(x, y, width, height, colour, when));
    }

    /** When each card appears, as an expression of its number. */
    private String times() {
        var times = new StringBuilder("'0");
        for (int i = 1; i < cards.size(); i++) {
            int step = cards.get(i).firstFrame() - cards.get(i - 1).firstFrame();
            times.append("+%d*gte(N\\,%d)".formatted(step, i));
        }
        return times.append('\'').toString();
    }

    private int firstCard(int scene) {
        return cards.indexOf(
                cards.stream().filter(card -> card.scene() == scene).findFirst().orElseThrow());
    }

    private int lastCard(int scene) {
        return firstCard(scene)
                + (int) cards.stream().filter(card -> card.scene() == scene).count()
                - 1;
    }

    /** The first lines, with an ellipsis if there were more. */
    private static List<String> limited(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        String last = lines.get(most - 1);
        var limited = new ArrayList<>(lines.subList(0, most - 1));
        limited.add(last.substring(0, Math.max(0, last.length() - 1)) + "…");
        return limited;
    }
}
