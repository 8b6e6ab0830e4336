package org.baiju.studio.shooting.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.drafts.SceneChange;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.Craft;
import org.baiju.studio.writing.Draft;
import org.springframework.stereotype.Component;

/** Tells which scenes of a draft became which of a later one. Drafts never change, so what was compared is kept. */
@Component
public class Lineages {
    /** As many pairs of drafts as are looked at in a day; each is a few thousand short texts. */
    private static final int MOST = 64;

    private final Craft craft;
    private final Map<Drafts, List<Link>> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drafts, List<Link>> eldest) {
            return size() > MOST;
        }
    });

    Lineages(Craft craft) {
        this.craft = craft;
    }

    private record Drafts(UUID before, UUID after) {}

    /**
     * Scenes that belong together, by their keys.
     *
     * @param before in the order of the earlier draft; empty for a new scene, several if they became one
     * @param after in the order of the later draft; empty for an omitted scene, several if one was split
     */
    public record Link(List<String> before, List<String> after) {
        public Link {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Every scene of both drafts once. */
    public List<Link> between(SeriesId series, Draft before, Draft after) {
        var drafts = new Drafts(before.id(), after.id());
        List<Link> links = known.get(drafts);
        if (links == null) {
            links = craft.compare(series, before, after).changes().stream()
                    .map(Lineages::link)
                    .toList();
            known.put(drafts, links);
        }
        return links;
    }

    private static Link link(SceneChange change) {
        return new Link(
                change.before().stream().map(Scene::id).toList(),
                change.after().stream().map(Scene::id).toList());
    }
}
