package org.baiju.studio.platform.page;

/** Addresses to go back to, as they come from a form: only those on this server are followed. */
public final class LocalAddress {
    private LocalAddress() {}

    /** The address if it lies on this server, else the other one. */
    public static String orElse(String address, String otherwise) {
        boolean local = address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c == '{' || c == '}' || c < ' ');
        return local ? address : otherwise;
    }
}
