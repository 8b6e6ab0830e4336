package org.baiju.studio.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.baiju.paperwork.card.NameCard;
import org.baiju.paperwork.card.NameCardsPdf;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.CrewMember;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.Person;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The name cards of cast and crew, which the set's phone reads. */
@Controller
@Tag(name = "People")
class NameCardFiles {
    private final Casting casting;
    private final Words words;
    /** The font is read when the first cards are wanted, and then kept. */
    private final AtomicReference<NameCardsPdf> printer = new AtomicReference<>();

    NameCardFiles(Casting casting, Words words) {
        this.casting = casting;
        this.words = words;
    }

    @GetMapping({"/series/{series}/people/cards.pdf", "/api/v1/series/{series}/people/cards.pdf"})
    @Requires(Permission.CREW_READ)
    @Operation(summary = "The name cards of cast and crew as PDF")
    ResponseEntity<byte[]> cards(SignedIn me, Series series) throws IOException {
        NameCardsPdf ready = printer.get();
        if (ready == null) {
            ready = NameCardsPdf.create();
            printer.set(ready);
        }
        List<NameCard> cards = casting.list(series.id()).stream()
                .map(engagement -> card(me, engagement))
                .toList();
        var out = new ByteArrayOutputStream();
        ready.write(series.title(), cards, me.language().locale(), out);
        String name = "%s-%s.pdf".formatted(series.title(), words.say(me.language(), "people.cards"));
        return Download.of(name, MediaType.APPLICATION_PDF, out.toByteArray());
    }

    private NameCard card(SignedIn me, Engagement engagement) {
        Stream<String> jobs =
                engagement.posts().stream().map(post -> CrewMember.jobIn(words, me.language(), post.job()));
        Person person = engagement.person();
        return new NameCard(
                person.name(),
                Stream.concat(engagement.roles().stream(), jobs).toList(),
                person.id().toString(),
                Person.cardCode(person.id()));
    }
}
