package org.baiju.studio.writing.internal;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.studio.writing.DraftScene.DraftLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings and lines as they lie in the database. */
@Component
class DraftJson {
    private final JsonMapper mapper;

    DraftJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A finding about a text; all of the script engine's are. */
    private record Row(
            Severity severity,
            String rule,
            Where.@Nullable Text where,
            String found,
            String expected,
            List<TextEdit> fix,
            @Nullable String source) {}

    String writeFindings(List<Finding> findings) {
        return mapper.writeValueAsString(findings.stream()
                .map(finding -> new Row(
                        finding.severity(),
                        finding.rule(),
                        finding.where() instanceof Where.Text text ? text : null,
                        finding.found(),
                        finding.expected(),
                        finding.fix(),
                        finding.source()))
                .toList());
    }

    List<Finding> readFindings(String json) {
        return mapper.readValue(json, new TypeReference<List<Row>>() {}).stream()
                .map(row ->
                        new Finding(row.severity, row.rule, row.where, row.found, row.expected, row.fix, row.source))
                .toList();
    }

    String writeLines(List<DraftLine> lines) {
        return mapper.writeValueAsString(lines);
    }

    List<DraftLine> readLines(String json) {
        return mapper.readValue(json, new TypeReference<List<DraftLine>>() {});
    }
}
