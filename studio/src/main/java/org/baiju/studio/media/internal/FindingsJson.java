package org.baiju.studio.media.internal;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings about films as they lie in the database. */
@Component
class FindingsJson {
    private final JsonMapper mapper;

    FindingsJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A finding about a film: it speaks of a moment of it or of the whole, and nothing mends it mechanically. */
    private record Row(
            Severity severity,
            String rule,
            Where.@Nullable Moment where,
            String found,
            String expected,
            @Nullable String source) {}

    String write(List<Finding> findings) {
        return mapper.writeValueAsString(findings.stream()
                .map(finding -> new Row(
                        finding.severity(),
                        finding.rule(),
                        finding.where() instanceof Where.Moment moment ? moment : null,
                        finding.found(),
                        finding.expected(),
                        finding.source()))
                .toList());
    }

    List<Finding> read(String json) {
        return mapper.readValue(json, new TypeReference<List<Row>>() {}).stream()
                .map(row ->
                        new Finding(row.severity, row.rule, row.where, row.found, row.expected, List.of(), row.source))
                .toList();
    }
}
