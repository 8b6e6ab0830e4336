package org.baiju.screenplay.finaldraft;

import java.util.List;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param body the script
 * @param titlePage its title page
 * @param revisions the names of revisions by their ids
 * @param tags what is tagged, by the numbers of the tags
 */
record FdxFile(
        List<FdxParagraph> body,
        List<FdxParagraph> titlePage,
        Map<String, String> revisions,
        Map<String, List<Tag>> tags) {

    /** Something a scene needs, as the writer tagged it. */
    record Tag(String category, String label) {}
}
