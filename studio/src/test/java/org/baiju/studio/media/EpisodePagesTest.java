package org.baiju.studio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class EpisodePagesTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Lane lane;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeries() {
        owner = people.owner();
        series = lane.open(owner);
    }

    @Test
    void everyEpisodeHasItsRow() throws Exception {
        String page = page(owner);

        assertThat(page)
                .contains("data-film-episode=\"1\"")
                .contains("data-film-episode=\"2\"")
                .contains("<film-upload")
                .contains("hx-trigger=\"refresh from:body\"");
    }

    @Test
    void whileAnAnimaticIsDrawnThePageLooksAgain() throws Exception {
        browser.perform(post("/series/{s}/animatics?episode=1", series.id())
                        .session(signIn(owner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/series/" + series.id() + "/episodes"));

        assertThat(page(owner)).contains("every 2s").contains("样片 1 · ");
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingToChange() throws Exception {
        assertThat(page(people.colleague(owner, Role.FINANCE)))
                .contains("data-film-episode=\"1\"")
                .doesNotContain("<film-upload")
                .doesNotContain("data-brings");
    }

    @Test
    void anotherOrganisationSeesNothing() throws Exception {
        browser.perform(get("/series/{s}/episodes", series.id()).session(signIn(people.owner())))
                .andExpect(status().isNotFound());
    }

    private String page(SignedIn person) throws Exception {
        return browser.perform(get("/series/{s}/episodes", series.id()).session(signIn(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpSession signIn(SignedIn person) throws Exception {
        var answer = browser.perform(post("/login")
                        .with(csrf())
                        .param("username", person.login())
                        .param("password", People.PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }
}
