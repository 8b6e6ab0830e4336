package org.baiju.studio.shooting.set;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tap on a phone, as it is sent.
 *
 * @param id made where it was tapped; the same tap sent again has the same
 * @param at when, by the clock of the phone
 * @param scene the key of its strip; absent for what is of no scene
 * @param person whose time it is; absent for what is of everybody
 * @param number of the take, of minutes or of extras, as the kind says
 * @param isGood whether a take is good; absent for all else
 * @param byCard whether a name card was read, instead of a name chosen
 * @param note may be empty
 * @param reverses the tap that was wrong
 */
public record Tap(
        UUID id,
        TapKind kind,
        Instant at,
        @Nullable String scene,
        @Nullable UUID person,
        @Nullable Integer number,
        @Nullable Boolean isGood,
        boolean byCard,
        String note,
        @Nullable UUID reverses) {
    /** The longest note. */
    public static final int NOTE_MAX = 500;

    /** The longest key of a scene. */
    public static final int SCENE_MAX = 40;

    /** The largest number. */
    public static final int NUMBER_MAX = 9999;

    /** A tap of a kind that says all by itself. */
    public static Tap of(UUID id, TapKind kind, Instant at) {
        return new Tap(id, kind, at, null, null, null, null, false, "", null);
    }

    public Tap ofScene(String key) {
        return new Tap(id, kind, at, key, person, number, isGood, byCard, note, reverses);
    }

    public Tap ofPerson(UUID other) {
        return new Tap(id, kind, at, scene, other, number, isGood, byCard, note, reverses);
    }

    public Tap withNumber(int count) {
        return new Tap(id, kind, at, scene, person, count, isGood, byCard, note, reverses);
    }

    public Tap withNote(String words) {
        return new Tap(id, kind, at, scene, person, number, isGood, byCard, words, reverses);
    }

    public Tap reversing(UUID wrong) {
        return new Tap(id, kind, at, scene, person, number, isGood, byCard, note, wrong);
    }
}
