package org.ayni.app.shock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.report.ReportTexts;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.files.Json;
import org.ayni.planning.folder.PlanSummary;
import org.ayni.shocks.answer.PriceEffect;
import org.ayni.shocks.answer.ShockAnswer;
import org.ayni.shocks.answer.ShockAnswer.Lost;
import org.ayni.shocks.answer.ShockAnswer.Reserve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a shock comes to, for people and for scripts.
///
/// JSON: `economy`, `scenario`, `weeks`; `demand` (change of output by industry, a year); `prices`
/// (`consumerPrices`, `realWages`, `products`) where they change; `path` (`output`, `consumption`:
/// by week, the base year being 1); `plan` (as `ayni plan`); `consumption`, `jobs`: `base`,
/// `muddling`, `planned`, `saved`; `needs`, `output`, `income`: lists of the same with `code`;
/// `reserves`: `product`, `worth`.
record ShockView(ShockAnswer answer, String language) implements Answer {

  private static final int MOST = 8;

  @Override
  public String text() {
    ReportTexts texts = ReportTexts.in(language);
    StringBuilder text = new StringBuilder();
    text.append(answer.scenario().title().in(language))
        .append(" (")
        .append(economy().title().in(language))
        .append(")\n")
        .append(answer.scenario().reason().in(language))
        .append("\n\n");
    atOnce(text, texts, "shock.demand", answer.demand());
    atOnce(text, texts, "shock.supply", answer.supply());
    answer.prices().ifPresent(prices -> prices(text, texts, prices));
    path(text, texts);
    text.append(texts.text("shock.lost", answer.weeks())).append('\n').append(lost(false).text());
    industries(text, texts);
    reserves(text, texts);
    text.append('\n').append(texts.text("shock.limits")).append('\n');
    return text.toString();
  }

  private Economy economy() {
    return answer.economy();
  }

  private String industry(String code) {
    return economy().table().industries().stream()
        .filter(one -> one.code().equals(code))
        .map(Industry::names)
        .map(names -> names.in(language))
        .findAny()
        .orElse(code);
  }

  private void atOnce(StringBuilder text, ReportTexts texts, String key, List<Double> changes) {
    double all = Arrays.stream(economy().table().grossOutput()).sum();
    double change = changes.stream().mapToDouble(Double::doubleValue).sum();
    if (change != 0) {
      text.append(texts.text(key, texts.percent(change / all, 2))).append('\n');
    }
  }

  private void prices(StringBuilder text, ReportTexts texts, PriceEffect prices) {
    text.append(texts.text("shock.prices", texts.percent(prices.consumerPrices(), 2)));
    prices
        .realWages()
        .ifPresent(
            real -> text.append(' ').append(texts.text("shock.wages", texts.percent(real, 2))));
    text.append('\n');
  }

  private void path(StringBuilder text, ReportTexts texts) {
    List<Double> weeks = answer.path().output();
    int worst = 0;
    for (int week = 1; week < weeks.size(); week++) {
      worst = weeks.get(week) < weeks.get(worst) ? week : worst;
    }
    text.append(
            texts.text(
                "shock.path", texts.percent(weeks.get(worst) - 1, 1), Integer.toString(worst + 1)))
        .append("\n\n");
  }

  @Override
  public Table csv() {
    return lost(true);
  }

  /// What is lost, in shares of the base year; by industry only where asked for.
  private Table lost(boolean industries) {
    ReportTexts texts = ReportTexts.in(language);
    Table.Builder table =
        Table.builder()
            .column("what")
            .column("name")
            .numbers("base")
            .numbers("muddling", 4)
            .numbers("planned", 4)
            .numbers("saved", 4);
    row(table, "consumption", texts.text("shock.consumption"), answer.consumption());
    for (Lost need : answer.needs()) {
      row(table, "need:" + need.code(), need(need.code()), need);
    }
    if (answer.jobs().base() != 0) {
      row(table, "jobs", texts.text("shock.jobs"), answer.jobs());
    }
    for (Lost income : answer.income()) {
      row(table, "income:" + income.code(), income(income.code()), income);
    }
    if (industries) {
      for (Lost output : answer.output()) {
        row(table, "output:" + output.code(), industry(output.code()), output);
      }
    }
    return table.build();
  }

  /// Shares of the base.
  private static void row(Table.Builder table, String what, String name, Lost lost) {
    double base = lost.base() == 0 ? 1 : lost.base();
    table.add(what).add(name).add(lost.base()).add(lost.muddling() / base);
    if (Double.isNaN(lost.planned())) {
      table.add(OptionalDouble.empty()).add(OptionalDouble.empty());
    } else {
      table.add(lost.planned() / base).add(lost.saved() / base);
    }
    table.endRow();
  }

  private String need(String code) {
    return economy().needs().stream()
        .filter(one -> one.code().equals(code))
        .map(Need::names)
        .map(names -> names.in(language))
        .findAny()
        .orElse(code);
  }

  private String income(String code) {
    return economy().table().primaryInputs().stream()
        .filter(one -> one.code().equals(code))
        .map(PrimaryInput::names)
        .map(names -> names.in(language))
        .findAny()
        .orElse(code);
  }

  private void industries(StringBuilder text, ReportTexts texts) {
    List<String> said = new ArrayList<>();
    answer.output().stream()
        .filter(lost -> lost.base() > 0 && lost.muddling() / lost.base() > 0.005)
        .sorted(Comparator.comparingDouble((Lost l) -> -l.muddling() / l.base()))
        .limit(MOST)
        .forEach(lost ->
            said.add(
                "  "
                    + industry(lost.code())
                    + ": "
                    + texts.percent(-lost.muddling() / lost.base(), 1)
                    + (Double.isNaN(lost.planned())
                        ? ""
                        : "; " + texts.percent(-lost.planned() / lost.base(), 1))));
    if (!said.isEmpty()) {
      text.append('\n')
          .append(texts.text("shock.industries"))
          .append('\n')
          .append(String.join("\n", said))
          .append('\n');
    }
  }

  private void reserves(StringBuilder text, ReportTexts texts) {
    if (answer.reserves().isEmpty()) {
      return;
    }
    text.append('\n').append(texts.text("shock.reserves")).append('\n');
    answer.reserves().stream()
        .limit(MOST)
        .forEach(reserve ->
            text.append("  ")
                .append(industry(reserve.product()))
                .append(": ")
                .append(texts.figure(reserve.worth()))
                .append('\n'));
  }

  @Override
  public JsonNode json() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("economy", economy().name());
    fields.put("scenario", answer.scenario().name());
    fields.put("weeks", answer.weeks());
    Map<String, Object> demand = new LinkedHashMap<>();
    Map<String, Object> supply = new LinkedHashMap<>();
    Map<String, Object> products = new LinkedHashMap<>();
    for (int i = 0; i < answer.demand().size(); i++) {
      String code = economy().table().industries().get(i).code();
      demand.put(code, answer.demand().get(i));
      supply.put(code, answer.supply().get(i));
      int product = i;
      answer.prices().ifPresent(prices -> products.put(code, prices.prices().get(product)));
    }
    fields.put("demand", demand);
    fields.put("supply", supply);
    answer
        .prices()
        .ifPresent(prices -> {
          Map<String, @Nullable Object> one = new LinkedHashMap<>();
          one.put("consumerPrices", prices.consumerPrices());
          one.put(
              "realWages",
              prices.realWages().isPresent() ? prices.realWages().getAsDouble() : null);
          one.put("products", products);
          fields.put("prices", one);
        });
    fields.put(
        "path",
        Map.of("output", answer.path().output(), "consumption", answer.path().consumption()));
    fields.put("plan", PlanSummary.fields(answer.plan()));
    fields.put("consumption", lost(answer.consumption(), false));
    fields.put("jobs", lost(answer.jobs(), false));
    Function<List<Lost>, Object> all = list -> list.stream().map(one -> lost(one, true)).toList();
    fields.put("needs", all.apply(answer.needs()));
    fields.put("output", all.apply(answer.output()));
    fields.put("income", all.apply(answer.income()));
    fields.put("reserves", answer.reserves().stream().map(ShockView::reserve).toList());
    return Json.tree(fields);
  }

  private static Map<String, Object> reserve(Reserve reserve) {
    return Map.of("product", reserve.product(), "worth", reserve.worth());
  }

  private static Map<String, @Nullable Object> lost(Lost lost, boolean named) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (named) {
      fields.put("code", lost.code());
    }
    boolean planned = !Double.isNaN(lost.planned());
    fields.put("base", lost.base());
    fields.put("muddling", lost.muddling());
    fields.put("planned", planned ? lost.planned() : null);
    fields.put("saved", planned ? lost.saved() : null);
    return fields;
  }
}
