package org.baiju.studio.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.studio.account.internal.PersonStore;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Organisations and the people who log in. */
@Service
public class Accounts {
    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            PersonStore store,
            PasswordEncoder passwords,
            TransactionOperations transactions,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person as the organisation's list shows them. */
    public record Member(UUID id, String login, String displayName, List<Role> roles, boolean disabled) {}

    /**
     * Somebody to sign up.
     *
     * @param login how they sign in: a name or an e-mail address, 3–120 characters, case does not matter
     * @param password at least 8 characters
     */
    public record NewPerson(String login, String displayName, String password, Language language) {
        private static final int PASSWORD_CHARACTERS_MIN = 8;

        /** What bcrypt takes; a Chinese character counts three. */
        private static final int PASSWORD_BYTES_MAX = 72;

        /** Whether the password can be kept. */
        public static boolean isPassword(String password) {
            return password.length() >= PASSWORD_CHARACTERS_MIN
                    && password.getBytes(StandardCharsets.UTF_8).length <= PASSWORD_BYTES_MAX;
        }
    }

    /** What became of a sign-up. */
    public sealed interface SignUp {
        record Welcome(SignedIn person) implements SignUp {}

        record LoginTaken(String login) implements SignUp {}
    }

    /** Opens an organisation with its owner. */
    public SignUp open(String organisationName, NewPerson owner) {
        UUID organisation = ids.next();
        return add(organisation, owner, Set.of(Role.OWNER), () -> {
            store.addOrganisation(organisation, organisationName.strip(), clock.instant());
        });
    }

    /** Adds a colleague to an organisation. */
    public SignUp addMember(SignedIn by, NewPerson person, Set<Role> roles) {
        return add(by.getOrganisation(), person, roles, () -> audit.note(by, "member.added", person.displayName()));
    }

    /** Adds a viewer, who belongs to no organisation. */
    public SignUp addViewer(NewPerson viewer) {
        return add(null, viewer, Set.of(Role.VIEWER), () -> {});
    }

    /** Who signs in by that name; absent if nobody does or they have been shut out. */
    public Optional<SignedIn> find(String login) {
        return store.find(normal(login));
    }

    /** The person with that id; absent if there is none or they have been shut out. */
    public Optional<SignedIn> find(UUID person) {
        return store.find(person);
    }

    /** Everybody in an organisation, by name. */
    public List<Member> listMembers(UUID organisation) {
        return store.listMembers(organisation);
    }

    /** Gives a member other roles; false if the organisation has no such member or would lose its last owner. */
    @Transactional
    public boolean changeRoles(SignedIn by, UUID member, Set<Role> roles) {
        store.lockOrganisation(by.getOrganisation());
        boolean lastOwner = !roles.contains(Role.OWNER) && store.isOnlyOwner(by.getOrganisation(), member);
        if (lastOwner || roles.isEmpty() || !store.belongs(by.getOrganisation(), member)) {
            return false;
        }
        store.replaceRoles(member, roles);
        audit.note(by, "member.roles-changed", nameOf(by, member));
        return true;
    }

    /** Shuts a member out, or lets them in again; false if there is no such member or it is the last owner. */
    @Transactional
    public boolean setDisabled(SignedIn by, UUID member, boolean disabled) {
        store.lockOrganisation(by.getOrganisation());
        if (!store.belongs(by.getOrganisation(), member)
                || (disabled && store.isOnlyOwner(by.getOrganisation(), member))) {
            return false;
        }
        store.setDisabled(member, disabled ? clock.instant() : null);
        audit.note(by, disabled ? "member.shut-out" : "member.let-in", nameOf(by, member));
        return true;
    }

    /** Remembers the language somebody prefers. */
    public void prefer(UUID person, Language language) {
        store.setLanguage(person, language);
    }

    /** Whether nobody has an account yet, as on the first start. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    private SignUp add(@Nullable UUID organisation, NewPerson person, Set<Role> roles, Runnable within) {
        UUID id = ids.next();
        String login = normal(person.login());
        String hash = passwords.encode(person.password());
        try {
            transactions.executeWithoutResult(status -> {
                within.run();
                store.add(
                        new PersonStore.PersonRow(
                                id,
                                organisation,
                                login,
                                person.displayName().strip(),
                                hash,
                                person.language().code()),
                        clock.instant());
                store.replaceRoles(id, roles);
            });
        } catch (DuplicateKeyException e) {
            return new SignUp.LoginTaken(login);
        }
        return new SignUp.Welcome(store.find(id).orElseThrow());
    }

    private String nameOf(SignedIn by, UUID member) {
        return store.listMembers(by.getOrganisation()).stream()
                .filter(known -> known.id().equals(member))
                .map(Member::displayName)
                .findFirst()
                .orElseThrow();
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
