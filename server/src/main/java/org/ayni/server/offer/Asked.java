package org.ayni.server.offer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.economy.Economy;
import org.ayni.files.Sha256;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.server.form.ChoicesForm;
import org.ayni.server.form.FormProblem;
import org.ayni.server.form.Reading;
import org.ayni.server.run.ChoicesQuestion;
import org.ayni.server.text.Words;
import org.ayni.server.view.OptionNames;
import org.ayni.server.view.VotedCostsView;
import org.ayni.server.web.Address;
import org.ayni.server.web.FormView;
import org.ayni.server.web.Visit;

/// One request: what was voted, what is asked besides, and where that was asked.
record Asked(Visit visit, String code, Voted voted, Reading<ChoicesForm> reading, Address here) {

  Words words() {
    return visit.words();
  }

  Economy economy() {
    return visit.economy();
  }

  ChoicesForm form() {
    return reading.form();
  }

  VotedCostsView costs() {
    return new VotedCostsView(economy(), voted.costs(), words());
  }

  /// Whether there is something to compute.
  boolean ready() {
    return reading.problems().isEmpty()
        && !voted.nothing()
        && form().part() == 0
        && form().complete();
  }

  /// What is asked besides what was voted.
  Goals besides() {
    return form().goals(economy(), voted.before());
  }

  Goals goals() {
    return VotedGoals.of(voted.wishes(), besides());
  }

  /// By which it is known whether what was looked at is still what would be offered.
  String seen() {
    return Sha256.of(
        (economy().name() + "\n" + GoalsFile.text(goals())).getBytes(StandardCharsets.UTF_8));
  }

  ChoicesQuestion question() {
    return new ChoicesQuestion(economy().name(), goals());
  }

  static Asked of(Visit visit, String code, Voted voted) {
    Reading<ChoicesForm> reading =
        ChoicesForm.read(
            visit.economy(),
            voted.wishes().projects(),
            voted.before(),
            visit.form(),
            OptionNames::spelled,
            labels(visit));
    Address path = visit.address("/councils/" + code + "/choices");
    Address here =
        ChoicesForm.asked(visit.form())
            ? path.with(reading.form().fields(visit.economy())).packed()
            : path;
    int part = reading.form().part();
    Address there = part == 0 ? here : here.with(ChoicesForm.PART, Integer.toString(part));
    return new Asked(visit, code, voted, fitting(reading, there), there);
  }

  /// What fits into no address cannot be asked for.
  private static Reading<ChoicesForm> fitting(Reading<ChoicesForm> reading, Address here) {
    if (here.fits()) {
      return reading;
    }
    List<FormProblem> problems = new ArrayList<>(reading.problems());
    problems.add(new FormProblem("", "problem.addressLong", List.of()));
    return new Reading<>(reading.form(), problems);
  }

  private static Map<String, String> labels(Visit visit) {
    Words words = visit.words();
    Map<String, String> labels = new HashMap<>(FormView.labels(visit.economy(), words));
    labels.put("amounts", words.text("choices.amounts"));
    labels.put("labour", words.text("choices.labour"));
    labels.put("foreign", words.text("choices.foreign"));
    labels.put(ChoicesForm.PART, words.text("choices.takes"));
    return labels;
  }
}
