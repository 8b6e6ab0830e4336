package org.baiju.screenplay.word;

import java.util.List;

/** How the rows of a table are read. */
sealed interface TableLayout permits SceneTable, DialogueTable {

    /**
     * The lines of a script that a row stands for.
     *
     * @param cells the lines in each cell
     */
    List<String> linesOf(List<List<String>> cells);
}
