package org.baiju.paperwork.intake.plan;

import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.intake.Heading;

/** The columns of a table that says when each scene is shot. */
public enum PlanColumn implements Heading {
    NUMBER("场号", "Scene", "场次", "场", "场景号", "场次号", "sc", "scene no", "scene number", "scene #", "scenes"),
    EPISODE("集", "Ep.", "集数", "集号", "第几集", "episode"),
    DATE("日期", "Date", "拍摄日期", "拍摄日", "拍摄时间", "shoot date", "shooting date", "shooting day", "shoot day", "day"),
    UNIT("组", "Unit", "组别", "拍摄组", "摄制组", "分组"),
    ORDER("顺序", "Order", "拍摄顺序", "当日顺序", "日内顺序", "拍摄次序", "shooting order", "order in day");

    @SuppressWarnings("ImmutableEnumChecker") // copied in the constructor, so it is immutable
    private final List<String> names;

    PlanColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** A list of scenes is no plan; what makes it one are its dates. */
    @Override
    public boolean isKey() {
        return this == DATE;
    }

    /** What stands above it in the papers of the house. */
    public String name(Locale locale) {
        return names.get(locale.getLanguage().equals("zh") ? 0 : 1);
    }
}
