package org.baiju.studio.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Accounts.NewPerson;
import org.baiju.studio.account.Accounts.SignUp;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.series.SeriesId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The people of the demo. They share one password, which is random unless somebody sets it. */
@Component
class DemoAccounts {
    static final String OWNER = "producer";
    static final String VIEWER = "viewer";

    /** Without the letters and digits that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;

    private final Accounts accounts;
    private final DemoSettings settings;
    private final Path passwordFile;
    private final Path seriesFile;

    DemoAccounts(Accounts accounts, DemoSettings settings, @Value("${baiju.data:./data}") Path data) {
        this.accounts = accounts;
        this.settings = settings;
        this.passwordFile = data.resolve("demo-password");
        this.seriesFile = data.resolve("demo-series");
    }

    /** One account to be printed at the start. */
    record Account(String login, Role role, String name) {}

    static List<Account> list() {
        return List.of(
                new Account(OWNER, Role.OWNER, "周巷生"),
                new Account("assistant", Role.ASSISTANT_DIRECTOR, "李通告"),
                new Account("editor", Role.EDITOR, "宋责编"),
                new Account("reader", Role.READER, "郑旁听"),
                new Account("writer", Role.WRITER, "许一稿"),
                new Account("finance", Role.FINANCE, "钱清账"),
                new Account(VIEWER, Role.VIEWER, "街坊小何"));
    }

    /** Makes them all, and returns the owner. */
    SignedIn create() throws IOException {
        String password = settings.password().isEmpty() ? newPassword() : settings.password();
        keep(password);
        SignedIn owner = null;
        for (Account account : list()) {
            var person = new NewPerson(account.login(), account.name(), password, Language.ZH);
            if (owner == null) {
                owner = welcome(accounts.open("老巷影业", person));
            } else if (account.role() == Role.VIEWER) {
                welcome(accounts.addViewer(person));
            } else {
                welcome(accounts.addMember(owner, person, Set.of(account.role())));
            }
        }
        if (owner == null) {
            throw new IllegalStateException("The demo has no accounts");
        }
        return owner;
    }

    /** Their password; absent if there is no demo in this studio. */
    Optional<String> findPassword() throws IOException {
        return Files.exists(passwordFile)
                ? Optional.of(Files.readString(passwordFile).strip())
                : Optional.empty();
    }

    /** Remembers which series is the demo. */
    void keepSeries(SeriesId series) throws IOException {
        Files.writeString(seriesFile, series + System.lineSeparator());
    }

    /** Which series is the demo; absent if there is none in this studio. */
    Optional<SeriesId> findSeries() throws IOException {
        return Files.exists(seriesFile)
                ? SeriesId.find(Files.readString(seriesFile).strip())
                : Optional.empty();
    }

    private void keep(String password) throws IOException {
        Files.createDirectories(passwordFile.toAbsolutePath().getParent());
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + System.lineSeparator());
    }

    private static String newPassword() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static SignedIn welcome(SignUp result) {
        return switch (result) {
            case SignUp.Welcome welcome -> welcome.person();
            case SignUp.LoginTaken taken ->
                throw new IllegalStateException("The demo finds its login %s taken".formatted(taken.login()));
        };
    }
}
