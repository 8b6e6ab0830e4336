package org.baiju.paperwork.callsheet;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.baiju.paperwork.Labels;
import org.baiju.shootplan.sun.Place;

/** A link that opens a map on a phone. */
final class MapLink {
    private MapLink() {}

    /** The address goes first: maps within China shift positions, and find addresses. */
    static Optional<URI> of(CallSheet.PlaceLine line, Locale locale) {
        Place position = line.position();
        if (line.address().isBlank() && position == null) {
            return Optional.empty();
        }
        String sought = line.address().isBlank() && position != null
                ? position.latitude() + "," + position.longitude()
                : line.address();
        String query = URLEncoder.encode(sought, StandardCharsets.UTF_8);
        return Optional.of(URI.create(new Labels(locale).get("map") + query));
    }
}
