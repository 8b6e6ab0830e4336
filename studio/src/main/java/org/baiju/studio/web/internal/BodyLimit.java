package org.baiju.studio.web.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.baiju.studio.platform.page.Problem;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A body that programs send may weigh what a form with a script may: it is refused before anybody parses it. */
@ControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {
    private final int bytesMax;

    BodyLimit(MultipartProperties forms) {
        bytesMax = Math.toIntExact(forms.getMaxRequestSize().toBytes());
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        if (message.getHeaders().getContentLength() > bytesMax) {
            throw tooLarge();
        }
        // What is sent in chunks tells no length, so it is counted; the limit keeps that small.
        byte[] body = message.getBody().readNBytes(bytesMax + 1);
        if (body.length > bytesMax) {
            throw tooLarge();
        }
        return new Measured(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "form-too-large");
    }

    /** A body that was counted. */
    private record Measured(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
