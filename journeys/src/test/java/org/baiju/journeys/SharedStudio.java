package org.baiju.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one studio of the test run to the journeys that share it, and stops it after the last. */
final class SharedStudio implements BeforeAllCallback, ParameterResolver {
    private static final Path DATA = Path.of("target", "shared-studio");

    @Override
    public void beforeAll(ExtensionContext context) {
        studio(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStudio.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return studio(context);
    }

    /** JUnit closes what lies in the root's store once all classes are done. */
    private static RunningStudio studio(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStudio.class))
                .computeIfAbsent(RunningStudio.class, _ -> start(), RunningStudio.class);
    }

    private static RunningStudio start() {
        try {
            Folders.empty(DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RunningStudio.start(DATA.resolve("data"), Quick.OPTIONS);
    }
}
