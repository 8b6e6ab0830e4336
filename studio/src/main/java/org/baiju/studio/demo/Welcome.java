package org.baiju.studio.demo;

import java.io.IOException;
import java.util.Optional;
import org.baiju.studio.demo.DemoAccounts.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever starts the studio where it is, and with which accounts to try the demo. */
@Component
class Welcome implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DemoSettings settings;
    private final DemoSeries demo;
    private final DemoAccounts people;
    private final Environment environment;

    Welcome(DemoSettings settings, DemoSeries demo, DemoAccounts people, Environment environment) {
        this.settings = settings;
        this.demo = demo;
        this.people = people;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String port = environment.getProperty("local.server.port");
        if (!settings.enabled() || port == null) {
            return;
        }
        demo.fill();
        LOG.info("");
        LOG.info("百剧 Baiju   http://localhost:{}", port);
        Optional<String> password = people.findPassword();
        if (password.isPresent()) {
            // To the console alone: a log file is read by more people than a password is meant for.
            System.out.printf("  示例账号 demo accounts (密码 password: %s)%n", password.get());
            for (Account account : DemoAccounts.list()) {
                LOG.info("  {}  {}", "%-9s".formatted(account.login()), account.name() + " " + account.role());
            }
        }
        LOG.info("按 Ctrl-C 停止 stops it; 日志 log: logs/studio.log 在数据文件夹 in the data folder");
    }
}
