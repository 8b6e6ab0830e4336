package org.baiju.studio.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.account.Requires;
import org.baiju.studio.platform.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a route of ours only if its maker has the permission that the route states. */
class RouteGuard implements HandlerInterceptor {
    private static final String OURS = "org.baiju.studio";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route)
                || !route.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        if (route.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Requires requires = route.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException(route + " states no permission");
        }
        var person =
                CurrentPerson.find(request).orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "not-signed-in"));
        if (!person.may(requires.value())) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-allowed");
        }
        return true;
    }
}
