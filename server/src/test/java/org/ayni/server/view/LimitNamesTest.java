package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ayni.economy.Economy;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.table.TableProblem;
import org.ayni.server.Valley;
import org.ayni.server.form.PlanForm;
import org.ayni.server.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What trade is called: the flow itself, and what limits it.
class LimitNamesTest {

  private static LimitNames names(String language) {
    Economy valley = Valley.economy();
    PlanProblem problem = TableProblem.of(valley, PlanForm.standard(valley).goals(valley));
    return new LimitNames(problem, valley, Words.bundled(Locale.forLanguageTag(language)));
  }

  @ParameterizedTest
  @CsvSource({"es, tope, comercio: ", "en, cap, trade: ", "pt, teto, comércio: "})
  void onlyTheLimitOfTradeIsCalledALimit(String language, String cap, String line) {
    LimitNames names = names(language);
    String flow = names.problem().trade().getFirst().code();

    assertThat(names.limit(RowKind.TRADE_LIMIT, flow)).contains(cap);
    assertThat(names.limit(RowKind.TRADE_LEAST, flow)).doesNotContain(cap);
    assertThat(new LineNames(names).of(ReportKind.TRADE, flow))
        .startsWith(line)
        .doesNotContain(cap);
  }
}
