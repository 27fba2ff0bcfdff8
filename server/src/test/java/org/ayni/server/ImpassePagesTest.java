package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A solver that gives up, on every page that asks for a plan.
class ImpassePagesTest {

  private static final class Helpless implements PlanSolver {
    @Override
    public String name() {
      return "helpless";
    }

    @Override
    public PlanOutcome solve(PlanProblem problem, RunControl control) {
      return new PlanOutcome.Failed(Impasse.Kind.MEMORY, "takes 9 GB, there are 4");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/plan?years=2, es, El cálculo pide más memoria de la que hay.",
    "/why?need=food&years=2, pt, O cálculo pede mais memória do que há.",
    "/firm?years=2, es, El cálculo pide más memoria de la que hay.",
    "/beside?years=2, en, The computation takes more memory than there is.",
    "/cut?years=2, es, El cálculo pide más memoria de la que hay."
  })
  void whyThereIsNoPlanIsToldInTheReadersLanguageWithTheProgramsWordsBeside(
      String path, String language, String told) {
    try (AyniServer server =
        AyniServer.start(
            ServerOptions.local(List.of(Valley.economy()), new Helpless()).withPort(0))) {
      String page = new Browser(server).get(path, "Accept-Language", language).body();

      assertThat(page).contains(told, "<p lang=\"en\">takes 9 GB, there are 4</p>");
    }
  }
}
