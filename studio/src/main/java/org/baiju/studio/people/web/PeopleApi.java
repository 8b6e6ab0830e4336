package org.baiju.studio.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.Person.Absence;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.people.PersonSaved;
import org.baiju.studio.people.internal.PersonMerge;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.platform.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cast and crew of an organisation for programs. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleApi {
    private static final int PAGE_SIZE = 50;

    private final PeopleRegister people;

    PeopleApi(PeopleRegister people) {
        this.people = people;
    }

    /** A person as everybody may see them. */
    record NameView(UUID id, String name) {}

    /** A person as programs write them; money in fen, spans of dates include both ends. */
    record PersonRequest(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 254) String email,
            @Nullable LocalDate birthDate,
            @Min(0) @Max(1440) int travelMinutes,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest,
            @Min(0) @Max(Person.FEE_MAX) long dayFee,
            @Min(0) @Max(Person.FEE_MAX) long holdFee,
            @Nullable @Size(max = 1000) String notes,

            @Nullable @Size(max = Person.ABSENCES_MAX) List<@NotNull @Valid AbsenceRequest> away,

            @Nullable @Size(max = Person.GUARDIANS_MAX) List<@NotNull @Valid GuardianRequest> guardians,

            int version) {
        Person.Details details() {
            return new Person.Details(
                    name.strip(),
                    text(phone),
                    text(email),
                    birthDate,
                    travelMinutes,
                    earliest,
                    latest,
                    dayFee,
                    holdFee,
                    text(notes),
                    absences(),
                    guardians == null
                            ? List.of()
                            : guardians.stream().map(GuardianRequest::guardian).toList());
        }

        private List<Absence> absences() {
            List<Absence> sorted = (away == null ? List.<AbsenceRequest>of() : away)
                    .stream()
                            .map(AbsenceRequest::absence)
                            .sorted(Comparator.comparing(
                                    absence -> absence.dates().from()))
                            .toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (!sorted.get(i)
                        .dates()
                        .from()
                        .isAfter(sorted.get(i - 1).dates().to())) {
                    throw wrong("away", sorted.get(i).dates().from());
                }
            }
            return sorted;
        }
    }

    /** Dates on which the person cannot come. */
    record AbsenceRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable @Size(max = 200) String reason) {
        Absence absence() {
            if (to.isBefore(from)) {
                throw wrong("away.to", to);
            }
            return new Absence(new org.baiju.shootplan.DateSpan(from, to), text(reason));
        }
    }

    /** Who answers for a child. */
    record GuardianRequest(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 40) String relation) {
        Guardian guardian() {
            return new Guardian(name.strip(), text(phone), text(relation));
        }
    }

    private static Problem wrong(String field, Object value) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-value", field, value.toString());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Your organisation's cast and crew by name only, newest first; words search names")
    Paged<NameView> list(
            SignedIn me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID before) {
        return people.list(me.getOrganisation(), words, PAGE_SIZE, before)
                .map(person -> new NameView(person.id(), person.name()));
    }

    @GetMapping("/{person}")
    @Requires(Permission.CREW_READ)
    @Operation(summary = "One person with phone, birth date, fees and absences")
    Person get(SignedIn me, @PathVariable UUID person) {
        return people.find(me.getOrganisation(), person).orElseThrow(Problem::notFound);
    }

    @PostMapping
    @Requires(Permission.CREW_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a person")
    Person add(SignedIn me, @Valid @RequestBody PersonRequest request) {
        return people.add(me, request.details());
    }

    @PutMapping("/{person}")
    @Requires(Permission.CREW_WRITE)
    @Operation(summary = "Replace a person; version is the one that was read, 409 tells which fields differ now")
    Person change(SignedIn me, @PathVariable UUID person, @Valid @RequestBody PersonRequest request) {
        Person.Details details = request.details();
        return switch (people.change(me, person, request.version(), details)) {
            case PersonSaved.Done done -> done.person();
            case PersonSaved.NoSuchPerson() -> throw Problem.notFound();
            case PersonSaved.ChangedMeanwhile meanwhile ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "fields-changed-meanwhile",
                        meanwhile.now().version(),
                        String.join(
                                ", ",
                                PersonMerge.FIELDS.between(
                                        details, meanwhile.now().details())));
        };
    }

    @DeleteMapping("/{person}")
    @Requires(Permission.CREW_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a person who works for no series")
    void remove(SignedIn me, @PathVariable UUID person) {
        Person found = get(me, person);
        if (!people.remove(me, person)) {
            throw new Problem(HttpStatus.CONFLICT, "person-in-use", found.name());
        }
    }
}
