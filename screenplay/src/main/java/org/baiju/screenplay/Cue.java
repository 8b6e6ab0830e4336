package org.baiju.screenplay;

import org.jspecify.annotations.Nullable;

/**
 * What opens a speech.
 *
 * @param name as written, without the extension
 * @param extension as written and without its brackets, as in {@code V.O.} or 轻声; absent if there is none
 * @param dual whether the speech is spoken at the same time as the speech before it
 */
public record Cue(String name, @Nullable String extension, boolean dual) {}
