package org.baiju.studio.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.platform.page.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in our words what the server refused before a route of ours was reached. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    @OpenToAll(because = "whoever meets an error may read it")
    void error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        throw switch (status) {
            case FORBIDDEN -> new Problem(HttpStatus.FORBIDDEN, "form-too-old");
            case CONTENT_TOO_LARGE -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "form-too-large");
            case UNAUTHORIZED -> new Problem(HttpStatus.UNAUTHORIZED, "not-signed-in");
            case INTERNAL_SERVER_ERROR -> new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "our-fault", "–");
            case BAD_REQUEST -> new Problem(HttpStatus.BAD_REQUEST, "unreadable");
            case null, default -> Problem.notFound();
        };
    }
}
