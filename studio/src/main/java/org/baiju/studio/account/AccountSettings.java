package org.baiju.studio.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in and sign-up.
 *
 * @param openToNewcomers whether strangers may open an organisation or sign up as viewers by themselves
 * @param failedSignInsMax how many wrong passwords one login or one address may send before it has to wait
 * @param failedSignInsWindow how long wrong passwords are counted, and how long one then waits
 * @param rememberMe how long a browser stays signed in
 */
@Validated
@ConfigurationProperties("baiju.account")
public record AccountSettings(
        @DefaultValue("true") boolean openToNewcomers,
        @DefaultValue("8") @Min(1) @Max(1000) int failedSignInsMax,
        @DefaultValue("10m") @NotNull Duration failedSignInsWindow,
        @DefaultValue("14d") @NotNull Duration rememberMe) {}
