package org.baiju.reel.animatic;

import java.util.ArrayList;
import java.util.List;

/** Lays an episode out as cards: one per cue, several if its text is longer than a card. */
final class Cards {
    private static final double BODY_EMS = 15.5;
    private static final double SCREEN_TEXT_EMS = 10;
    private static final int BODY_LINES = 5;
    private static final int SCREEN_TEXT_LINES = 3;

    private final List<Card> cards = new ArrayList<>();
    private List<String> action = List.of();
    private double seconds;

    private Cards() {}

    static List<Card> of(AnimaticSpec spec) {
        var cards = new Cards();
        for (int scene = 0; scene < spec.scenes().size(); scene++) {
            cards.action = List.of();
            for (Cue cue : spec.scenes().get(scene).cues()) {
                cards.add(scene, cue);
            }
        }
        return List.copyOf(cards.cards);
    }

    private void add(int scene, Cue cue) {
        List<List<String>> pages = pages(cue);
        double start = seconds;
        seconds += cue.seconds();
        double lines = Math.max(1, pages.stream().mapToInt(List::size).sum());
        double shown = 0;
        for (List<String> page : pages) {
            int first = frame(start + cue.seconds() * shown / lines);
            shown += pages.size() == 1 ? lines : page.size();
            int end = frame(start + cue.seconds() * shown / lines);
            if (end > first) {
                cards.add(new Card(scene, first, end, cue.kind(), page, cue.speaker()));
            }
            action = cue.kind() == Cue.Kind.ACTION ? page : action;
        }
    }

    private List<List<String>> pages(Cue cue) {
        return switch (cue.kind()) {
            case DIALOGUE -> List.of(action);
            case ACTION -> pages(LineBreaks.of(cue.text(), BODY_EMS), BODY_LINES);
            case ON_SCREEN_TEXT -> pages(LineBreaks.of(cue.text(), SCREEN_TEXT_EMS), SCREEN_TEXT_LINES);
        };
    }

    private static List<List<String>> pages(List<String> lines, int most) {
        var pages = new ArrayList<List<String>>();
        for (int from = 0; from < lines.size() || pages.isEmpty(); from += most) {
            pages.add(lines.subList(from, Math.min(lines.size(), from + most)));
        }
        return pages;
    }

    private static int frame(double seconds) {
        return (int) Math.round(seconds * Card.RATE);
    }
}
