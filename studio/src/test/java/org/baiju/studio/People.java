package org.baiju.studio;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Accounts.NewPerson;
import org.baiju.studio.account.Accounts.SignUp;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.account.Tokens;
import org.baiju.studio.account.Tokens.Issue;
import org.baiju.studio.platform.page.Language;
import org.springframework.stereotype.Component;

/** People of one invented lane in Wuhan, for tests: each call makes new ones, so tests do not meet. */
@Component
public class People {
    /** The password of everybody here. */
    public static final String PASSWORD = "热干面 with sesame";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Tokens tokens;

    People(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** The owner of a new organisation. */
    public SignedIn owner() {
        return welcome(accounts.open("老巷影业" + COUNT.incrementAndGet(), somebody("周巷生")));
    }

    /** A colleague with these roles. */
    public SignedIn colleague(SignedIn owner, Role... roles) {
        return welcome(accounts.addMember(owner, somebody("同事"), Set.of(roles)));
    }

    /** Somebody who only watches. */
    public SignedIn viewer() {
        return welcome(accounts.addViewer(somebody("街坊")));
    }

    /** A header that lets a program act for somebody. */
    public String bearer(SignedIn person) {
        return switch (tokens.issue(person, "test", Duration.ofDays(1))) {
            case Issue.Issued issued -> "Bearer " + issued.secret();
            case Issue.TooMany tooMany -> throw new AssertionError(tooMany);
        };
    }

    private static NewPerson somebody(String name) {
        return new NewPerson("person-" + COUNT.incrementAndGet(), name, PASSWORD, Language.ZH);
    }

    private static SignedIn welcome(SignUp result) {
        return switch (result) {
            case SignUp.Welcome welcome -> welcome.person();
            case SignUp.LoginTaken taken -> throw new AssertionError(taken);
        };
    }
}
