package org.baiju.studio.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of films.
 *
 * @param animaticsOnDraft whether every new draft has its animatics drawn at once
 * @param parallelEncodes how many films this process works on at once; more wait for their turn
 * @param preset of the encoder x264: faster ones make bigger files
 * @param callTime how long one call to FFmpeg may take
 * @param filmLength how much of a film is looked at; no episode is longer
 * @param memory how much memory one FFmpeg may take
 * @param uploadBytesMax how big a film may be
 * @param uploadsMax how many unfinished uploads an organisation may have
 * @param uploadKept how long an unfinished upload can be resumed
 * @param reserve how much room on the disk uploads leave
 * @param previewLifetime how long a film that a member opened can be played
 */
@Validated
@ConfigurationProperties("baiju.media")
public record MediaSettings(
        @DefaultValue("true") boolean animaticsOnDraft,
        @DefaultValue("1") @Min(1) @Max(16) int parallelEncodes,
        @DefaultValue("veryfast") String preset,
        @DefaultValue("30m") Duration callTime,
        @DefaultValue("2h") Duration filmLength,
        @DefaultValue("6GB") DataSize memory,
        @DefaultValue("2GB") DataSize uploadBytesMax,
        @DefaultValue("200") @Min(1) @Max(10_000) int uploadsMax,
        @DefaultValue("7d") Duration uploadKept,
        @DefaultValue("1GB") DataSize reserve,
        @DefaultValue("4h") Duration previewLifetime) {}
