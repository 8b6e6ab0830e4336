package org.baiju.studio.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does for a series.
 *
 * @param roles the characters they play, as the script names them
 * @param posts what they do behind the camera
 * @param dayFee in fen; absent for their usual one
 * @param holdFee in fen; absent for their usual one
 */
public record Engagement(
        Person person,
        List<String> roles,
        List<Post> posts,
        @Nullable Long dayFee,
        @Nullable Long holdFee) {
    public Engagement {
        roles = List.copyOf(roles);
        posts = List.copyOf(posts);
    }

    /** A job, and the department it belongs to; the department may be empty. */
    public record Post(String department, String job) {}

    public long dayFeeHere() {
        return dayFee == null ? person.details().dayFee() : dayFee;
    }

    public long holdFeeHere() {
        return holdFee == null ? person.details().holdFee() : holdFee;
    }
}
