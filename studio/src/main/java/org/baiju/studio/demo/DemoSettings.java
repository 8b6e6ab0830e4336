package org.baiju.studio.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo.
 *
 * @param enabled whether an empty studio is filled with the demo series and its accounts
 * @param password the password of all demo accounts; empty for a random one, which is kept in the data folder
 */
@ConfigurationProperties("baiju.demo")
record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String password) {}
