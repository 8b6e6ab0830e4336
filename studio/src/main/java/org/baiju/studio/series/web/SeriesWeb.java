package org.baiju.studio.series.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands the {@link Series} that {@code {series}} in the address names to the controllers that ask for it. This is the
 * wall between organisations: another organisation's series is not found, so no controller can forget to check.
 */
@Configuration(proxyBeanMethods = false)
class SeriesWeb implements WebMvcConfigurer {
    private final SeriesRegister register;

    SeriesWeb(SeriesRegister register) {
        this.register = register;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SeriesResolver(register));
    }

    private record SeriesResolver(SeriesRegister register) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Series.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            var organisation = CurrentPerson.find(servletRequest)
                    .orElseThrow(Problem::notFound)
                    .getOrganisation();
            return variable(servletRequest)
                    .flatMap(id -> register.find(organisation, id))
                    .orElseThrow(Problem::notFound);
        }

        private static Optional<SeriesId> variable(HttpServletRequest request) {
            Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return variables instanceof Map<?, ?> map && map.get("series") instanceof String id
                    ? SeriesId.find(id)
                    : Optional.empty();
        }
    }
}
