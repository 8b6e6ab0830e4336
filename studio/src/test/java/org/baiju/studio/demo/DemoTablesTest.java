package org.baiju.studio.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.ShootingPlace;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The tables that come with the demo series fit its script. */
class DemoTablesTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static byte[] content(String name) throws IOException {
        return new ClassPathResource("demo/" + name).getContentAsByteArray();
    }

    private static String script() throws IOException {
        return switch (ScriptReader.read(content("lane-noodles.txt"), "lane-noodles.txt")) {
            case ReadResult.Accepted accepted -> accepted.text();
            case ReadResult.Refused refused -> throw new AssertionError(refused.finding());
        };
    }

    @Test
    void everyRoleOfTheTableIsInTheScript() throws IOException {
        var result = CastTable.read(content("lane-noodles-cast.csv"), "lane-noodles-cast.csv", START);
        if (!(result instanceof TableResult.Accepted<CastTable>(CastTable table, List<?> findings))) {
            throw new AssertionError(result);
        }
        assertThat(findings).isEmpty();
        assertThat(table.performers()).hasSize(11);
        assertThat(table.people()).hasSize(15);
        String script = script();
        assertThat(table.performers())
                .flatExtracting(Performer::roles)
                .allSatisfy(role -> assertThat(script).contains(role.toString()));
    }

    @Test
    void everyPlaceOfTheTableIsInTheScript() throws IOException {
        var result = PlaceTable.read(content("lane-noodles-places.csv"), "lane-noodles-places.csv", START);
        if (!(result instanceof TableResult.Accepted<PlaceTable>(PlaceTable table, List<?> findings))) {
            throw new AssertionError(result);
        }
        assertThat(findings).isEmpty();
        assertThat(table.travel()).hasSize(8);
        String script = script();
        assertThat(table.places())
                .extracting(ShootingPlace::scriptPlaces)
                .allSatisfy((Set<String> names) ->
                        assertThat(names).allSatisfy(name -> assertThat(script).contains(name)));
    }
}
