package org.baiju.studio.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baiju.studio.account.AccountSettings;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords per login and per address, so that guessing is slow. Kept in memory and bounded: the oldest
 * counts are forgotten first, which an attacker can only bring about from very many addresses.
 */
@Component
public class SignInLimiter {
    private static final int COUNTS_MAX = 20_000;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;
    private final int most;
    private final Duration window;

    SignInLimiter(AccountSettings settings, Clock clock) {
        this.clock = clock;
        this.most = settings.failedSignInsMax();
        this.window = settings.failedSignInsWindow();
    }

    private record Count(int failures, Instant since) {}

    /**
     * Counts an attempt before the password is looked at, so that many at once cannot slip through together.
     *
     * @return how long this login or address still has to wait; zero if it may try now
     */
    public synchronized Duration admit(String login, String address) {
        Duration byLogin = waitFor("login " + login);
        Duration byAddress = waitFor("address " + address);
        Duration wait = byLogin.compareTo(byAddress) > 0 ? byLogin : byAddress;
        if (wait.isZero()) {
            count("login " + login, 1);
            count("address " + address, 1);
            forgetEldest();
        }
        return wait;
    }

    /** The password was right: the login starts afresh, and the address gets its attempt back. */
    public synchronized void succeeded(String login, String address) {
        counts.remove("login " + login);
        count("address " + address, -1);
    }

    private Duration waitFor(String key) {
        Count count = counts.get(key);
        if (count == null || count.failures < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), count.since.plus(window));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key, int by) {
        Instant now = clock.instant();
        counts.merge(
                key,
                new Count(Math.max(by, 0), now),
                (old, fresh) -> old.since.plus(window).isBefore(now) ? fresh : new Count(old.failures + by, old.since));
    }

    private void forgetEldest() {
        var eldest = counts.entrySet().iterator();
        while (counts.size() > COUNTS_MAX) {
            eldest.next();
            eldest.remove();
        }
    }
}
