package org.baiju.shootplan.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan costs, item by item; strips in the boneyard cost nothing yet.
 *
 * @param items by date, and by kind and subject within a date
 */
public record PlanCost(List<CostItem> items) {
    public PlanCost {
        items = List.copyOf(items);
    }

    /** The sum of all items, in the smallest unit of the shoot's currency. */
    public long total() {
        return items.stream().mapToLong(CostItem::amount).sum();
    }

    /** The sum of the items of one kind. */
    public long of(CostItem.Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .mapToLong(CostItem::amount)
                .sum();
    }

    /** The sums of all kinds that occur, in the order of the kinds. */
    public Map<CostItem.Kind, Long> byKind() {
        Map<CostItem.Kind, Long> sums = new EnumMap<>(CostItem.Kind.class);
        items.forEach(item -> sums.merge(item.kind(), item.amount(), Long::sum));
        return sums;
    }

    /** Whether any fee in it is an assumption. */
    public boolean isAssumed() {
        return items.stream().anyMatch(CostItem::isAssumed);
    }
}
