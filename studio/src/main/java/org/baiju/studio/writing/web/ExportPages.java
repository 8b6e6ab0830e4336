package org.baiju.studio.writing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.baiju.paperwork.script.ScriptExport;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft as a file in any format of the house. */
@Controller
class ExportPages {
    private final Writing writing;

    ExportPages(Writing writing) {
        this.writing = writing;
    }

    @GetMapping({"/series/{series}/script.{format}", "/api/v1/series/{series}/script.{format}"})
    @Requires(Permission.SERIES_READ)
    ResponseEntity<byte[]> export(
            SignedIn me,
            Series series,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer draft)
            throws IOException {
        ScriptExport export = ScriptExport.find(format).orElseThrow(Problem::notFound);
        Draft found = (draft == null ? writing.findCurrent(series.id()) : writing.findDraft(series.id(), draft))
                .orElseThrow(Problem::notFound);
        var content = new ByteArrayOutputStream();
        export.write(writing.read(series.id(), found), me.language().locale(), content);
        return Download.of(
                "%s-%d.%s".formatted(series.title(), found.number(), export.extension()),
                MediaType.parseMediaType(export.mediaType()),
                content.toByteArray());
    }
}
