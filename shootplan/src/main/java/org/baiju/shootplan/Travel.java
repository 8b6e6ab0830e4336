package org.baiju.shootplan;

/**
 * How long the unit takes from one place to another, either way.
 *
 * @param one the id of a place
 * @param other the id of another place
 */
public record Travel(String one, String other, int minutes) {
    public Travel {
        if (minutes < 0 || one.equals(other)) {
            throw new IllegalArgumentException("%s and %s cannot lie %d minutes apart".formatted(one, other, minutes));
        }
    }
}
