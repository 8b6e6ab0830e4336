package org.baiju.studio.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.baiju.shootplan.Performer;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.CastingSaved;
import org.baiju.studio.people.Consent;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.Engagement.Post;
import org.baiju.studio.people.Person;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works for a series, for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}")
@Tag(name = "People")
class CastApi {
    private final Casting casting;
    private final Writing writing;
    private final Consents consents;

    CastApi(Casting casting, Writing writing, Consents consents) {
        this.casting = casting;
        this.writing = writing;
        this.consents = consents;
    }

    /** Who plays what and does what, by name; {@code version} is what a change has to name. */
    record CastView(int version, List<MemberView> people) {}

    /** One person of a series. */
    record MemberView(UUID id, String name, List<String> roles, List<Post> posts) {}

    /** Who plays a role; no person for nobody yet. */
    record RoleRequest(
            @NotNull @Size(min = 1, max = 80) String role,
            @Nullable UUID person,
            int version) {}

    /** What somebody does behind the camera. */
    record PostRequest(
            @NotNull UUID person,
            @Nullable @Size(max = 80) String department,
            @NotBlank @Size(max = 80) String job,
            int version) {}

    /** What the series pays somebody, in fen; nothing for the usual fee. */
    record FeeRequest(
            @NotNull UUID person,
            @Nullable @Min(0) @Max(Person.FEE_MAX) Long dayFee,
            @Nullable @Min(0) @Max(Person.FEE_MAX) Long holdFee,
            int version) {}

    @GetMapping("/people")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Who works for the series, by name")
    CastView list(Series series) {
        return new CastView(
                casting.version(series.id()),
                casting.list(series.id()).stream()
                        .map(engagement -> new MemberView(
                                engagement.person().id(),
                                engagement.person().name(),
                                engagement.roles(),
                                engagement.posts()))
                        .toList());
    }

    @GetMapping("/cast")
    @Requires(Permission.CREW_READ)
    @Operation(summary = "The cast as the planner knows it: fees, dates away, hours, birth dates, dates of consents")
    List<Performer> cast(Series series) {
        return casting.castOf(series.id());
    }

    @GetMapping("/consents")
    @Requires(Permission.CREW_READ)
    @Operation(summary = "Guardians' consents for the series, newest first, with the hash of each paper")
    List<Consent> consents(Series series) {
        return consents.list(series.id());
    }

    @PutMapping("/people/roles")
    @Requires(Permission.CREW_WRITE)
    @Operation(summary = "Say who plays a role")
    CastView cast(SignedIn me, Series series, @Valid @RequestBody RoleRequest request) {
        boolean isKnown = writing.countScenesByCast(series.id()).containsKey(request.role())
                || casting.mapNames(series.id()).containsKey(request.role());
        if (!isKnown) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-role", request.role());
        }
        return done(casting.cast(me, series, request.version(), request.role(), request.person()), series);
    }

    @PutMapping("/people/posts")
    @Requires(Permission.CREW_WRITE)
    @Operation(summary = "Say what somebody does behind the camera")
    CastView appoint(SignedIn me, Series series, @Valid @RequestBody PostRequest request) {
        var post = new Post(
                request.department() == null ? "" : request.department().strip(),
                request.job().strip());
        return done(casting.appoint(me, series, request.version(), request.person(), post), series);
    }

    @PutMapping("/people/fees")
    @Requires(Permission.CREW_WRITE)
    @Operation(summary = "Say what the series pays somebody")
    CastView pay(SignedIn me, Series series, @Valid @RequestBody FeeRequest request) {
        return done(
                casting.pay(me, series, request.version(), request.person(), request.dayFee(), request.holdFee()),
                series);
    }

    private CastView done(CastingSaved saved, Series series) {
        return switch (saved) {
            case CastingSaved.Done _ -> list(series);
            case CastingSaved.NoSuchPerson() -> throw Problem.notFound();
            case CastingSaved.NameShared shared -> throw new Problem(HttpStatus.CONFLICT, "name-shared", shared.name());
            case CastingSaved.ChangedMeanwhile meanwhile ->
                throw new Problem(HttpStatus.CONFLICT, "people-changed-meanwhile", meanwhile.version());
        };
    }
}
