package org.ayni.app.tally;

import java.math.BigDecimal;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.points.PointsCount;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Points shared out.
///
/// JSON: `rule`, `ballots`, `blank`, `points` (what is shared out), `winners` (options that get
/// something, most first), `shares` by option with nine decimals, `sharesExact` by option as
/// fractions, `phantomStep` (independent markets, as a fraction; else null), `rounds`: one an
/// option, with `option`, `share` and `voters` who gave it something.
record PointsAnswer(CountingRule rule, String file, long blank, PointsCount count)
    implements Answer {

  private static final int DECIMALS = 9;

  private Candidates options() {
    return count.ballots().options();
  }

  private BigDecimal share(int option) {
    return count.shares().get(option).toDecimal(DECIMALS);
  }

  private long voters(int option) {
    return count.ballots().given(option).entrySet().stream()
        .filter(e -> e.getKey().signum() > 0)
        .mapToLong(e -> e.getValue())
        .sum();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(rule.code()).append(", ").append(file).append(": ");
    text.append(count.ballots().size()).append(" ballots");
    text.append(blank > 0 ? ", " + blank + " blank ones not counted" : "");
    text.append("\npoints ").append(count.ballots().total().toPlainString()).append("\n\n");
    Table.Builder table =
        Table.builder()
            .column("option")
            .numbers("points", 6)
            .numbers("voters", 0)
            .column("exactly");
    for (int j : count.largestFirst()) {
      String exact = count.shares().get(j).toString();
      table
          .add(options().name(j))
          .add(share(j).doubleValue())
          .add((double) voters(j))
          .add(exact.length() > 40 ? "" : exact)
          .endRow();
    }
    text.append(table.build().text());
    count
        .phantomStep()
        .ifPresent(step ->
            text.append("\nEach option gets the median of what ")
                .append(count.ballots().size())
                .append(" voters gave it and of ")
                .append(count.ballots().size() + 1)
                .append(" phantom voters, the k-th of whom\n(k = 0, 1, …) gives every option k × ")
                .append(step.toDecimal(DECIMALS).toPlainString())
                .append(": the step with which all medians add up.\n"));
    return text.toString();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder().column("option").numbers("share").column("exactly").numbers("voters", 0);
    for (int j = 0; j < options().size(); j++) {
      table
          .add(options().name(j))
          .add(share(j).doubleValue())
          .add(count.shares().get(j).toString())
          .add((double) voters(j))
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object().put("rule", rule.code());
    object.put("ballots", count.ballots().size()).put("blank", blank);
    object.put("points", count.ballots().total());
    object.set("winners", Json.tree(options().names(count.largestFirst())));
    ObjectNode shares = object.putObject("shares");
    ObjectNode exact = object.putObject("sharesExact");
    ArrayNode rounds = Json.list();
    for (int j = 0; j < options().size(); j++) {
      shares.put(options().name(j), share(j));
      exact.put(options().name(j), count.shares().get(j).toString());
      rounds
          .addObject()
          .put("option", options().name(j))
          .put("share", share(j))
          .put("voters", voters(j));
    }
    if (count.phantomStep().isPresent()) {
      object.put("phantomStep", count.phantomStep().map(Rational::toString).orElseThrow());
    } else {
      object.putNull("phantomStep");
    }
    object.set("rounds", rounds);
    return object;
  }
}
