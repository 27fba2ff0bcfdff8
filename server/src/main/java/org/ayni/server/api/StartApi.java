package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.api.answer.ProblemKind;
import org.ayni.api.answer.Start;
import org.ayni.server.ServerOptions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api`: where everything is, and what can go wrong.
@RestController
@Tag(name = "start", description = "Where everything is, and what can go wrong")
final class StartApi {

  private final ServerOptions options;
  private final ProblemAnswers answers;

  StartApi(ServerOptions options, ProblemAnswers answers) {
    this.options = options;
    this.answers = answers;
  }

  @GetMapping("/api")
  @Operation(operationId = "start", summary = "Where everything else is")
  Start start(HttpServletRequest request) {
    String home = request.getContextPath() + "/api/";
    Map<String, String> links = new LinkedHashMap<>();
    links.put("economies", home + "economies");
    if (options.house().isPresent()) {
      links.put("councils", home + "councils");
      links.put("record", home + "record");
    }
    if (options.accounts().isPresent()) {
      links.put("session", home + "session");
    }
    links.put("problems", home + "problems");
    links.put("openapi", home + "openapi.json");
    return new Start("Ayni", links);
  }

  @GetMapping("/api/problems")
  @Operation(operationId = "problems", summary = "All kinds of problems there are")
  List<ProblemKind> kinds(HttpServletRequest request) {
    return Arrays.stream(Kind.values()).map(kind -> answers.kind(kind, request)).toList();
  }

  @GetMapping("/api/problems/{code}")
  @Operation(operationId = "problem", summary = "A kind of problem: what to try")
  ProblemKind kind(HttpServletRequest request, @PathVariable String code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .map(kind -> answers.kind(kind, request))
        .orElseThrow(() -> new ApiException(Kind.NOT_FOUND));
  }
}
