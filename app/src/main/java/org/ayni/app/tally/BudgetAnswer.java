package org.ayni.app.tally;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.budget.BudgetCount;
import org.ayni.councils.tally.budget.BudgetStep;
import org.ayni.councils.tally.budget.CompletionSteps;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Projects selected within a budget.
///
/// JSON: the keys of [Counted], `winners` in the order of selection, `cost`, `budget`, `endowment`
/// (money each voter had; equal shares), `completion`: `how`, `additions`, `increment`, `endedBy`;
/// `rounds`: `round`, `project`, `outcome`, `cost`, `votes`, `payers`, `inFull`, `share`,
/// `effectiveVotes` (null where the rule has none), `left`; `ties`, `lot`.
record BudgetAnswer(Counted counted, BudgetCount count) implements Answer {

  private Candidates projects() {
    return count.ballots().projects();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(counted.head());
    text.append("selected ")
        .append(count.selected().size())
        .append(" of ")
        .append(projects().size())
        .append(", cost ")
        .append(count.cost().toPlainString())
        .append(" of ")
        .append(count.ballots().budget().toPlainString())
        .append('\n');
    count
        .endowment()
        .ifPresent(money ->
            text.append("each voter had ").append(money.toPlainString()).append(" to spend\n"));
    count.completion().ifPresent(c -> text.append(completion(c)));
    text.append('\n');
    for (BudgetStep step : count.steps()) {
      text.append(step(step)).append('\n');
    }
    return text.append(counted.ties(count.ties(), projects(), "step")).toString();
  }

  private static String completion(CompletionSteps steps) {
    String end =
        switch (steps.reason()) {
          case WOULD_EXCEED_BUDGET -> "one more would select more than the budget pays";
          case EXHAUSTIVE -> "nothing more fits the budget";
          case ALL_SELECTED -> "everything that somebody approves is selected";
        };
    return WordConverter.word(steps.completion())
        + ": "
        + steps.additions()
        + " times "
        + steps.increment().toPlainString()
        + " more for every voter; "
        + end
        + "\n";
  }

  private String step(BudgetStep step) {
    String project =
        step.number()
            + ". "
            + projects().name(step.project())
            + ", cost "
            + step.cost().toPlainString()
            + ", "
            + step.votes()
            + " votes: ";
    return project
        + switch (step.kind()) {
          case SELECTED -> "selected" + payment(step) + "; left " + step.left().toPlainString();
          case TOO_DEAR -> "dearer than the " + step.left().toPlainString() + " that are left";
          case END ->
              "next, but dearer than the "
                  + step.left().toPlainString()
                  + " that are left; here the rule ends";
        };
  }

  private String payment(BudgetStep step) {
    if (step.share().isEmpty()) {
      return "";
    }
    String share = step.share().get().toPlainString();
    if (counted.rule() == CountingRule.PHRAGMEN) {
      return " when everybody had been given " + share;
    }
    long less = step.payers() - step.inFull();
    return ", "
        + step.inFull()
        + " voters pay "
        + share
        + (less > 0 ? ", " + less + " all they have left" : "")
        + " (effective votes "
        + step.effectiveVotes().map(BigDecimal::toPlainString).orElse("")
        + ")";
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .numbers("round", 0)
            .column("project")
            .column("outcome")
            .numbers("cost")
            .numbers("votes", 0)
            .numbers("payers", 0)
            .numbers("inFull", 0)
            .numbers("share")
            .numbers("effectiveVotes")
            .numbers("left");
    for (BudgetStep step : count.steps()) {
      table
          .add(step.number())
          .add(projects().name(step.project()))
          .add(WordConverter.word(step.kind()))
          .add(step.cost().doubleValue())
          .add((double) step.votes())
          .add((double) step.payers())
          .add((double) step.inFull())
          .add(number(step.share()))
          .add(number(step.effectiveVotes()))
          .add(step.left().doubleValue())
          .endRow();
    }
    return table.build();
  }

  private static OptionalDouble number(Optional<BigDecimal> amount) {
    return amount.map(a -> OptionalDouble.of(a.doubleValue())).orElse(OptionalDouble.empty());
  }

  @Override
  public JsonNode json() {
    ObjectNode object = counted.json();
    object.set("winners", Json.tree(projects().names(count.selected())));
    object.put("cost", count.cost()).put("budget", count.ballots().budget());
    put(object, "endowment", count.endowment());
    count
        .completion()
        .ifPresent(c ->
            object
                .putObject("completion")
                .put("how", WordConverter.word(c.completion()))
                .put("additions", c.additions())
                .put("increment", c.increment())
                .put("endedBy", WordConverter.word(c.reason())));
    ArrayNode rounds = object.putArray("rounds");
    for (BudgetStep step : count.steps()) {
      ObjectNode round = rounds.addObject().put("round", step.number());
      round.put("project", projects().name(step.project()));
      round.put("outcome", WordConverter.word(step.kind()));
      round.put("cost", step.cost()).put("votes", step.votes());
      round.put("payers", step.payers()).put("inFull", step.inFull());
      put(round, "share", step.share());
      put(round, "effectiveVotes", step.effectiveVotes());
      round.put("left", step.left());
    }
    counted.addTies(object, count.ties(), projects());
    return object;
  }

  private static void put(ObjectNode object, String key, Optional<BigDecimal> amount) {
    if (amount.isPresent()) {
      object.put(key, amount.get());
    } else {
      object.putNull(key);
    }
  }
}
