package org.baiju.studio.platform.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code docs/configuration.md} true; written anew with {@code -Dbaiju.docs.write=true}. */
class ConfigurationDocumentTest {
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Path DOCUMENT = Path.of("../docs/configuration.md");

    @Test
    void theDocumentListsEverySettingAsItIs() throws Exception {
        String document = document(JsonMapper.shared().readTree(Files.readString(METADATA)));
        if (Boolean.getBoolean("baiju.docs.write")) {
            Files.createDirectories(Path.of("../docs"));
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT)
                .as("Settings have changed: run this test with -Dbaiju.docs.write=true")
                .content()
                .isEqualTo(document);
    }

    @Test
    void everySettingIsExplained() throws IOException {
        for (JsonNode setting :
                JsonMapper.shared().readTree(Files.readString(METADATA)).path("properties")) {
            assertThat(setting.path("description").asString(""))
                    .as(setting.path("name").asString())
                    .isNotBlank();
            assertThat(setting.path("name").asString()).startsWith("baiju.");
        }
    }

    private static String document(JsonNode metadata) {
        var rows = new TreeMap<String, String>();
        for (JsonNode setting : metadata.path("properties")) {
            String name = setting.path("name").asString();
            rows.put(
                    name,
                    "| `%s` | `%s` | %s |\n"
                            .formatted(
                                    name,
                                    value(setting.path("defaultValue")),
                                    setting.path("description").asString("").replace("|", "\\|")));
        }
        return """
               # Settings

               Every setting has a default. Another value comes from the command line (`./baiju up --baiju.jobs.threads=4`), from the
               environment (`BAIJU_JOBS_THREADS=4`: capitals, dots as underscores, hyphens left out) or from a file `application.yaml`
               beside the program. Durations have a unit (`30s`, `10m`, `12h`), sizes too (`500MB`, `2GB`). A wrong value stops the
               start with one sentence.

               | setting | default | meaning |
               |---|---|---|
               """ + String.join("", rows.values());
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? String.join(", ", value.valueStream().map(JsonNode::asString).toList())
                : value.asString("");
    }
}
