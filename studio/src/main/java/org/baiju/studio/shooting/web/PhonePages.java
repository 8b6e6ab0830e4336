package org.baiju.studio.shooting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.LanguageChoice;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.shooting.CallSheets;
import org.baiju.studio.shooting.DaySides;
import org.baiju.studio.shooting.Feeds;
import org.baiju.studio.shooting.SheetLinks;
import org.baiju.studio.shooting.SheetLinks.Opened;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What cast and crew see on their phones without an account. */
@Controller
class PhonePages {
    private static final String SECRET = "the address holds a secret of 256 bits that was given to one person";
    private static final String NO_ROBOTS = "noindex, nofollow, noarchive";

    private final SheetLinks links;
    private final CallSheets sheets;
    private final Feeds feeds;
    private final DaySides sides;

    PhonePages(SheetLinks links, CallSheets sheets, Feeds feeds, DaySides sides) {
        this.links = links;
        this.sheets = sheets;
        this.feeds = feeds;
        this.sides = sides;
    }

    @GetMapping("/sheet/{token}")
    @OpenToAll(because = SECRET)
    String sheet(@PathVariable String token, Model model, HttpServletResponse response) {
        Opened opened = links.open(token).orElseThrow(Problem::notFound);
        response.setHeader("X-Robots-Tag", NO_ROBOTS);
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("token", token);
        model.addAttribute("opened", opened);
        model.addAttribute("changes", sheets.changes(opened.sheet()));
        return "shooting/phone";
    }

    @PostMapping("/sheet/{token}/confirm")
    @OpenToAll(because = SECRET)
    String confirm(@PathVariable String token, @RequestParam int version, RedirectAttributes redirect) {
        if (links.find(token).isEmpty()) {
            throw Problem.notFound();
        }
        if (!links.confirm(token, version)) {
            Toast.wrong("shooting.sheet.newer").showAfter(redirect);
        }
        return "redirect:/sheet/" + token;
    }

    @GetMapping("/sheet/{token}/call-sheet.pdf")
    @OpenToAll(because = SECRET)
    ResponseEntity<byte[]> pdf(@PathVariable String token) throws IOException {
        Opened opened = links.open(token).orElseThrow(Problem::notFound);
        return Download.of(
                "%s-%s.pdf"
                        .formatted(
                                opened.sheet().sheet().title(),
                                opened.sheet().sheet().day().date()),
                MediaType.APPLICATION_PDF,
                sheets.pdf(opened.sheet()));
    }

    @GetMapping("/sheet/{token}/sides.pdf")
    @OpenToAll(because = SECRET)
    ResponseEntity<byte[]> sides(@PathVariable String token, HttpServletRequest request) throws IOException {
        Opened opened = links.open(token).orElseThrow(Problem::notFound);
        CallSheet sheet = opened.sheet().sheet();
        return Download.of(
                "%s-%s-%s.pdf"
                        .formatted(
                                sheet.title(), sheet.day().date(), opened.mine().name()),
                MediaType.APPLICATION_PDF,
                sides.print(opened, LanguageChoice.of(request).locale()).orElseThrow(Problem::notFound));
    }

    @GetMapping("/calendar/{token}")
    @OpenToAll(because = SECRET)
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        String file = feeds.read(token).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", NO_ROBOTS)
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
