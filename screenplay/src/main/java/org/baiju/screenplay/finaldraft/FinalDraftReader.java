package org.baiju.screenplay.finaldraft;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.TitleEntry;
import org.baiju.screenplay.text.Findings;

/** Reads Final Draft's files. */
public final class FinalDraftReader {

    private FinalDraftReader() {}

    /**
     * Reads a file; positions speak of its XML.
     *
     * @param name of the file, which titles a script without title page
     * @return absent if the XML is damaged
     */
    public static Optional<Script> read(String xml, String name) {
        FdxFile file;
        try {
            file = FdxParser.parse(xml);
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
        var findings = new Findings();
        var body = new FdxBody(file, findings);
        List<TitleEntry> titlePage = file.titlePage().stream()
                .filter(paragraph -> !paragraph.text().isBlank())
                .map(paragraph -> new TitleEntry("", List.of(paragraph.text()), paragraph.at()))
                .toList();
        return Optional.of(new Script(
                titlePage.isEmpty()
                        ? withoutEnding(name)
                        : titlePage.getFirst().values().getFirst().strip(),
                ScriptFormat.FDX,
                new FrontMatter("", List.of(), titlePage, List.of()),
                body.episodes(),
                findings.inOrder()));
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
