package org.baiju.paperwork.intake.values;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Sums of money and lengths of time as crews write them. */
public final class Amounts {
    /** A hundred million yuan: nobody earns that in a day. */
    private static final BigDecimal FEN_MAX = BigDecimal.valueOf(10_000_000_000L);

    private static final BigDecimal HALF_AN_HOUR = BigDecimal.valueOf(30);
    private static final int MINUTES_MAX = 24 * 60;
    private static final int DIGITS_MAX = 15;
    private static final Set<String> NOTHING = Set.of("免费", "无", "free", "none");

    private Amounts() {}

    /** Fen from {@code 2,000元}, {@code ¥1.5万/天}, {@code 800}; absent if it is no sum. */
    public static OptionalLong fen(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (NOTHING.contains(plain.strip())) {
            return OptionalLong.of(0);
        }
        var cursor = new Cursor(plain.replace("￥", "¥"));
        if (cursor.take("¥", "rmb", "cny", "人民币")) {
            cursor.skipSpaces();
        }
        Optional<BigDecimal> number = decimal(cursor);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        cursor.skipSpaces();
        BigDecimal yuan = number.get().multiply(unit(cursor));
        cursor.skipSpaces();
        cursor.take("元整", "元", "块", "rmb", "cny", "yuan");
        cursor.skipSpaces();
        if (cursor.take("/", "每", "per ", "a ")) {
            cursor.skipSpaces();
            cursor.take("天", "日", "小时", "时", "day", "d", "hour", "h");
        }
        BigDecimal fen = yuan.movePointRight(2);
        boolean sound = cursor.atEnd() && fen.stripTrailingZeros().scale() <= 0 && fen.compareTo(FEN_MAX) <= 0;
        return sound ? OptionalLong.of(fen.longValueExact()) : OptionalLong.empty();
    }

    private static BigDecimal unit(Cursor cursor) {
        if (cursor.take("万", "萬", "w")) {
            return BigDecimal.valueOf(10_000);
        }
        if (cursor.take("千", "k")) {
            return BigDecimal.valueOf(1_000);
        }
        return BigDecimal.ONE;
    }

    /** Minutes from {@code 40}, {@code 40分钟}, {@code 1小时20分}, {@code 1:20}, {@code 1.5h}; at most a day. */
    public static OptionalInt minutes(String text) {
        var cursor = new Cursor(text);
        if (cursor.take("半小时", "半个小时") && cursor.atEnd()) {
            return OptionalInt.of(30);
        }
        Optional<BigDecimal> first = decimal(cursor);
        if (first.isEmpty()) {
            return OptionalInt.empty();
        }
        cursor.skipSpaces();
        BigDecimal minutes = first.get();
        if (cursor.take("个小时", "小时", "时", "hours", "hour", "hrs", "hr", "h", ":")) {
            BigDecimal half = cursor.take("半") ? HALF_AN_HOUR : BigDecimal.ZERO;
            cursor.skipSpaces();
            BigDecimal rest = decimal(cursor).orElse(half);
            minutes = minutes.multiply(BigDecimal.valueOf(60)).add(rest);
            cursor.skipSpaces();
        }
        cursor.take("分钟", "分", "minutes", "minute", "mins", "min", "m");
        boolean sound = cursor.atEnd()
                && minutes.stripTrailingZeros().scale() <= 0
                && minutes.compareTo(BigDecimal.valueOf(MINUTES_MAX)) <= 0;
        return sound ? OptionalInt.of(minutes.intValueExact()) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> decimal(Cursor cursor) {
        var written = new StringBuilder(cursor.digits());
        while (cursor.nextIsOneOfBeforeDigit(",") && cursor.takeOneOf(",")) {
            written.append(cursor.digits());
        }
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (cursor.nextIsOneOfBeforeDigit(".") && cursor.takeOneOf(".")) {
            written.append('.').append(cursor.digits());
        }
        return written.length() > DIGITS_MAX ? Optional.empty() : Optional.of(new BigDecimal(written.toString()));
    }
}
