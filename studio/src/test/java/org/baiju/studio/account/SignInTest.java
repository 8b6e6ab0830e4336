package org.baiju.studio.account;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StudioTest
class SignInTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Test
    void aStrangerIsSentToTheDoor() throws Exception {
        browser.perform(get("/")).andExpect(redirectedUrl("/login"));
        browser.perform(get("/jobs")).andExpect(status().is3xxRedirection());
        browser.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("登录")));
    }

    @Test
    void theRightPasswordOpensTheFirstPage() throws Exception {
        SignedIn owner = people.owner();

        browser.perform(get("/").session(signIn(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(owner.displayName())));
    }

    @Test
    void guessingIsStopped() throws Exception {
        SignedIn owner = people.owner();
        for (int i = 0; i < 8; i++) {
            attempt(owner.login(), "wrong " + i).andExpect(redirectedUrl("/login?wrong"));
        }

        attempt(owner.login(), People.PASSWORD).andExpect(redirectedUrl("/login?wait"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        browser.perform(post("/series/new").session(signIn(people.owner()))).andExpect(status().isForbidden());
    }

    @Test
    void aProgramWithoutATokenGetsAProblemDetail() throws Exception {
        browser.perform(get("/api/v1/series"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:not-signed-in"));
        browser.perform(get("/api/v1/series").header("Authorization", "Bearer baiju_made-up"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aProgramWithATokenNeedsNoSession() throws Exception {
        browser.perform(get("/api/v1/series").header("Authorization", people.bearer(people.owner())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void whoeverIsShutOutIsOutAtOnce() throws Exception {
        SignedIn owner = people.owner();
        SignedIn colleague = people.colleague(owner, Role.PRODUCER);
        MockHttpSession session = signIn(colleague);
        String bearer = people.bearer(colleague);

        accounts.setDisabled(owner, colleague.person(), true);

        browser.perform(get("/").session(session)).andExpect(redirectedUrl("/login"));
        browser.perform(get("/api/v1/series").header("Authorization", bearer)).andExpect(status().isUnauthorized());
    }

    @Test
    void aRoleIsTakenAwayAtOnce() throws Exception {
        SignedIn owner = people.owner();
        SignedIn colleague = people.colleague(owner, Role.PRODUCER);
        MockHttpSession session = signIn(colleague);
        browser.perform(get("/series/new").session(session)).andExpect(status().isOk());

        accounts.changeRoles(owner, colleague.person(), Set.of(Role.WRITER));

        browser.perform(get("/series/new").session(session)).andExpect(status().isForbidden());
    }

    private MockHttpSession signIn(SignedIn person) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(attempt(person.login(), People.PASSWORD)
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession());
    }

    private ResultActions attempt(String login, String password) throws Exception {
        return browser.perform(post("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("10.0.0." + Math.floorMod(login.hashCode(), 250));
                    return request;
                })
                .param("username", login)
                .param("password", password));
    }
}
