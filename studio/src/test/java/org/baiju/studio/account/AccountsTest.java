package org.baiju.studio.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Accounts.NewPerson;
import org.baiju.studio.account.Accounts.SignUp;
import org.baiju.studio.platform.page.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StudioTest
class AccountsTest {
    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Test
    void aLoginIsTakenOnceWhateverItsCase() {
        SignedIn owner = people.owner();
        var again = new NewPerson(" " + owner.login().toUpperCase(Locale.ROOT), "另一位", "12345678", Language.ZH);

        assertThat(accounts.addViewer(again)).isEqualTo(new SignUp.LoginTaken(owner.login()));
    }

    @Test
    void anOrganisationThatFailsToOpenLeavesNothingBehind() {
        SignedIn owner = people.owner();
        var taken = new NewPerson(owner.login(), "另一位", "12345678", Language.ZH);

        assertThat(accounts.open("抢注影业", taken)).isInstanceOf(SignUp.LoginTaken.class);
        assertThat(accounts.find(owner.login()).orElseThrow().organisationName())
                .isNotEqualTo("抢注影业");
    }

    @Test
    void theLastOwnerStays() {
        SignedIn owner = people.owner();

        assertThat(accounts.changeRoles(owner, owner.person(), Set.of(Role.WRITER)))
                .isFalse();
        assertThat(accounts.setDisabled(owner, owner.person(), true)).isFalse();
        assertThat(accounts.find(owner.person()).orElseThrow().roles()).containsExactly(Role.OWNER);
    }

    @Test
    void twoOwnersCannotRemoveEachOtherAtOnce() throws Exception {
        SignedIn first = people.owner();
        SignedIn second = people.colleague(first, Role.OWNER);
        List<Callable<Boolean>> deeds = List.of(
                () -> accounts.changeRoles(first, second.person(), Set.of(Role.WRITER)),
                () -> accounts.changeRoles(second, first.person(), Set.of(Role.WRITER)));

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(deeds);
        }

        assertThat(accounts.listMembers(first.getOrganisation()))
                .filteredOn(member -> member.roles().contains(Role.OWNER))
                .isNotEmpty();
    }

    @Test
    void anotherOrganisationsMemberIsOutOfReach() {
        SignedIn stranger = people.owner();
        SignedIn colleague = people.colleague(people.owner(), Role.POST);

        assertThat(accounts.changeRoles(stranger, colleague.person(), Set.of(Role.OWNER)))
                .isFalse();
        assertThat(accounts.setDisabled(stranger, colleague.person(), true)).isFalse();
    }

    @Test
    void theTrailTellsWhoAddedWhom() {
        SignedIn owner = people.owner();
        people.colleague(owner, Role.FINANCE);

        assertThat(audit.list(owner.getOrganisation(), null).items()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("member.added");
            assertThat(entry.person()).isEqualTo(owner.displayName());
        });
    }

    @Test
    void everyRoleMayWatchAndOnlyOwnersManagePeople() {
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(role.permissions()).contains(Permission.WATCH))
                .filteredOn(role -> role.permissions().contains(Permission.PEOPLE_WRITE))
                .containsExactly(Role.OWNER);
    }
}
