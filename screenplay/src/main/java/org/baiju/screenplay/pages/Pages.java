package org.baiju.screenplay.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.pages.Page.Piece;
import org.jspecify.annotations.Nullable;

/** A western script on its pages. */
public final class Pages {
    /** Rows on a US letter page: nine inches of text, six rows an inch. */
    public static final int LETTER_ROWS = 54;

    /** Rows on an A4 page with the same margins. */
    public static final int A4_ROWS = 58;

    private static final int EIGHTHS = 8;
    private static final int PROBED_LINES = 100;

    private final List<Page> pages;
    private final int rowsPerPage;
    private final Map<String, Integer> rowsByScene = new HashMap<>();
    private final Map<String, Integer> firstPageByScene = new HashMap<>();

    private Pages(List<Page> pages, int rowsPerPage) {
        this.pages = pages;
        this.rowsPerPage = rowsPerPage;
        pages.forEach(this::measure);
    }

    /**
     * Whether pages are the measure of a script: they are where it is written in western letters. Chinese text has no law
     * of pages, so there seconds are.
     */
    public static boolean areMeasureOf(Script script) {
        return script.format() != ScriptFormat.ZH
                && script.scenes()
                        .flatMap(scene -> scene.lines().stream())
                        .limit(PROBED_LINES)
                        .noneMatch(line -> line.text().codePoints().anyMatch(Pages::isChinese));
    }

    private static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** The pages of a script, each of so many rows. */
    public static Pages of(Script script, int rowsPerPage) {
        return new Pages(new Paginator(rowsPerPage).paginate(script), rowsPerPage);
    }

    /** The pages in order; none if nothing of the script is printed. */
    public List<Page> list() {
        return pages;
    }

    /** The page a scene starts on; absent if nothing of the scene is printed. */
    public @Nullable Integer pageOf(Scene scene) {
        return firstPageByScene.get(scene.id());
    }

    /**
     * The length of a scene in eighths of a page, rounded up and at least 1: its share of the rows of each page, the
     * space above it included, as a line producer measures with a ruler.
     */
    public int eighths(Scene scene) {
        return Math.max(1, Math.ceilDiv(rowsByScene.getOrDefault(scene.id(), 0) * EIGHTHS, rowsPerPage));
    }

    /** How a script's scenes are counted in eighths of a page: by its pages where they are its measure, else by its seconds. */
    public static ToIntFunction<Scene> eighthsOf(Script script, Lengths lengths) {
        return areMeasureOf(script) ? of(script, LETTER_ROWS)::eighths : lengths::eighths;
    }

    private void measure(Page page) {
        int below = 0;
        for (Piece piece : page.pieces()) {
            int end = piece.row() + piece.paragraph().rows();
            String scene = piece.paragraph().scene().id();
            firstPageByScene.putIfAbsent(scene, page.number());
            rowsByScene.merge(scene, Math.max(0, end - below), Integer::sum);
            below = Math.max(below, end);
        }
    }
}
