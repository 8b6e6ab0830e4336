package org.baiju.studio.platform.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import org.baiju.studio.platform.internal.database.DatabaseSettings;
import org.baiju.studio.platform.internal.storage.StorageSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

class WrongSettingAnalyzerTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    baiju.database.pool-size=0; baiju.database.pool-size is "0", but it must be greater than or equal to 2.
                    baiju.database.pool-size=many; baiju.database.pool-size is "many", but it must be a whole number.
                    baiju.database.lock-timeout=soon; baiju.database.lock-timeout is "soon", but it must be a duration with its unit, as in 30s, 10m or 12h.
                    baiju.database.url=mysql://x; baiju.database.url is "mysql://x", but it must begin with jdbc:postgresql: or be empty.
                    baiju.storage.kind=tape; baiju.storage.kind is "tape", but it must be one of folder s3.
                    baiju.storage.reserve=lots; baiju.storage.reserve is "lots", but it must be a size with its unit, as in 500MB or 2GB.
                    """)
    void aWrongSettingIsToldInOneSentenceWithItsKeyItsValueAndWhatWouldBeRight(String setting, String sentence) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--" + setting)
                .close());
        var analysis = Objects.requireNonNull(new WrongSettingAnalyzer().analyze(failure));
        assertThat(analysis.getDescription()).isEqualTo(sentence);
    }

    @EnableConfigurationProperties({DatabaseSettings.class, StorageSettings.class})
    static class Settings {}
}
