package org.baiju.reel.animatic;

import java.util.List;
import java.util.Locale;

/** The filter graph of a quiet bed of sound: wind and a low chord, other for each kind of scene, and a tick at its start. */
final class SoundGraph {
    private static final double FADE = 0.35;

    private final AnimaticSpec spec;
    private final List<Card> cards;
    private final StringBuilder graph = new StringBuilder();

    SoundGraph(AnimaticSpec spec, List<Card> cards) {
        this.spec = spec;
        this.cards = cards;
    }

    /** The graph; its sound comes out as {@code [audio]}. */
    String text() {
        List<Integer> shown = cards.stream().map(Card::scene).distinct().toList();
        shown.forEach(this::scene);
        shown.forEach(scene -> graph.append("[bed%d]".formatted(scene)));
        return graph.append("concat=n=%d:v=0:a=1,aformat=channel_layouts=stereo[audio]".formatted(shown.size()))
                .toString();
    }

    private void scene(int scene) {
        int frames = cards.stream()
                .filter(card -> card.scene() == scene)
                .mapToInt(card -> card.endFrame() - card.firstFrame())
                .sum();
        double seconds = (double) frames / Card.RATE;
        Setting setting = spec.scenes().get(scene).setting();
        int root = Palette.of(setting).rootHz();
        double wind = setting.inside() ? 0.05 : 0.12;
        graph.append(String.format(
                Locale.ROOT, "anoisesrc=c=brown:r=48000:a=%.3f:seed=%d:d=%.2f[w%d];", wind, scene + 1, seconds, scene));
        tone(root / 2.0, 0.28, seconds, "a" + scene);
        tone(setting.night() ? root * 1.189 : root * 1.26, 0.16, seconds, "b" + scene);
        tone(root * 1.498, 0.14, seconds, "c" + scene);
        graph.append(
                String.format(Locale.ROOT, "sine=f=1568:r=48000:d=0.12,afade=t=out:d=0.12,volume=0.35[k%d];", scene));
        graph.append(String.format(
                Locale.ROOT, "[w%1$d][a%1$d][b%1$d][c%1$d]amix=inputs=4:normalize=0,tremolo=f=0.2:d=0.35,", scene));
        graph.append(String.format(
                Locale.ROOT,
                "afade=t=in:d=%.2f,afade=t=out:st=%.2f:d=%.2f[s%d];",
                FADE,
                Math.max(0, seconds - FADE),
                FADE,
                scene));
        graph.append(
                String.format(Locale.ROOT, "[s%1$d][k%1$d]amix=inputs=2:duration=first:normalize=0[bed%1$d];", scene));
    }

    private void tone(double hertz, double volume, double seconds, String name) {
        graph.append(String.format(
                Locale.ROOT, "sine=f=%.1f:r=48000:d=%.2f,volume=%.2f[%s];", hertz, seconds, volume, name));
    }
}
