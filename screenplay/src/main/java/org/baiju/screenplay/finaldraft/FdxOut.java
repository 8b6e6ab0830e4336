package org.baiju.screenplay.finaldraft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Emphasis.Style;
import org.baiju.screenplay.SceneProperties;
import org.jspecify.annotations.Nullable;

/** Puts paragraphs, notes, tags and revisions down as XML. Two speeches at once are held back until both are whole. */
final class FdxOut {
    private final StringBuilder content = new StringBuilder();
    private final Map<String, Integer> revisions = new LinkedHashMap<>();
    private final List<Element> tagged = new ArrayList<>();
    private List<Element> needs = List.of();

    /** Where the last speech starts in the content; -1 outside of speeches. */
    private int speechStart = -1;

    private boolean inDual;

    /** What the scene that follows needs: each is tagged where the scene first names it. */
    void needs(List<Element> elements) {
        closeDual();
        needs = new ArrayList<>(elements);
        speechStart = -1;
    }

    void cue(Cue cue, String text) {
        if (cue.dual() && speechStart >= 0 && !inDual) {
            content.insert(speechStart, "    <Paragraph>\n      <DualDialogue>\n");
            inDual = true;
        } else {
            closeDual();
            speechStart = content.length();
        }
        open("Character", "", "", false);
        content.append("      <Text>").append(escaped(text)).append("</Text>\n    </Paragraph>\n");
    }

    void centered(boolean newPage, List<Run> runs) {
        endSpeech();
        open("Action", "", " Alignment=\"Center\"", newPage);
        runs(runs);
        content.append("    </Paragraph>\n");
    }

    void paragraph(String type, String number, boolean newPage, SceneProperties properties, List<Run> runs) {
        boolean spoken = Set.of("Dialogue", "Parenthetical", "Lyrics").contains(type);
        if (!spoken) {
            endSpeech();
        }
        open(type, number, "", newPage);
        if (!properties.equals(SceneProperties.NONE)) {
            properties(properties);
        }
        runs(runs);
        content.append("    </Paragraph>\n");
    }

    /** A note on the paragraph above, or on an empty one if there is none. */
    void note(String name, String text) {
        if (!content.toString().endsWith("    </Paragraph>\n")) {
            open("General", "", "", false);
            content.append("    </Paragraph>\n");
        }
        content.setLength(content.length() - "    </Paragraph>\n".length());
        content.append("      <ScriptNote Name=\"")
                .append(escaped(name))
                .append("\">\n        <Paragraph>\n          <Text>")
                .append(escaped(text))
                .append("</Text>\n        </Paragraph>\n      </ScriptNote>\n    </Paragraph>\n");
    }

    /** The whole file. */
    String finish(List<String> titlePage) {
        closeDual();
        var file = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <FinalDraft DocumentType="Script" Template="No" Version="5">
                  <Content>
                """);
        file.append(content).append("  </Content>\n  <TitlePage>\n    <Content>\n");
        titlePage.forEach(paragraph -> file.append("      <Paragraph Alignment=\"Center\">\n        <Text>")
                .append(escaped(paragraph))
                .append("</Text>\n      </Paragraph>\n"));
        file.append("    </Content>\n  </TitlePage>\n");
        revisions(file);
        tags(file);
        return file.append("</FinalDraft>\n").toString();
    }

    private void open(String type, String number, String attributes, boolean newPage) {
        content.append("    <Paragraph Type=\"").append(type).append('"');
        if (!number.isEmpty()) {
            content.append(" Number=\"").append(escaped(number)).append('"');
        }
        content.append(attributes)
                .append(newPage ? " StartsNewPage=\"Yes\"" : "")
                .append(">\n");
    }

    private void properties(SceneProperties properties) {
        content.append("      <SceneProperties");
        attribute("Length", properties.length());
        attribute("Page", properties.page());
        attribute("Title", properties.title());
        if (properties.summary() == null) {
            content.append("/>\n");
        } else {
            content.append(">\n        <Summary>\n          <Paragraph>\n            <Text>")
                    .append(escaped(properties.summary()))
                    .append("</Text>\n          </Paragraph>\n        </Summary>\n      </SceneProperties>\n");
        }
    }

    private void attribute(String name, @Nullable String value) {
        content.append(' ')
                .append(name)
                .append("=\"")
                .append(value == null ? "" : escaped(value))
                .append('"');
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            content.append("      <Text");
            if (!run.styles().isEmpty()) {
                content.append(" Style=\"").append(styles(run.styles())).append('"');
            }
            if (run.revision() != null) {
                int id = revisions.computeIfAbsent(run.revision(), _ -> revisions.size() + 1);
                content.append(" RevisionID=\"").append(id).append('"');
            }
            Element named = takeNamed(run.text());
            if (named != null) {
                tagged.add(named);
                content.append(" TagNumber=\"").append(tagged.size()).append('"');
            }
            content.append('>').append(escaped(run.text())).append("</Text>\n");
        }
    }

    /** What the scene needs and this text names; one tag a run is all the format has room for. */
    private @Nullable Element takeNamed(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Element need : needs) {
            if (lower.contains(need.name().toLowerCase(Locale.ROOT))) {
                needs.remove(need);
                return need;
            }
        }
        if (!needs.isEmpty() && needs.getFirst().name().isEmpty()) {
            return needs.removeFirst();
        }
        return null;
    }

    private static String styles(Set<Style> styles) {
        return String.join(
                "+",
                EnumSet.copyOf(styles).stream()
                        .filter(style -> style != Style.NOTE)
                        .map(style -> style.name().charAt(0)
                                + style.name().substring(1).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private void endSpeech() {
        closeDual();
        speechStart = -1;
    }

    private void closeDual() {
        if (inDual) {
            content.append("      </DualDialogue>\n    </Paragraph>\n");
            inDual = false;
            speechStart = -1;
        }
    }

    private void revisions(StringBuilder file) {
        if (!revisions.isEmpty()) {
            file.append("  <Revisions ActiveSet=\"").append(revisions.size()).append("\">\n");
            revisions.forEach((name, id) -> file.append("    <Revision ID=\"%d\" Mark=\"*\" Name=\"%s\"/>%n"
                    .formatted(id, escaped(name))
                    .replace("\r", "")));
            file.append("  </Revisions>\n");
        }
    }

    private void tags(StringBuilder file) {
        if (tagged.isEmpty()) {
            return;
        }
        file.append("  <TagData>\n    <TagCategories>\n");
        EnumSet<Category> used = EnumSet.noneOf(Category.class);
        tagged.forEach(element -> used.add(element.category()));
        used.forEach(category -> file.append("      <TagCategory Id=\"category-")
                .append(category.id())
                .append("\" Name=\"")
                .append(Categories.nameOf(category))
                .append("\"/>\n"));
        file.append("    </TagCategories>\n    <TagDefinitions>\n");
        for (int i = 0; i < tagged.size(); i++) {
            file.append("      <TagDefinition Id=\"definition-")
                    .append(i + 1)
                    .append("\" CatId=\"category-")
                    .append(tagged.get(i).category().id())
                    .append("\" Label=\"")
                    .append(escaped(tagged.get(i).name()))
                    .append("\"/>\n");
        }
        file.append("    </TagDefinitions>\n    <Tags>\n");
        for (int i = 1; i <= tagged.size(); i++) {
            file.append("      <Tag Number=\"")
                    .append(i)
                    .append("\"><DefId>definition-")
                    .append(i)
                    .append("</DefId></Tag>\n");
        }
        file.append("    </Tags>\n  </TagData>\n");
    }

    /** Characters that XML cannot hold become spaces; line breaks survive as references. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
