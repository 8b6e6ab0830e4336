package org.baiju.studio.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A short word after a deed, shown on the next page.
 *
 * @param key the sentence; {@code values} fill its {0}, {1} …
 * @param undo the address that takes the deed back by POST; absent where there is nothing to take back
 */
public record Toast(
        boolean good,
        String key,
        List<Object> values,
        @Nullable String undo) {
    /** Under this name the frame looks for a toast. */
    public static final String ATTRIBUTE = "toast";

    public static Toast done(String key, Object... values) {
        return new Toast(true, key, List.of(values), null);
    }

    public static Toast wrong(String key, Object... values) {
        return new Toast(false, key, List.of(values), null);
    }

    /** The same toast with a way back. */
    public Toast withUndo(String address) {
        return new Toast(good, key, values, address);
    }

    /** Shows it on the page that the browser is sent to. */
    public void showAfter(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
