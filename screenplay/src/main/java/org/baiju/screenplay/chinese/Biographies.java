package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Reads the biographies under 人物小传: one line a person, or a name and fields such as 年龄 below it. */
final class Biographies {
    private static final String LEAD = "[\\s*#]*+(?:\\(?\\d{1,2}[、.)]|[①-⑳]|\\(?[一二三四五六七八九十]{1,2}[、)]|[·•-])?[\\s*]*+";
    private static final String NAME = "【?([^:(),。、/|【】*\\s][^:(),。、/|【】*]{0,11}?)】?";
    private static final String BRACKET = "(?:\\(([^)]*+)\\))?";
    private static final Pattern NAMED = Pattern.compile(LEAD + NAME + "[\\s*]*+" + BRACKET + "[\\s*]*+:[\\s*]*+(.*)");
    private static final Pattern LISTED =
            Pattern.compile(LEAD + NAME + "\\**+" + BRACKET + "\\**+[,、/|\\s—-][\\s—-]*+(.*)");
    private static final Pattern BARE = Pattern.compile(LEAD + NAME + "[\\s*]*+" + BRACKET + "[\\s*]*+()");
    private static final Pattern BRACKETED = Pattern.compile(LEAD + "【([^】]{2,6})】[\\s*]*+()(.*)");

    private static final Pattern HEADING = Pattern.compile(LEAD + "(?:【([^】]{2,6})】|([^:\\s]{2,6}):)[\\s*]*+");

    private static final Pattern AGE =
            Pattern.compile("(?<!\\d)(\\d{1,3})\\s*+多?岁|^\\s*+(\\d{1,3})\\s*+$|[,、]\\s*+(\\d{1,3})\\s*+$");

    /** What the fields behind a name start with, so that a sentence with a comma is not taken for them. */
    private static final Pattern FIRST_FIELD =
            Pattern.compile("[男女](?:[性,、/|\\s。].*|$)|(?:约|近)?\\d{1,3}\\s*+(?:[,、/|岁]|多岁|$).*");

    /** Separators that the age leaves behind. */
    private static final Pattern EDGES = Pattern.compile("^[，,、；;\\s]++|[，,、；;]++\\s*+$");

    private static final Set<String> NAME_LABELS = Set.of("姓名", "名字", "角色", "角色名", "人物", "人物名");
    private static final Set<String> FIELD_LABELS = Set.of(
            "年龄", "性别", "身份", "职业", "性格", "外貌", "外形", "形象", "背景", "关系", "特征", "特点", "人设", "简介", "经历", "标签", "口头禅", "目标",
            "动机", "成长线", "定位", "造型", "小传", "介绍", "能力", "爱好", "弱点");
    private static final Set<String> RANKS = Set.of(
            "男主", "女主", "男主角", "女主角", "主角", "男一", "女一", "男二", "女二", "男配", "女配", "配角", "反派", "其他", "其他人物", "次要人物",
            "次要角色", "主要人物", "主要角色", "重要配角", "龙套");

    /** Nobody is called so: who is meant stands above. */
    private static final String NO_NAME_STARTS = "她他它我你这那后但因从在第";

    private static final Pattern NO_PERSON = Pattern.compile("设定|世界|背景|大纲|梗概|主题|亮点|卖点|分集|正文|风格|类型|关系|第.{1,4}集");

    private static final int LONGEST_LISTED = 4;
    private static final int LONGEST_FIELDS = 20;

    private final List<Person> people = new ArrayList<>();

    /** Whether a line of nothing but a name or a rank stands above what is said of a person or of several. */
    static boolean isHeading(SourceLine line) {
        Matcher heading = HEADING.matcher(line.plain());
        if (!heading.matches()) {
            return false;
        }
        String words = heading.group(1) == null ? heading.group(2) : heading.group(1);
        boolean name =
                words.length() <= LONGEST_LISTED && !NO_PERSON.matcher(words).find();
        return name || RANKS.contains(words);
    }

    List<Person> list() {
        return people;
    }

    /** Takes in what a line says from an index on; false if it is about nobody. */
    boolean add(SourceLine line, int from) {
        Matcher named = NAMED.matcher(line.plain()).region(from, line.plain().length());
        if (named.matches()) {
            return addNamed(line, named);
        }
        Matcher listed = LISTED.matcher(line.plain()).region(from, line.plain().length());
        if (listed.matches()) {
            boolean comma =
                    line.plain().substring(listed.end(1), listed.start(3)).indexOf(',') >= 0;
            return isListed(listed.group(1), listed.group(3), comma) && addPerson(line, listed);
        }
        Matcher bracketed =
                BRACKETED.matcher(line.plain()).region(from, line.plain().length());
        return bracketed.matches() && !NO_PERSON.matcher(bracketed.group(1)).find() && addPerson(line, bracketed);
    }

    private boolean addNamed(SourceLine line, Matcher named) {
        String label = line.words(named.start(1), named.end(1));
        String words = line.words(named.start(3), named.end(3));
        if (RANKS.contains(label) || (NAME_LABELS.contains(label) && !words.isEmpty())) {
            // 姓名：陈小满 and 女主：陈小满，26岁
            return !words.isEmpty() && (add(line, named.start(3)) || addBare(line, named.start(3)));
        }
        if (people.isEmpty() || !FIELD_LABELS.contains(label)) {
            return !NO_PERSON.matcher(label).find() && addPerson(line, named);
        }
        return addField(label, words);
    }

    /** Fields such as 26岁 tell a person from prose; with a comma a short name and a short description do as well. */
    private static boolean isListed(String name, String fields, boolean comma) {
        if (NO_NAME_STARTS.indexOf(name.charAt(0)) >= 0) {
            return false;
        }
        boolean brief = name.length() <= LONGEST_LISTED && (age(fields) != null || fields.length() <= LONGEST_FIELDS);
        return FIRST_FIELD.matcher(fields).matches() || (comma && brief);
    }

    private boolean addBare(SourceLine line, int from) {
        Matcher bare = BARE.matcher(line.plain()).region(from, line.plain().length());
        return bare.matches() && addPerson(line, bare);
    }

    private boolean addPerson(SourceLine line, Matcher matcher) {
        String name = line.words(matcher.start(1), matcher.end(1));
        String description = line.words(matcher.start(3), matcher.end(3));
        if (matcher.group(2) == null || matcher.group(2).isEmpty()) {
            return people.add(new Person(name, age(SourceLine.plain(description)), description, line.at()));
        }
        String bracket = line.words(matcher.start(2), matcher.end(2));
        return people.add(
                new Person(name, age(SourceLine.plain(bracket)), joined(withoutAge(bracket), description), line.at()));
    }

    /** What a line of its own says of the person above: 年龄：26岁. */
    private boolean addField(String label, String words) {
        Person person = people.removeLast();
        Integer age = label.equals("年龄") ? age(SourceLine.plain(words)) : null;
        String added = age == null ? label + "：" + words : withoutAge(words);
        return people.add(new Person(
                person.name(), age == null ? person.age() : age, joined(person.description(), added), person.at()));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "，" + other;
    }

    /** What a bracket says besides the age: 年轻时 of 年轻时34岁. */
    private static String withoutAge(String bracket) {
        Matcher age = AGE.matcher(SourceLine.plain(bracket));
        return age.find()
                ? joined(
                        EDGES.matcher(bracket.substring(0, age.start())).replaceAll(""),
                        EDGES.matcher(bracket.substring(age.end())).replaceAll(""))
                : bracket;
    }

    private static @Nullable Integer age(String about) {
        Matcher matcher = AGE.matcher(about);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Integer.valueOf(matcher.group(group));
            }
        }
        return null;
    }
}
