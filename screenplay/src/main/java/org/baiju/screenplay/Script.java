package org.baiju.screenplay;

import java.util.List;
import java.util.stream.Stream;
import org.baiju.finding.Finding;

/**
 * A script as read: one model for every file format.
 *
 * @param title without 《》; the file's name if the script does not say
 * @param format the family of formats it was written in
 * @param frontMatter what stands before the first episode
 * @param episodes in the order of the file
 * @param findings what the reader noticed, in the order of the file
 */
public record Script(
        String title, ScriptFormat format, FrontMatter frontMatter, List<Episode> episodes, List<Finding> findings) {
    public Script {
        episodes = List.copyOf(episodes);
        findings = List.copyOf(findings);
    }

    /** All scenes in the order of the file. */
    public Stream<Scene> scenes() {
        return episodes.stream().flatMap(episode -> episode.scenes().stream());
    }

    /** The same script with other findings. */
    public Script withFindings(List<Finding> findings) {
        return new Script(title, format, frontMatter, episodes, findings);
    }
}
