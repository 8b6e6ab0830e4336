package org.baiju.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.account.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of ours states who may call it. */
@StudioTest
class RoutesTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyRouteStatesItsPermission() {
        var ours = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("org.baiju"))
                .toList();

        assertThat(ours)
                .hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(route.getValue().hasMethodAnnotation(Requires.class)
                                ^ route.getValue().hasMethodAnnotation(OpenToAll.class))
                        .as("%s must be marked with @Requires or @OpenToAll, not both", route)
                        .isTrue());
    }
}
