package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Disruption.Loss;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;

/**
 * A season as a disruption leaves it: what is shot can be nowhere else, what is lost is forbidden. What is shot breaks no
 * rule any more, whatever happened on the set: nothing that is planned now can mend it.
 */
final class Disturbed {
    /** More minutes than any day has, few enough to be summed up. */
    private static final int ENDLESS = 1 << 20;

    private final Season season;
    private final List<Integer> plan;
    private final Disruption disruption;
    private final boolean[] shot;
    private final long[] allowed;

    Disturbed(Season season, List<Integer> plan, Disruption disruption) {
        this.season = season;
        this.plan = plan;
        this.disruption = disruption;
        int scenes = season.scenes().size();
        for (int scene : disruption.shotScenes()) {
            if (scene < 0 || scene >= scenes) {
                throw new IllegalArgumentException(
                        "Scene %d cannot be shot: the season has scenes 0 to %d".formatted(scene, scenes - 1));
            }
        }
        shot = new boolean[scenes];
        allowed = new long[scenes];
        for (int scene = 0; scene < scenes; scene++) {
            shot[scene] = isShot(scene);
            allowed[scene] = shot[scene] ? 1L << plan.get(scene) : withPromises(scene, left(scene));
        }
    }

    private boolean isShot(int scene) {
        return disruption.shotScenes().contains(scene)
                || (isPast(plan.get(scene)) && !disruption.losses().contains(new Loss.NotShot(scene)));
    }

    /** The slots that are left for a scene. */
    private long left(int scene) {
        SeasonScene its = season.scenes().get(scene);
        long slots = Tables.possible(season, its) & ~disruption.shotSlots();
        for (Loss loss : disruption.losses()) {
            slots &= ~lost(loss, scene, its);
        }
        return slots;
    }

    private static long lost(Loss loss, int scene, SeasonScene its) {
        return switch (loss) {
            case Loss.Rain rain -> its.sky() == Sky.ANY ? 0 : rain.slots();
            case Loss.PlaceLost place -> its.place() == place.place() ? place.slots() : 0;
            case Loss.PersonAway person -> its.cast().contains(person.person()) ? person.slots() : 0;
            case Loss.SceneBarred barred -> barred.scene() == scene ? barred.slots() : 0;
            case Loss.NotShot _ -> 0;
        };
    }

    private long withPromises(int scene, long slots) {
        if (disruption.publishedPrice().isPresent()) {
            return slots;
        }
        long home = 1L << plan.get(scene);
        boolean stays = (disruption.published() & slots & home) != 0;
        return stays ? home : slots & ~disruption.published();
    }

    /** For each scene the slots that are left. */
    long[] allowed() {
        return allowed;
    }

    /** The scenes that cannot stay. */
    List<Integer> forced() {
        return IntStream.range(0, allowed.length)
                .filter(scene -> (allowed[scene] >>> plan.get(scene) & 1) == 0)
                .boxed()
                .toList();
    }

    /** The scenes that can be nowhere. */
    List<Integer> withoutSlot() {
        return IntStream.range(0, allowed.length)
                .filter(scene -> allowed[scene] == 0)
                .boxed()
                .toList();
    }

    /** What a scene costs that leaves the slot it was in, if that was published. */
    long publishedPrice(int scene) {
        boolean isPublished = (disruption.published() >>> plan.get(scene) & 1) != 0;
        return isPublished ? disruption.publishedPrice().orElse(0) : 0;
    }

    /** Whether this has happened already, so that no plan can mend it. */
    boolean isPast(SeasonJudge.Breach breach) {
        return isPast(breach.slot());
    }

    private boolean isPast(int slot) {
        return (disruption.shotSlots() >>> slot & 1) != 0;
    }

    /**
     * The season to search in.
     *
     * @param movePrice for each scene that leaves the slot it was in
     */
    Season priced(long movePrice) {
        long past = disruption.shotSlots();
        for (int scene : disruption.shotScenes()) {
            past |= 1L << plan.get(scene);
        }
        long seen = past;
        List<Slot> slots = new ArrayList<>();
        for (int slot = 0; slot < season.slots().size(); slot++) {
            Slot its = season.slots().get(slot);
            slots.add(isPast(slot) ? new Slot(ENDLESS, 0) : its);
        }
        List<Person> people = season.people().stream()
                .map(its -> new Person(
                        its.dayFee(), its.holdFee(), its.available() | seen, its.minutesMax(), its.atNight()))
                .toList();
        List<Place> places = season.places().stream()
                .map(its -> new Place(its.dayFee(), its.open() | seen))
                .toList();
        List<SeasonScene> scenes = IntStream.range(0, allowed.length)
                .mapToObj(scene -> priced(scene, movePrice))
                .toList();
        List<NotBefore> orders =
                season.orders().stream().filter(this::isStillOpen).toList();
        return new Season(
                slots,
                season.units(),
                people,
                places,
                season.sets(),
                scenes,
                orders,
                season.deadlines(),
                season.prices());
    }

    private SeasonScene priced(int scene, long movePrice) {
        SeasonScene its = season.scenes().get(scene);
        int home = plan.get(scene);
        boolean isOver = shot[scene] && isPast(home);
        return new SeasonScene(
                isOver ? 0 : its.minutes(),
                its.place(),
                its.set(),
                isOver ? skyInPast(its, home) : its.sky(),
                its.cast(),
                allowed[scene],
                home,
                movePrice + publishedPrice(scene));
    }

    /** A night stays a night, for the turn to the day after, unless that broke a rule. */
    private Sky skyInPast(SeasonScene its, int slot) {
        boolean isClean = IntStream.range(0, allowed.length)
                .filter(scene -> shot[scene] && plan.get(scene) == slot)
                .mapToObj(scene -> season.scenes().get(scene))
                .flatMap(scene -> scene.cast().stream())
                .allMatch(person -> season.people().get(person).atNight());
        return its.sky() == Sky.DARK && isClean ? Sky.DARK : Sky.ANY;
    }

    /** An order that what is shot has broken for good is no rule for what is to come. */
    private boolean isStillOpen(NotBefore order) {
        if (!shot[order.then()]) {
            return true;
        }
        int date = plan.get(order.then()) / season.units();
        int slotsUntil = Math.min(season.slots().size(), (date + 1) * season.units());
        return (allowed[order.first()] & -1L >>> (Long.SIZE - slotsUntil)) != 0;
    }
}
