package org.baiju.studio.writing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the writing desk.
 *
 * @param textMax how many characters the working text of a series may have
 * @param revisionsMax how many earlier states of a working text are kept
 * @param revisionEvery how far apart they are while somebody types
 * @param commentsMax how many comments a series may have
 * @param repliesMax how many replies a comment may have
 * @param commentLength how many characters a comment or reply may have
 */
@Validated
@ConfigurationProperties("baiju.writing")
public record WritingSettings(
        @DefaultValue("2000000") @Min(1000) @Max(20_000_000) int textMax,
        @DefaultValue("200") @Min(1) @Max(10_000) int revisionsMax,
        @DefaultValue("5m") @NotNull Duration revisionEvery,
        @DefaultValue("2000") @Min(1) @Max(100_000) int commentsMax,
        @DefaultValue("100") @Min(1) @Max(10_000) int repliesMax,
        @DefaultValue("2000") @Min(1) @Max(20_000) int commentLength) {}
