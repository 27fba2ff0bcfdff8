package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.api.answer.Findings;
import org.ayni.server.web.Downloads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/// `/api/economies/…/findings/PAGE` and `/api/findings/PAGE`: all tables of a page. The page itself
/// is asked, so that both say the same.
@RestController
@Tag(name = "findings", description = "What the pages find, table by table")
final class FindingsApi {

  /// Addresses of pages by their names here.
  static final Map<String, String> PAGES =
      Map.of(
          "economy", "/economy",
          "linkages", "/linkages",
          "multipliers", "/multipliers",
          "prices", "/prices",
          "dependence", "/dependence",
          "plan", "/plan",
          "why", "/why",
          "firm", "/firm",
          "cut", "/cut",
          "beside", "/beside");

  /// The same of pages that are of no economy.
  static final Map<String, String> ELSEWHERE =
      Map.of("departments", "/departments", "federation", "/federation", "methods", "/methods");

  /// What all of them answer; the page writes it.
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Findings.class)))
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  private @interface Answer {}

  private final EconomyAsked economies;

  FindingsApi(EconomyAsked economies) {
    this.economies = economies;
  }

  @GetMapping("/api/economies/{name}/findings/{page}")
  @Operation(operationId = "findings", summary = "All tables of a page, with the page's own fields")
  @Answer
  void findings(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @PathVariable String page)
      throws ServletException, IOException {
    forward(request, response, name, path(PAGES, page));
  }

  private static String path(Map<String, String> pages, String page) {
    String path = pages.get(page);
    if (path == null) {
      throw new ApiException(
          Kind.NOT_FOUND,
          Asked.shown(page) + "; " + String.join(", ", new TreeMap<>(pages).keySet()));
    }
    return path;
  }

  @GetMapping("/api/findings/{page}")
  @Operation(
      operationId = "otherFindings",
      summary = "All tables of a page that is of no economy: departments, federation, methods")
  @Answer
  void elsewhere(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String page)
      throws ServletException, IOException {
    forward(request, response, path(ELSEWHERE, page));
  }

  @GetMapping("/api/economies/{name}/findings/shocks/{scenario:[A-Za-z0-9-]+}")
  @Operation(
      operationId = "shock",
      summary = "What a shock comes to: all tables of its page, with the page's own fields")
  @Answer
  void shock(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @PathVariable String scenario)
      throws ServletException, IOException {
    forward(request, response, name, "/shocks/" + scenario);
  }

  private void forward(
      HttpServletRequest request, HttpServletResponse response, String name, String path)
      throws ServletException, IOException {
    String economy = economies.in(request, name).name();
    forward(
        request,
        response,
        path + "?economy=" + UriUtils.encodeQueryParam(economy, StandardCharsets.UTF_8));
  }

  private static void forward(
      HttpServletRequest request, HttpServletResponse response, String address)
      throws ServletException, IOException {
    request.setAttribute(Downloads.FINDINGS, true);
    request.getRequestDispatcher(address).forward(request, response);
  }
}
