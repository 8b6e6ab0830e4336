package org.baiju.paperwork.intake.values;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.baiju.shootplan.sun.Place;
import org.jspecify.annotations.Nullable;

/**
 * Points on the earth as maps give them: {@code 30.59, 114.31} or, as Chinese maps do, {@code 114.31, 30.59}. Of two
 * plain numbers the one beyond 72 is the longitude, as everywhere in China; no city lies so far north or south.
 */
public final class Positions {
    private static final double LATITUDE_OF_CITIES = 72;
    private static final int DIGITS_MAX = 20;

    private Positions() {}

    public static Optional<Place> of(String text, ZoneId zone) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var numbers = new ArrayList<String>();
        for (String part : plain.split("[,;、 \\n/]+", -1)) {
            if (!part.isBlank()) {
                numbers.add(part);
            }
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        @Nullable Double first = degrees(numbers.get(0));
        @Nullable Double second = degrees(numbers.get(1));
        if (first == null || second == null) {
            return Optional.empty();
        }
        boolean longitudeFirst = Math.abs(first) > LATITUDE_OF_CITIES
                || numbers.get(0).endsWith("E")
                || numbers.get(0).endsWith("W");
        return longitudeFirst ? place(second, first, zone) : place(first, second, zone);
    }

    public static Optional<Place> of(String latitude, String longitude, ZoneId zone) {
        @Nullable
        Double north =
                degrees(Normalizer.normalize(latitude, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        @Nullable
        Double east =
                degrees(Normalizer.normalize(longitude, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        return north == null || east == null ? Optional.empty() : place(north, east, zone);
    }

    private static Optional<Place> place(double latitude, double longitude, ZoneId zone) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Place(latitude, longitude, zone))
                : Optional.empty();
    }

    private static @Nullable Double degrees(String text) {
        String number = text.strip();
        if (number.length() > DIGITS_MAX) {
            return null;
        }
        int sign = 1;
        if (!number.isEmpty() && "NSEW".indexOf(number.charAt(number.length() - 1)) >= 0) {
            sign = number.endsWith("S") || number.endsWith("W") ? -1 : 1;
            number = number.substring(0, number.length() - 1);
        }
        number = number.replace("°", "").strip();
        if (number.isEmpty() || number.chars().anyMatch(c -> "0123456789.-".indexOf(c) < 0)) {
            return null;
        }
        try {
            return sign * Double.parseDouble(number);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
