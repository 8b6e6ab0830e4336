package org.baiju.studio.media.internal;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether films can be worked on, and with which FFmpeg. */
@Component
class FfmpegHealth implements HealthIndicator {
    private final Engine engine;

    FfmpegHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("version", engine.ffmpeg().capabilities().version())
                    .build();
        } catch (IOException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
