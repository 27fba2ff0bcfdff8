package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ayni.api.answer.ListPage;
import org.ayni.api.answer.PlanFound;
import org.ayni.api.answer.PlanRow;
import org.ayni.economy.Economy;
import org.ayni.files.TidyTable;
import org.ayni.planning.folder.TidyPlan;
import org.ayni.planning.plan.Plan;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api/economies/…/plan`: a plan for what is wanted. It is computed when it is asked for, in the
/// same queue as those of the pages, and remembered for a while.
@RestController
@Tag(name = "plans", description = "A plan for what is wanted, with its proof")
final class PlansApi {

  private static final String YEARS = "years";

  private static final String WISHES =
      "horizon, 1 … 20. Further fields: points.NEED, floor.NEED (%), assume.CODE";

  private static final String MEASURE = "measure";

  private static final Set<String> FIELDS = Set.of(YEARS, "points.", "floor.", "assume.");

  private final EconomyAsked economies;
  private final ProblemAnswers answers;
  private final PlanAsking asking;
  private final PlanTables tables = new PlanTables();

  PlansApi(EconomyAsked economies, ProblemAnswers answers, PlanAsking asking) {
    this.economies = economies;
    this.answers = answers;
    this.asking = asking;
  }

  private PlanAnswer answer(
      HttpServletRequest request, HttpServletResponse response, Economy economy)
      throws InterruptedException {
    Words words = answers.words(request);
    return asking.answer(request, response, economy, new Asked(request, words, FIELDS), words);
  }

  private static Plan plan(PlanAnswer answer) {
    return answer.plan().orElseThrow(() -> new ApiException(Kind.NO_PLAN));
  }

  @GetMapping("/api/economies/{name}/plan")
  @Operation(
      operationId = "plan",
      summary = "A plan: how it ended, its proof, how far each need is met")
  @Parameter(
      name = YEARS,
      in = ParameterIn.QUERY,
      description = WISHES,
      schema = @Schema(type = "integer"))
  PlanFound found(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String name)
      throws InterruptedException {
    Economy economy = economies.in(request, name);
    PlanAnswer answer = answer(request, response, economy);
    return PlanTold.of(economy, answer, request, answers.words(request));
  }

  @GetMapping("/api/economies/{name}/plan/rows")
  @Operation(operationId = "planRows", summary = "Every number of the plan, in pages")
  @Parameter(
      name = MEASURE,
      in = ParameterIn.QUERY,
      description =
          "one of: activity, investment, capital, inventory, trade, retraining,"
              + " satisfaction, resource-use, prices/…")
  @Parameter(
      name = YEARS,
      in = ParameterIn.QUERY,
      description = WISHES,
      schema = @Schema(type = "integer"))
  ResponseEntity<ListPage<PlanRow>> rows(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String name)
      throws InterruptedException {
    Words words = answers.words(request);
    Economy economy = economies.in(request, name);
    Set<String> known = new TreeSet<>(FIELDS);
    known.add(MEASURE);
    Asked asked = Asked.page(request, words, known.toArray(String[]::new));
    Asked.Range range = asked.range(Asked.MOST);
    Plan plan = plan(asking.answer(request, response, economy, asked, words));
    TableFile.require(TidyPlan.size(plan.problem()));
    TidyTable table = tables.of(plan, language(words));
    List<String> measures =
        IntStream.range(0, table.size()).mapToObj(k -> measure(table.row(k))).toList();
    asked
        .text(MEASURE)
        .filter(one -> !measures.contains(one))
        .ifPresent(one ->
            asked.problem(
                MEASURE,
                words.text(
                    "api.choice",
                    Asked.shown(one),
                    String.join(", ", measures.stream().distinct().toList()))));
    asked.end();
    List<Integer> wanted =
        IntStream.range(0, table.size())
            .filter(k -> asked.text(MEASURE).map(measures.get(k)::equals).orElse(true))
            .boxed()
            .toList();
    return Lists.page(request, range, wanted, k -> row(table.row(k)));
  }

  private static String measure(List<@Nullable Object> cells) {
    return String.valueOf(cells.getFirst());
  }

  private static String language(Words words) {
    return Locale.forLanguageTag(words.languageTag()).getLanguage();
  }

  private static PlanRow row(List<@Nullable Object> cells) {
    if (cells.get(0) instanceof String measure
        && cells.get(1) instanceof String code
        && cells.get(2) instanceof String name
        && cells.get(4) instanceof Double value
        && cells.get(5) instanceof String unit) {
      return new PlanRow(measure, code, name, (Long) cells.get(3), value, unit);
    }
    throw new IllegalStateException("a row of a plan: " + cells);
  }

  @GetMapping("/api/economies/{name}/plan/table." + TableFile.ENDING)
  @Operation(operationId = "planTable", summary = "The whole plan, tidy, as CSV or Parquet")
  @Parameter(
      name = YEARS,
      in = ParameterIn.QUERY,
      description = WISHES,
      schema = @Schema(type = "integer"))
  ResponseEntity<byte[]> table(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @PathVariable String ending)
      throws InterruptedException, IOException {
    Economy economy = economies.in(request, name);
    Plan plan = plan(answer(request, response, economy));
    return TableFile.of(
        economy.name() + "-plan",
        ending,
        TidyPlan.size(plan.problem()),
        () -> TidyPlan.of(plan, language(answers.words(request))));
  }
}
