package org.baiju.studio;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyModuleUsesOnlyWhatItSays() {
        ApplicationModules.of(StudioApplication.class).verify();
    }
}
