package org.ayni.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.server.form.PlanForm;
import org.ayni.server.text.Words;

/// What is asked of a plan, a line each, for paper: its years, and what differs from the economy's
/// own.
final class AskedPlan {

  private AskedPlan() {}

  /// Beside points and floors, for where these stand by their needs.
  static List<String> assumptions(Visit visit, PlanForm form) {
    return lines(visit, form, false);
  }

  /// Everything.
  static List<String> all(Visit visit, PlanForm form) {
    return lines(visit, form, true);
  }

  private static List<String> lines(Visit visit, PlanForm form, boolean needs) {
    Words words = visit.words();
    FormView usual = FormView.of(visit, PlanForm.standard(visit.economy()), List.of());
    FormView now = FormView.of(visit, form, List.of());
    List<String> lines = new ArrayList<>();
    lines.add(words.text("form.years") + ": " + form.years());
    if (needs) {
      // Of floors the label tells the unit.
      lines.addAll(changed(ofNeeds(now), ofNeeds(usual), FormView.Field::value, words));
    }
    lines.addAll(
        changed(
            now.assumptions(),
            usual.assumptions(),
            field -> (field.value() + " " + field.unit()).strip(),
            words));
    if (lines.size() == 1) {
      lines.add(words.text(needs ? "report.asIs" : "report.asAssumed"));
    }
    return lines;
  }

  private static List<FormView.Field> ofNeeds(FormView form) {
    return form.needs().stream().flatMap(one -> Stream.of(one.points(), one.floor())).toList();
  }

  /// @param written a value as it is told
  private static List<String> changed(
      List<FormView.Field> now,
      List<FormView.Field> usual,
      Function<FormView.Field, String> written,
      Words words) {
    return IntStream.range(0, now.size())
        .filter(k -> !now.get(k).value().equals(usual.get(k).value()))
        .mapToObj(k ->
            words.text(
                "report.instead",
                now.get(k).label(),
                written.apply(now.get(k)),
                usual.get(k).value()))
        .toList();
  }
}
