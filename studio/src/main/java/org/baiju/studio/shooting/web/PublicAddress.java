package org.baiju.studio.shooting.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses of links that are sent to others, as the browser that asks for them reaches this server. */
final class PublicAddress {
    private PublicAddress() {}

    /** Without a slash at the end. */
    static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
