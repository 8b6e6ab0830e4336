package org.baiju.paperwork.intake;

import java.util.List;

/** The columns of a table of ways between places. */
enum TravelColumn implements Heading {
    ONE("场地A", "Place A", "从", "起点", "出发", "出发地", "场所A", "from", "start"),
    OTHER("场地B", "Place B", "到", "终点", "目的地", "场所B", "to", "destination"),
    MINUTES("车程(分钟)", "Minutes", "分钟", "车程", "路程", "耗时", "时间", "travel minutes", "min", "travel", "travel time");

    @SuppressWarnings("ImmutableEnumChecker") // copied in the constructor, so it is immutable
    private final List<String> names;

    TravelColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isKey() {
        return this == OTHER;
    }
}
