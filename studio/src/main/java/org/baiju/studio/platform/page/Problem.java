package org.baiju.studio.platform.page;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Ends a request with one clear sentence: a page for people, a {@code ProblemDetail} (RFC 9457) for programs. Only the
 * web layer throws it; engines and front doors answer with values.
 */
public class Problem extends RuntimeException {
    private final transient HttpStatus status;
    private final String type;
    private final transient List<Object> values;

    /**
     * A problem of a known type.
     *
     * @param type the stable name, as in {@code upload-too-large}; its words stand under {@code problem.<type>}
     * @param values fill {0}, {1} … of the sentence
     */
    public Problem(HttpStatus status, String type, Object... values) {
        super(type + " " + List.of(values));
        this.status = status;
        this.type = type;
        this.values = List.of(values);
    }

    /** There is no such thing, or it belongs to somebody else: the two must look the same from outside. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found");
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** The sentence in a language. */
    public String sentence(Words words, Language language) {
        return words.say(language, "problem." + type, values.toArray());
    }
}
