package org.baiju.studio.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens a few pages and ends: what the virtual machine sees meanwhile makes the next start quick. */
@Component
@Profile("train")
@Order(Ordered.LOWEST_PRECEDENCE)
class Training implements ApplicationRunner {
    private static final List<String> PAGES =
            List.of("/login", "/join", "/watch", "/actuator/health", "/api/v1/series", "/assets/0/studio.css");

    private final ConfigurableApplicationContext studio;

    Training(ConfigurableApplicationContext studio) {
        this.studio = studio;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        String port = studio.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .timeout(Duration.ofSeconds(30))
                        .build();
                browser.send(request, BodyHandlers.discarding());
            }
        }
        Thread.ofPlatform().name("training-ends").start(() -> System.exit(SpringApplication.exit(studio)));
    }
}
