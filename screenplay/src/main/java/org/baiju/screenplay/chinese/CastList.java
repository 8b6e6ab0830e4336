package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.text.SourceLine;

/** Reads lists of people: {@code 张三【幼年】、士兵×10、村民甲/乙/丙}. */
final class CastList {
    private static final String ORDINALS = "甲乙丙丁戊己庚辛ABCDEFGH12345678一二三四五六";
    private static final int LONGEST_ENTRY = 60;
    private static final Pattern STATE = Pattern.compile("(.+?)[(【\\[](.*)[)】\\]](.*)");
    private static final Pattern QUANTITY =
            Pattern.compile("(.+?)\\s*(?:[×xX*]\\s*(\\d+|[Nn]|若干)[人名]?|(\\d+)[人名]|(若干|数人|数名))");

    private CastList() {}

    /**
     * The people of a list.
     *
     * @param extras whether these are extras, who are a crowd even without a quantity
     */
    static List<CastMember> of(String written, boolean extras) {
        Map<String, CastMember> members = new LinkedHashMap<>();
        for (String item : items(written)) {
            for (String one : alternatives(item)) {
                CastMember member = member(one, extras);
                members.putIfAbsent(member.name(), member);
            }
        }
        return List.copyOf(members.values());
    }

    /** The entries of a list; separators inside brackets do not count. */
    static List<String> items(String written) {
        List<String> items = new ArrayList<>();
        var item = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            depth += "(（【[".indexOf(c) >= 0 ? 1 : 0;
            depth -= ")）】]".indexOf(c) >= 0 ? 1 : 0;
            if (depth <= 0 && " \u3000\u00A0\t、，,；;。|".indexOf(c) >= 0) {
                addTo(items, item);
            } else {
                item.append(c);
            }
        }
        addTo(items, item);
        return items;
    }

    private static void addTo(List<String> items, StringBuilder item) {
        if (!item.toString().isBlank()) {
            items.add(item.toString().strip());
        }
        item.setLength(0);
    }

    /** {@code 村民甲/乙/丙} are three; {@code 张三/李四} are two. */
    private static List<String> alternatives(String item) {
        if (item.indexOf('/') < 0) {
            return List.of(item);
        }
        String[] parts = item.split("/", -1);
        String first = parts[0];
        if (first.isEmpty() || item.contains("(") || item.contains("（")) {
            return List.of(item);
        }
        boolean ordinals = ORDINALS.indexOf(first.charAt(first.length() - 1)) >= 0;
        String stem = first.substring(0, first.length() - 1);
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                boolean ordinal = ordinals && part.length() == 1 && ORDINALS.contains(part);
                names.add(ordinal ? stem + part : part.strip());
            }
        }
        return names;
    }

    private static CastMember member(String written, boolean extras) {
        String name = written;
        String state = null;
        if (written.length() > LONGEST_ENTRY) {
            return new CastMember(written, null, extras ? "N" : null);
        }
        Matcher stated = STATE.matcher(SourceLine.plain(written));
        if (hasAny(written, "(（【[［") && stated.matches()) {
            state = written.substring(stated.start(2), stated.end(2)).strip();
            name = written.substring(0, stated.end(1)) + written.substring(stated.start(3));
        }
        String quantity = extras ? "N" : null;
        Matcher counted = QUANTITY.matcher(name.strip());
        if (hasAny(name, "×xX*人名若数") && counted.matches()) {
            name = counted.group(1);
            quantity = firstPresent(counted);
        }
        return new CastMember(name.strip(), state == null || state.isEmpty() ? null : state, quantity);
    }

    private static boolean hasAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String firstPresent(Matcher counted) {
        for (int group = 2; group < counted.groupCount(); group++) {
            if (counted.group(group) != null) {
                return counted.group(group);
            }
        }
        return counted.group(counted.groupCount());
    }
}
