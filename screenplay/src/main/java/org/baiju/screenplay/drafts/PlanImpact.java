package org.baiju.screenplay.drafts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What a change of scenes means for whoever plans the shoot.
 *
 * @param castAdded roles that have to be called now, in the order of the script
 * @param castRemoved roles that are no longer needed
 * @param settings what changed of where and when, before and after; empty if nothing did
 * @param lengthBefore on the screen; zero for an added scene
 * @param lengthAfter on the screen; zero for a removed scene
 */
public record PlanImpact(
        List<String> castAdded,
        List<String> castRemoved,
        List<Setting> settings,
        Duration lengthBefore,
        Duration lengthAfter) {

    /** Where or when a scene plays differently: the place, the set, inside or outside, or the time of day. */
    public record Setting(
            Field field, @Nullable String before, @Nullable String after) {
        /** What of the heading changed. */
        public enum Field {
            PLACE,
            SET,
            INT_EXT,
            TIME_OF_DAY
        }
    }

    public PlanImpact {
        castAdded = List.copyOf(castAdded);
        castRemoved = List.copyOf(castRemoved);
        settings = List.copyOf(settings);
    }

    static PlanImpact of(List<Scene> before, List<Scene> after, Lengths lengths) {
        Set<String> rolesBefore = roles(before);
        Set<String> rolesAfter = roles(after);
        return new PlanImpact(
                without(rolesAfter, rolesBefore),
                without(rolesBefore, rolesAfter),
                before.isEmpty() || after.isEmpty() ? List.of() : settings(before.getFirst(), after.getFirst()),
                length(before, lengths),
                length(after, lengths));
    }

    /** Whether the plan can stay as it is. */
    public boolean isNone() {
        return castAdded.isEmpty() && castRemoved.isEmpty() && settings.isEmpty() && lengthBefore.equals(lengthAfter);
    }

    private static Set<String> roles(List<Scene> scenes) {
        var roles = new LinkedHashSet<String>();
        scenes.forEach(scene -> roles.addAll(scene.roles()));
        return roles;
    }

    private static List<String> without(Collection<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private static Duration length(List<Scene> scenes, Lengths lengths) {
        return scenes.stream().map(lengths::of).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Setting> settings(Scene before, Scene after) {
        Heading was = before.heading();
        Heading is = after.heading();
        if (was == null || is == null) {
            return List.of();
        }
        var settings = new ArrayList<Setting>();
        addIfChanged(settings, Setting.Field.PLACE, was.location(), is.location());
        addIfChanged(settings, Setting.Field.SET, was.set(), is.set());
        addIfChanged(settings, Setting.Field.INT_EXT, name(was.intExt()), name(is.intExt()));
        addIfChanged(
                settings,
                Setting.Field.TIME_OF_DAY,
                was.time() == null ? null : was.time().written(),
                is.time() == null ? null : is.time().written());
        return settings;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void addIfChanged(
            List<Setting> settings, Setting.Field field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            settings.add(new Setting(field, before, after));
        }
    }
}
