package org.baiju.studio.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Hit;
import org.baiju.studio.platform.page.Searchable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers the command palette from all parts of the product. */
@Controller
class SearchPages {
    private static final int HITS_PER_PART = 8;
    private static final int WORDS_MAX = 60;

    private final List<Searchable> parts;

    SearchPages(List<Searchable> parts) {
        this.parts = parts;
    }

    @GetMapping("/search")
    @Requires(Permission.SERIES_READ)
    String search(SignedIn me, @RequestParam(defaultValue = "") String words, Model model) {
        String asked = words.strip();
        asked = asked.substring(0, Math.min(asked.length(), WORDS_MAX));
        var hits = new ArrayList<Hit>();
        if (!asked.isEmpty()) {
            for (Searchable part : parts) {
                hits.addAll(part.search(me.getOrganisation(), asked, HITS_PER_PART));
            }
        }
        model.addAttribute("hits", hits);
        model.addAttribute("words", asked);
        return "web/found";
    }
}
