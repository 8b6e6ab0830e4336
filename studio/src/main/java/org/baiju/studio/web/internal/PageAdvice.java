package org.baiju.studio.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.baiju.studio.platform.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {
    private final PageFrame frame;

    PageAdvice(PageFrame frame) {
        this.frame = frame;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return frame.of(request);
    }
}
