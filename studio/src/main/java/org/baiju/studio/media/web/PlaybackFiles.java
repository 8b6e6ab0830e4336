package org.baiju.studio.media.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.media.internal.Grants;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves the files of films to whoever holds a right to play them, streamed and in ranges. */
@Controller
@Hidden
class PlaybackFiles {
    private static final String BECAUSE = "the address itself carries the signed right to play one film for a while";
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,40}\\.(m3u8|mp4|vtt)");

    private final Grants grants;
    private final Storage storage;

    PlaybackFiles(Grants grants, Storage storage) {
        this.grants = grants;
        this.storage = storage;
    }

    @GetMapping("/hls/{grant}/{file}")
    @OpenToAll(because = BECAUSE)
    void hls(
            @PathVariable String grant,
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            HttpServletResponse response)
            throws IOException {
        UUID cut = cut(grant);
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw Problem.notFound();
        }
        String type = switch (name.group(1)) {
            case "m3u8" -> "application/vnd.apple.mpegurl";
            case "vtt" -> "text/vtt;charset=UTF-8";
            default -> file.startsWith("audio") ? "audio/mp4" : "video/mp4";
        };
        send(new CutFiles(cut).hls().resolve(file), type, range, response);
    }

    @GetMapping("/posters/{grant}.jpg")
    @OpenToAll(because = BECAUSE)
    void poster(@PathVariable String grant, HttpServletResponse response) throws IOException {
        send(new CutFiles(cut(grant)).poster(), "image/jpeg", null, response);
    }

    private UUID cut(String grant) {
        return grants.read(grant).orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "grant-over"));
    }

    private void send(StorageKey key, String type, @Nullable String range, HttpServletResponse response)
            throws IOException {
        FileEntry file = storage.find(key).orElseThrow(Problem::notFound);
        response.setContentType(type);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Part part = part(range, file.bytes());
        if (part.partial()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes %d-%d/%d".formatted(part.from(), part.from() + part.length() - 1, file.bytes()));
        }
        response.setContentLengthLong(part.length());
        try (InputStream content = storage.open(key, part.from(), part.length())) {
            content.transferTo(response.getOutputStream());
        }
    }

    private record Part(long from, long length, boolean partial) {}

    /** The one range that is asked for; several at once are answered with the whole, as RFC 9110 allows. */
    private static Part part(@Nullable String header, long bytes) {
        if (header == null || !header.startsWith("bytes=") || header.contains(",")) {
            return new Part(0, bytes, false);
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return new Part(0, bytes, false);
        }
        long from = ranges.getFirst().getRangeStart(bytes);
        long to = ranges.getFirst().getRangeEnd(bytes);
        if (from > to || from >= bytes) {
            throw new Problem(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "bad-range", header, bytes);
        }
        return new Part(from, to - from + 1, true);
    }
}
