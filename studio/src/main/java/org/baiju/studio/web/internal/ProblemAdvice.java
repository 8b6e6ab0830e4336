package org.baiju.studio.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.LanguageChoice;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a request into one clear sentence: a page for people, a problem detail for programs. */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** SQL states of values that no column holds: NUL in a text, a date or number beyond all (PostgreSQL, appendix A). */
    private static final String DATA_EXCEPTION = "22";

    private final Words words;
    private final PageFrame frame;

    ProblemAdvice(Words words, PageFrame frame) {
        this.words = words;
        this.frame = frame;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == HttpStatus.UNAUTHORIZED && !forProgram(request)) {
            return new ModelAndView("redirect:/login");
        }
        return answer(problem.status(), problem.type(), problem.sentence(words, language(request)), request, response);
    }

    @ExceptionHandler
    Object notThere(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        return problem(
                mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? Problem.notFound()
                        : new Problem(
                                HttpStatus.BAD_REQUEST,
                                "bad-value",
                                mismatch.getName(),
                                String.valueOf(mismatch.getValue())),
                request,
                response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        return problem(new Problem(HttpStatus.CONTENT_TOO_LARGE, "form-too-large"), request, response);
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return problem(WrongRequest.of(unreadable), request, response);
    }

    @ExceptionHandler
    Object outOfLimits(
            MethodArgumentNotValidException invalid, HttpServletRequest request, HttpServletResponse response) {
        return problem(WrongRequest.of(invalid), request, response);
    }

    @ExceptionHandler
    Object notAForm(MultipartException broken, HttpServletRequest request, HttpServletResponse response) {
        return problem(new Problem(HttpStatus.BAD_REQUEST, "unreadable"), request, response);
    }

    /** A form with characters that no form holds, such as NUL. */
    @ExceptionHandler
    Object rejected(RequestRejectedException rejected, HttpServletRequest request, HttpServletResponse response) {
        return problem(new Problem(HttpStatus.BAD_REQUEST, "unreadable"), request, response);
    }

    @ExceptionHandler
    Object wrongForm(InvalidParameterException wrong, HttpServletRequest request, HttpServletResponse response) {
        boolean large = wrong.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
        return problem(
                large
                        ? new Problem(HttpStatus.CONTENT_TOO_LARGE, "form-too-large")
                        : new Problem(HttpStatus.BAD_REQUEST, "unreadable"),
                request,
                response);
    }

    @ExceptionHandler
    Object notKept(
            DataIntegrityViolationException violation, HttpServletRequest request, HttpServletResponse response) {
        boolean isOfTheirs = violation.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(DATA_EXCEPTION);
        return isOfTheirs
                ? problem(new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "value-not-kept"), request, response)
                : anythingElse(violation, request, response);
    }

    /** The browser went away while we answered: nobody is left to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("The client went away: {}", gone.getMessage());
    }

    @ExceptionHandler
    Object anythingElse(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatusCode status = known.getStatusCode();
            if (status.value() == HttpStatus.NOT_FOUND.value()) {
                return problem(Problem.notFound(), request, response);
            }
            String detail = String.valueOf(known.getBody().getDetail());
            return answer(
                    status,
                    "bad-request",
                    words.say(language(request), "problem.bad-request", detail),
                    request,
                    response);
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Request {} {} failed, told the client id {}",
                request.getMethod(),
                request.getRequestURI(),
                id,
                exception);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "our-fault",
                words.say(language(request), "problem.our-fault", id),
                request,
                response);
    }

    private Object answer(
            HttpStatusCode status,
            String type,
            String sentence,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (forProgram(request)) {
            ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
            detail.setType(URI.create("urn:baiju:problem:" + type));
            detail.setTitle(type);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        response.setStatus(status.value());
        var page = new ModelAndView(
                "web/problem", Map.of("page", frame.of(request), "status", status.value(), "sentence", sentence));
        page.setStatus(status);
        return page;
    }

    private static boolean forProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/hls/") || path.startsWith("/posters/");
    }

    private static Language language(HttpServletRequest request) {
        return CurrentPerson.find(request).map(SignedIn::language).orElseGet(() -> LanguageChoice.of(request));
    }
}
