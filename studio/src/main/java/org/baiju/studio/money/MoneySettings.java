package org.baiju.studio.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of coins and their price.
 *
 * @param fenPerCoin what one coin costs, in fen; the same in every package, so that a coin is always worth the same
 * @param packages how many coins the packages on offer hold, smallest first
 */
@Validated
@ConfigurationProperties("baiju.money")
public record MoneySettings(
        @DefaultValue("10") @Min(1) @Max(10_000) int fenPerCoin,
        @DefaultValue({"60", "120", "300", "680"}) @NotEmpty List<@Min(1) @Max(100_000) Integer> packages) {
    public MoneySettings {
        packages = List.copyOf(packages);
    }
}
