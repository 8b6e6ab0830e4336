package org.baiju.shootplan.talent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baiju.finding.Finding;

/** A talent-scheduling problem as it stands in a file: MiniZinc data ({@code .dzn}) or Smith's text format. */
public sealed interface TalentFile {
    /** Five hundred scenes of five hundred actors take half of it. */
    int LARGEST_BYTES = 1 << 20;

    /** A problem that can be solved. */
    record Read(TalentProblem problem) implements TalentFile {}

    /** One sentence that says why there is none. */
    record Refused(Finding why) implements TalentFile {}

    /** Reads a file; what is unreadable is refused, too. */
    static TalentFile read(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                return new Refused(TalentRule.TOO_LARGE.about(path.toString(), LARGEST_BYTES));
            }
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Refused(TalentRule.NOT_UTF8.about(path.toString(), ""));
        } catch (IOException unreadable) {
            return new Refused(TalentRule.UNREADABLE.about(path.toString(), ""));
        }
    }

    /** Reads a text; it is MiniZinc if anything in it is assigned. */
    static TalentFile of(String text) {
        var scanner = new TalentScanner(text);
        try {
            return new Read(scanner.hasAssignments() ? DznFormat.read(scanner) : SmithFormat.read(scanner));
        } catch (TalentScanner.Unreadable refused) {
            return new Refused(refused.why);
        }
    }
}
