package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ayni.analysis.methods.CaseResult;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.PublishedCase;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Published figures beside ours.
///
/// JSON: `agrees` (all of them), `cases` as a list of objects with `method`, `case`, `source`,
/// `recomputed` (results of another program, none being printed), `agrees`, `largestError`,
/// `reason` (why more than rounding of the results is allowed; empty where it is not), `figures` (a
/// list with `row`, `column` from 1, `published`, `ours`, `error`, `allowed`); `withoutCase`, the
/// methods that nobody published numbers for. CSV has a row a figure.
///
/// @param inFull whether text shows every figure, else of each case the one that is farthest off
record MethodCheckAnswer(List<Checked> checked, List<Method> withoutCase, boolean inFull)
    implements Answer {

  MethodCheckAnswer {
    checked = List.copyOf(checked);
    withoutCase = List.copyOf(withoutCase);
  }

  private static final String INDENT = "          ";

  /// One case of one method.
  record Checked(Method method, CaseResult result) {}

  static MethodCheckAnswer of(List<Method> methods, boolean inFull) {
    List<Checked> checked = new ArrayList<>();
    for (Method method : methods) {
      for (PublishedCase published : method.cases()) {
        checked.add(new Checked(method, published.check()));
      }
    }
    return new MethodCheckAnswer(
        checked, methods.stream().filter(method -> method.cases().isEmpty()).toList(), inFull);
  }

  boolean agrees() {
    return checked.stream().allMatch(c -> c.result().agrees());
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    String methodBefore = "";
    for (Checked one : checked) {
      if (!methodBefore.equals(one.method().code())) {
        methodBefore = one.method().code();
        text.append(text.isEmpty() ? "" : "\n").append(methodBefore).append(": ");
        text.append(one.method().title()).append('\n');
      }
      appendCase(text, one.result());
    }
    long off = checked.stream().filter(c -> !c.result().agrees()).count();
    int figures = checked.stream().mapToInt(c -> c.result().comparisons().size()).sum();
    text.append('\n')
        .append(checked.size())
        .append(" cases, ")
        .append(figures)
        .append(" figures: ")
        .append(
            off == 0 ? "all agree.\n" : off + (off == 1 ? " case is OFF.\n" : " cases are OFF.\n"));
    List<String> recomputed =
        checked.stream()
            .filter(one -> one.result().published().recomputed())
            .map(one -> one.result().published().name())
            .toList();
    if (!recomputed.isEmpty()) {
      text.append("Results of another program, none being printed: ")
          .append(String.join("; ", recomputed))
          .append(".\n");
    }
    if (!withoutCase.isEmpty()) {
      text.append("Without published numbers, held by invariants: ")
          .append(String.join(", ", withoutCase.stream().map(Method::code).toList()))
          .append(".\n");
    }
    return text.toString();
  }

  private void appendCase(StringBuilder text, CaseResult result) {
    CaseResult.Comparison worst = result.worst();
    text.append(result.agrees() ? "  agrees  " : "  OFF     ")
        .append(result.published().name())
        .append('\n')
        .append(INDENT)
        .append(result.published().source())
        .append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "%s%d figures, farthest off: published %s, ours %.8g; largest error %.2g, allowed there"
                + " %.2g%n",
            INDENT,
            result.comparisons().size(),
            plain(worst.printed()),
            worst.ours(),
            result.largestError(),
            worst.allowed()));
    if (!result.published().why().isEmpty()) {
      text.append(INDENT).append("more is allowed: ").append(result.published().why()).append('\n');
    }
    if (inFull) {
      for (CaseResult.Comparison figure : result.comparisons()) {
        text.append(
            String.format(
                Locale.ROOT,
                "%s(%d, %d)  published %s  ours %.8g  error %.1e%s%n",
                INDENT,
                figure.row() + 1,
                figure.column() + 1,
                plain(figure.printed()),
                figure.ours(),
                figure.error(),
                figure.agrees() ? "" : "  OFF"));
      }
    }
  }

  private static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("method")
            .column("case")
            .column("source")
            .column("recomputed")
            .numbers("row")
            .numbers("column")
            .numbers("published")
            .numbers("ours")
            .numbers("error")
            .numbers("allowed")
            .column("agrees");
    for (Checked one : checked) {
      for (CaseResult.Comparison figure : one.result().comparisons()) {
        table
            .add(one.method().code())
            .add(one.result().published().name())
            .add(one.result().published().source())
            .add(one.result().published().recomputed() ? "yes" : "no")
            .add(figure.row() + 1)
            .add(figure.column() + 1)
            .add(figure.printed())
            .add(figure.ours())
            .add(figure.error())
            .add(figure.allowed())
            .add(figure.agrees() ? "yes" : "no")
            .endRow();
      }
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object().put("agrees", agrees());
    ArrayNode cases = object.putArray("cases");
    for (Checked one : checked) {
      CaseResult result = one.result();
      ObjectNode node =
          cases
              .addObject()
              .put("method", one.method().code())
              .put("case", result.published().name())
              .put("source", result.published().source())
              .put("recomputed", result.published().recomputed())
              .put("agrees", result.agrees())
              .put("largestError", result.largestError())
              .put("reason", result.published().why());
      ArrayNode figures = node.putArray("figures");
      for (CaseResult.Comparison figure : result.comparisons()) {
        figures
            .addObject()
            .put("row", figure.row() + 1)
            .put("column", figure.column() + 1)
            .put("published", figure.printed())
            .put("ours", figure.ours())
            .put("error", figure.error())
            .put("allowed", figure.allowed());
      }
    }
    ArrayNode without = object.putArray("withoutCase");
    withoutCase.forEach(method -> without.add(method.code()));
    return object;
  }
}
