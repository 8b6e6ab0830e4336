package org.baiju.screenplay.chinese.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    @Test
    void oneCharacterAlikeIsASlipForTheFrequentName() {
        assertThat(meant("陈晓满", Map.of("陈小满", 9, "陈晓满", 1))).isEqualTo("陈小满");
    }

    @Test
    void twoCharactersChangedAboutAreASlip() {
        assertThat(meant("陈满小", Map.of("陈小满", 9, "陈满小", 1))).isEqualTo("陈小满");
    }

    @Test
    void aSpaceInsideIsASlip() {
        assertThat(meant("陈 小满", Map.of("陈小满", 9, "陈 小满", 1))).isEqualTo("陈小满");
    }

    @Test
    void aFrequentNameIsANameOfItsOwn() {
        assertThat(meant("陈晓满", Map.of("陈小满", 9, "陈晓满", 3))).isNull();
    }

    @Test
    void aCharacterOfTwoGroupsIsAlikeToBoth() {
        assertThat(meant("肖雨", Map.of("萧雨", 9, "肖雨", 1))).isEqualTo("萧雨");
        assertThat(meant("肖雨", Map.of("晓雨", 9, "肖雨", 1))).isEqualTo("晓雨");
    }

    private static @Nullable String meant(String name, Map<String, Integer> uses) {
        return new NearNames(new LinkedHashMap<>(uses)).meant(name);
    }
}
