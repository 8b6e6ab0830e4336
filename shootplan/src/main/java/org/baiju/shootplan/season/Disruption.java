package org.baiju.shootplan.season;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has happened to a plan while it was being shot: what is done already, what was promised, and what was lost.
 *
 * @param shotSlots slots that are over, as bits: their scenes stay, and no other scene comes into them
 * @param shotScenes scenes that are done already in slots that are not over yet
 * @param published slots that were promised, as bits: no scene comes, and none goes that can stay
 * @param publishedPrice what each scene costs that leaves a published slot; empty if none may
 */
public record Disruption(
        long shotSlots, Set<Integer> shotScenes, long published, OptionalLong publishedPrice, List<Loss> losses) {
    public Disruption {
        shotScenes = Set.copyOf(shotScenes);
        losses = List.copyOf(losses);
        if (publishedPrice.isPresent() && publishedPrice.getAsLong() < 0) {
            throw new IllegalArgumentException("The price of a published day cannot be " + publishedPrice.getAsLong());
        }
    }

    /** Only the slots that are over are known. */
    public static Disruption after(long shotSlots) {
        return new Disruption(shotSlots, Set.of(), 0, OptionalLong.empty(), List.of());
    }

    public Disruption with(Loss loss) {
        return new Disruption(
                shotSlots,
                shotScenes,
                published,
                publishedPrice,
                Stream.concat(losses.stream(), Stream.of(loss)).toList());
    }

    public Disruption withShot(Set<Integer> scenes) {
        return new Disruption(shotSlots, scenes, published, publishedPrice, losses);
    }

    /** These slots keep what they have. */
    public Disruption withPublished(long slots) {
        return new Disruption(shotSlots, shotScenes, slots, OptionalLong.empty(), losses);
    }

    /** These slots may change, but each scene that leaves one of them costs this much. */
    public Disruption withPublished(long slots, long price) {
        return new Disruption(shotSlots, shotScenes, slots, OptionalLong.of(price), losses);
    }

    /** Something that can no longer be as planned; slots are bits. */
    public sealed interface Loss {
        /** Exteriors, by day and by night, cannot be shot. */
        record Rain(long slots) implements Loss {}

        record PlaceLost(int place, long slots) implements Loss {}

        record PersonAway(int person, long slots) implements Loss {}

        record SceneBarred(int scene, long slots) implements Loss {}

        /** The slot is over, but this scene of it was not finished. */
        record NotShot(int scene) implements Loss {}
    }
}
