package org.baiju.screenplay.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Block.Break;
import org.baiju.screenplay.pages.Block.Dual;
import org.baiju.screenplay.pages.Block.Flow;
import org.baiju.screenplay.pages.Page.Fragment;
import org.baiju.screenplay.pages.Page.Piece;

/** Breaks a script into pages as Final Draft does; {@link Division} says where blocks are divided. */
final class Paginator {
    private final int rowsPerPage;
    private final List<Page> pages = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int used;

    Paginator(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    List<Page> paginate(Script script) {
        List<Block> blocks = Block.of(script);
        int from = 0;
        while (from < blocks.size()) {
            int to = endOfGroup(blocks, from);
            if (blocks.get(from) instanceof Break || startsPage(blocks.get(from))) {
                endPage();
            }
            place(blocks.subList(from, to));
            from = to;
        }
        endPage();
        return List.copyOf(pages);
    }

    /** A heading stays with what follows it, and a transition with what stands before it. */
    private static int endOfGroup(List<Block> blocks, int from) {
        int to = from + 1;
        while (to < blocks.size() && staysTogether(blocks.get(to - 1), blocks.get(to))) {
            to++;
        }
        return to;
    }

    private static boolean staysTogether(Block above, Block below) {
        if (above instanceof Break || below instanceof Break) {
            return false;
        }
        return (above instanceof Flow heading && heading.first().style().keepsWithNext())
                || (below instanceof Flow flow && flow.first().style() == ParagraphStyle.TRANSITION);
    }

    private static boolean startsPage(Block block) {
        return block instanceof Flow flow && flow.first().style() == ParagraphStyle.NEW_ACT;
    }

    private void place(List<Block> group) {
        if (used + height(group, used == 0) <= rowsPerPage) {
            group.forEach(this::put);
            return;
        }
        if (group.getLast() instanceof Flow last && placeDivided(group.subList(0, group.size() - 1), last)) {
            return;
        }
        if (used > 0) {
            endPage();
            place(group);
        } else {
            placeOversized(group);
        }
    }

    /** Puts as much of a block on this page as the rules allow, below what stays with it, and the rest on the next. */
    private boolean placeDivided(List<Block> above, Flow last) {
        int space = used == 0 && above.isEmpty() ? 0 : spaceBefore(last);
        int room = rowsPerPage - used - height(above, used == 0) - space;
        Optional<Division> division = Division.best(last.paragraphs(), room);
        division.ifPresent(found -> {
            above.forEach(this::put);
            put(found, last);
        });
        return division.isPresent();
    }

    /** A group that no page holds: its parts follow each other, and what is higher than a page is cut where it ends. */
    private void placeOversized(List<Block> group) {
        if (group.size() > 1) {
            group.forEach(block -> place(List.of(block)));
        } else if (group.getFirst() instanceof Flow flow) {
            put(Division.atRow(flow.paragraphs(), rowsPerPage), flow);
        } else {
            put(group.getFirst());
        }
    }

    private void put(Division division, Flow whole) {
        putFlow(division.top(), division.insideParagraph() ? Fragment.CONTINUED_TO_NEXT : Fragment.WHOLE, false);
        endPage();
        boolean speech = whole.first().style() == ParagraphStyle.CHARACTER;
        List<Paragraph> rest = new ArrayList<>(division.bottom());
        if (speech) {
            rest.addFirst(whole.first());
        }
        if (rest.stream().mapToInt(Paragraph::rows).sum() > rowsPerPage) {
            place(List.of(new Flow(List.copyOf(rest))));
            return;
        }
        putRest(rest, speech, division.insideParagraph());
    }

    private void putRest(List<Paragraph> rest, boolean speech, boolean continued) {
        for (int i = 0; i < rest.size(); i++) {
            boolean first = i == (speech ? 1 : 0);
            Fragment fragment = first && continued ? Fragment.CONTINUED_FROM_PREVIOUS : Fragment.WHOLE;
            putParagraph(rest.get(i), fragment, speech && i == 0);
        }
    }

    private void put(Block block) {
        switch (block) {
            case Break() -> {}
            case Flow flow -> {
                used += used == 0 ? 0 : spaceBefore(flow);
                putFlow(flow.paragraphs(), Fragment.WHOLE, true);
            }
            case Dual dual -> {
                used += used == 0 ? 0 : spaceBefore(dual);
                int top = used;
                putFlow(dual.left().paragraphs(), Fragment.WHOLE, true);
                int left = used;
                used = top;
                putFlow(dual.right().paragraphs(), Fragment.WHOLE, true);
                used = Math.max(used, left);
            }
        }
    }

    private void putFlow(List<Paragraph> paragraphs, Fragment last, boolean spaced) {
        if (!spaced && used > 0) {
            used += paragraphs.getFirst().style().spaceBefore();
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            putParagraph(paragraphs.get(i), i == paragraphs.size() - 1 ? last : Fragment.WHOLE, false);
        }
    }

    private void putParagraph(Paragraph paragraph, Fragment fragment, boolean repeated) {
        pieces.add(new Piece(paragraph, fragment, used, repeated));
        used += paragraph.rows();
    }

    private void endPage() {
        if (!pieces.isEmpty()) {
            pages.add(new Page(pages.size() + 1, pieces));
            pieces.clear();
        }
        used = 0;
    }

    /** How many rows blocks take one below the other; the first needs no space above it at the top of a page. */
    private static int height(List<Block> blocks, boolean atTop) {
        int rows = 0;
        for (int i = 0; i < blocks.size(); i++) {
            rows += (atTop && i == 0 ? 0 : spaceBefore(blocks.get(i))) + rows(blocks.get(i));
        }
        return rows;
    }

    private static int rows(Block block) {
        return switch (block) {
            case Break() -> 0;
            case Flow flow -> flow.rows();
            case Dual dual -> dual.rows();
        };
    }

    private static int spaceBefore(Block block) {
        return switch (block) {
            case Break() -> 0;
            case Flow flow -> flow.first().style().spaceBefore();
            case Dual _ -> ParagraphStyle.CHARACTER.spaceBefore();
        };
    }
}
