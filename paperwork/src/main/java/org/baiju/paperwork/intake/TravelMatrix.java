package org.baiju.paperwork.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Minutes between places as a matrix: names in its first row and its first column.
 *
 * @param end the first row that no longer belongs to it
 */
record TravelMatrix(Grid grid, int headings, int end) {
    private static final Set<String> CORNERS =
            Set.of("车程", "路程", "转场", "转场时间", "车程分钟", "travel", "travelminutes", "traveltime", "minutes", "分钟");

    static List<TravelMatrix> find(List<Grid> grids) {
        var matrices = new ArrayList<TravelMatrix>();
        for (Grid grid : grids) {
            for (int row = 0; row < grid.rows().size(); row++) {
                if (isHeading(grid, row)) {
                    matrices.add(new TravelMatrix(grid, row, end(grid, row)));
                }
            }
        }
        return matrices;
    }

    private static boolean isHeading(Grid grid, int row) {
        List<String> cells = grid.rows().get(row);
        if (cells.size() < 3) {
            return false;
        }
        String corner = Section.plain(cells.getFirst());
        boolean marked =
                CORNERS.contains(corner) || (corner.isEmpty() && CORNERS.contains(Section.plain(grid.sheet())));
        // In a matrix the first row below carries the name of the first column.
        return marked
                && row + 1 < grid.rows().size()
                && cells.contains(grid.cell(row + 1, 0))
                && !grid.cell(row + 1, 0).isEmpty();
    }

    private static int end(Grid grid, int headings) {
        int row = headings + 1;
        while (row < grid.rows().size() && !grid.cell(row, 0).isEmpty()) {
            row++;
        }
        return row;
    }

    /** The sheets with the rows of the matrices blank, so that nobody reads them as something else. */
    static List<Grid> without(List<Grid> grids, List<TravelMatrix> matrices) {
        return grids.stream()
                .map(grid -> new Grid(
                        grid.sheet(),
                        IntStream.range(0, grid.rows().size())
                                .mapToObj(row -> matrices.stream()
                                                .anyMatch(matrix -> matrix.grid.equals(grid)
                                                        && row >= matrix.headings
                                                        && row < matrix.end)
                                        ? List.<String>of()
                                        : grid.rows().get(row))
                                .toList()))
                .toList();
    }
}
