package org.baiju.studio.media.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.MediaSettings;
import org.baiju.studio.media.Upload;
import org.baiju.studio.media.Uploads;
import org.baiju.studio.media.Uploads.Announced;
import org.baiju.studio.media.Uploads.Opened;
import org.baiju.studio.media.Uploads.Received;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Resumable uploads by the tus protocol 1.0, with its extensions creation, expiration and termination. */
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "Uploads")
class UploadApi {
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    /** What RFC 9110 calls an HTTP date. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Uploads uploads;
    private final SeriesRegister register;
    private final MediaSettings settings;

    UploadApi(Uploads uploads, SeriesRegister register, MediaSettings settings) {
        this.uploads = uploads;
        this.register = register;
        this.settings = settings;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Requires(Permission.MEDIA_WRITE)
    @Operation(summary = "What this server can do of tus")
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(settings.uploadBytesMax().toBytes()))
                .build();
    }

    @PostMapping
    @Requires(Permission.MEDIA_WRITE)
    @Operation(summary = "Announce a film; Upload-Metadata holds series, episode, filename and, if known, sha256")
    ResponseEntity<Void> open(
            SignedIn me,
            @RequestHeader("Upload-Length") long length,
            @RequestHeader("Upload-Metadata") String metadata,
            @RequestHeader("Tus-Resumable") String version) {
        check(version);
        return switch (uploads.open(me, announced(me, length, UploadMetadata.read(metadata)))) {
            case Opened.Ready(Upload upload) ->
                answer(HttpStatus.CREATED, upload)
                        .location(URI.create("/api/v1/uploads/" + upload.id()))
                        .build();
            case Opened.TooBig(long most) ->
                throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", most >> 20);
            case Opened.TooMany(int most) -> throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-uploads", most);
        };
    }

    private Announced announced(SignedIn me, long length, Map<String, String> metadata) {
        if (length <= 0) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "upload-empty");
        }
        Series series = SeriesId.find(metadata.getOrDefault("series", ""))
                .flatMap(id -> register.find(me.getOrganisation(), id))
                .orElseThrow(Problem::notFound);
        String episode = metadata.getOrDefault("episode", "");
        if (!episode.matches("[1-9][0-9]{0,2}")) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "upload-episode", episode);
        }
        @Nullable String sha256 = metadata.get("sha256");
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "upload-sha256", sha256);
        }
        String name = metadata.getOrDefault("filename", "").strip();
        String shortName = name.substring(0, Math.min(name.length(), 200));
        return new Announced(
                series, Integer.parseInt(episode), shortName.isEmpty() ? "film" : shortName, length, sha256);
    }

    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    @Requires(Permission.MEDIA_WRITE)
    @Operation(summary = "How many bytes are safe")
    ResponseEntity<Void> find(SignedIn me, @PathVariable UUID upload, @RequestHeader("Tus-Resumable") String version) {
        check(version);
        Upload found = safe(uploads.find(me, upload));
        return answer(HttpStatus.OK, found)
                .header("Upload-Length", Long.toString(found.length()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PatchMapping("/{upload}")
    @Requires(Permission.MEDIA_WRITE)
    @Operation(summary = "Send the next bytes")
    ResponseEntity<Void> append(
            SignedIn me,
            @PathVariable UUID upload,
            @RequestHeader("Upload-Offset") long offset,
            @RequestHeader("Tus-Resumable") String version,
            HttpServletRequest request)
            throws IOException {
        check(version);
        if (!PIECE.equals(request.getContentType())) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload-type", String.valueOf(request.getContentType()));
        }
        return answer(HttpStatus.NO_CONTENT, safe(uploads.append(me, upload, offset, request.getInputStream())))
                .build();
    }

    @DeleteMapping("/{upload}")
    @Requires(Permission.MEDIA_WRITE)
    @Operation(summary = "Give an upload up")
    ResponseEntity<Void> delete(
            SignedIn me, @PathVariable UUID upload, @RequestHeader("Tus-Resumable") String version) {
        check(version);
        if (!uploads.delete(me, upload)) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    private static Upload safe(Received received) {
        return switch (received) {
            case Received.Safe(Upload upload) -> upload;
            case Received.NotThere() -> throw Problem.notFound();
            case Received.Busy() -> throw new Problem(HttpStatus.LOCKED, "upload-busy");
            case Received.OtherOffset(long offset) -> throw new Problem(HttpStatus.CONFLICT, "upload-offset", offset);
            case Received.BrokenOff(Upload upload) ->
                throw new Problem(HttpStatus.BAD_REQUEST, "upload-broken-off", upload.offset());
            case Received.DiskFull() -> throw new Problem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full");
            case Received.OtherContent() -> throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "upload-differs");
        };
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Upload upload) {
        return ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", Long.toString(upload.offset()))
                .header("Upload-Expires", HTTP_DATE.format(upload.expiresAt()));
    }

    private static void check(String version) {
        if (!VERSION.equals(version)) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "tus-version", version, VERSION);
        }
    }
}
