package org.baiju.studio.shooting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.baiju.paperwork.report.Report;
import org.baiju.paperwork.report.ReportPdf;
import org.springframework.stereotype.Component;

/** Prints reports; the font is read when the first one is wanted, and then kept. */
@Component
class ReportPrinter {
    private final AtomicReference<ReportPdf> printer = new AtomicReference<>();

    byte[] pdf(Report report, Locale locale) throws IOException {
        ReportPdf ready = printer.get();
        if (ready == null) {
            ready = ReportPdf.create();
            printer.set(ready);
        }
        var out = new ByteArrayOutputStream();
        ready.write(report, locale, out);
        return out.toByteArray();
    }
}
