package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.server.form.FormReader;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Reading;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.text.Words;
import org.ayni.server.web.Asking;
import org.ayni.server.web.FormView;

/// Has a plan computed for somebody who waits for it.
final class PlanAsking {

  private final Asking asking;

  PlanAsking(Asking asking) {
    this.asking = asking;
  }

  /// @param asked with the fields of the plan's form
  /// @throws ApiException when a field cannot be used, when it takes longer than one waits, or
  ///   something broke
  PlanAnswer answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Economy economy,
      Asked asked,
      Words words)
      throws InterruptedException {
    Reading<PlanForm> reading =
        PlanForm.read(economy, new FormReader(asked.fields()), FormView.labels(economy, words));
    reading
        .problems()
        .forEach(one ->
            asked.problem(one.field(), words.text(one.message(), one.arguments().toArray())));
    unknown(economy, asked, words);
    asked.end();
    PlanQuestion question = new PlanQuestion(economy.name(), reading.form().goals(economy));
    Optional<PlanRun> run = asking.runToEnd(request, response, List.of(question));
    if (run.isEmpty()) {
      throw new ApiException(Kind.BUSY);
    }
    return switch (run.get().state()) {
      case DONE -> run.get().answers(PlanAnswer.class).getFirst();
      case WAITING, RUNNING, CANCELLED, REPLACED, STOPPED -> throw new ApiException(Kind.BUSY);
      case REFUSED ->
          throw new ApiException(Kind.INPUT, ProblemParts.of(run.get().problems(), words));
      case BROKEN -> throw new ApiException(Kind.BROKEN);
    };
  }

  /// Points, floors and assumptions of something that the economy does not have.
  private static void unknown(Economy economy, Asked asked, Words words) {
    List<String> needs = economy.needs().stream().map(need -> need.code()).toList();
    List<String> assumptions = economy.assumptions().stream().map(one -> one.code()).toList();
    for (String field : asked.fields().keySet()) {
      int point = field.indexOf('.');
      String code = field.substring(point + 1);
      List<String> known = field.startsWith("assume.") ? assumptions : needs;
      if (point > 0 && !known.contains(code)) {
        asked.problem(field, words.text("api.choice", Asked.shown(code), String.join(", ", known)));
      }
    }
  }
}
