package org.baiju.studio.platform.internal.settings;

import org.baiju.studio.platform.internal.postgres.PostgresFailed;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows the sentence with which the embedded PostgreSQL gave up, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PostgresFailedAnalyzer extends AbstractFailureAnalyzer<PostgresFailed> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresFailed cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
