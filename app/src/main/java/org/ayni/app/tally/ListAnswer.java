package org.ayni.app.tally;

import java.util.stream.IntStream;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.lists.ListCount;
import org.ayni.councils.tally.lists.SeatAward;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Seats of lists.
///
/// JSON: the keys of [Counted], `winners` (a list's name for each seat, in the order of the
/// awards), `seats` by list, `quota` (Hare) or `divisor` (D'Hondt), each with six decimals, and the
/// same exactly as `quotaExact` or `divisorExact`, `valid` (votes with blank ones), `rounds`:
/// `round`, `list`, `seats`, `basis`, `figure`; `ties`, `lot`.
record ListAnswer(Counted counted, ListCount count) implements Answer {

  private static final int DECIMALS = 6;

  private Candidates lists() {
    return count.ballots().lists();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(counted.head());
    text.append("seats ").append(count.seats());
    text.append(", valid votes ").append(count.ballots().valid());
    long blank = count.ballots().blank();
    text.append(blank > 0 ? ", " + blank + " of them blank\n" : "\n");
    count
        .quota()
        .ifPresent(q ->
            text.append("quota (cuociente electoral): ")
                .append(shown(q))
                .append(" votes a seat\n"));
    count
        .divisor()
        .ifPresent(d ->
            text.append("smallest quotient with a seat (cifra repartidora): ")
                .append(shown(d))
                .append('\n'));
    text.append('\n').append(csv().text()).append('\n');
    for (SeatAward award : count.awards()) {
      text.append("Step ").append(award.number()).append(": ").append(why(award)).append('\n');
    }
    return text.append(counted.ties(count.ties(), lists(), "step")).toString();
  }

  private String why(SeatAward award) {
    String list = lists().name(award.list());
    return switch (award.basis()) {
      case QUOTA ->
          list + " has " + shown(award.figure()) + " votes, the quota " + award.seats() + " times";
      case REMAINDER ->
          list + " has the largest remainder, " + shown(award.figure()) + ": one seat";
      case QUOTIENT -> list + " has the largest quotient, " + shown(award.figure()) + ": one seat";
    };
  }

  /// `250`, or `23.333333 (70/3)`.
  private static String shown(Rational figure) {
    String exact = figure.toString();
    return exact.contains("/")
        ? figure.toDecimal(DECIMALS).toPlainString() + " (" + exact + ")"
        : exact;
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder().column("list").numbers("votes", 0).numbers("seats", 0).column("takesPart");
    IntStream.range(0, lists().size())
        .forEach(list ->
            table
                .add(lists().name(list))
                .add((double) count.ballots().votes().get(list))
                .add((double) count.seatsOf(list))
                .add(count.eligible().contains(list) ? "yes" : "no")
                .endRow());
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = counted.json();
    object.set("winners", Json.tree(lists().names(count.winners())));
    ObjectNode seats = object.putObject("seats");
    for (int list = 0; list < lists().size(); list++) {
      seats.put(lists().name(list), count.seatsOf(list));
    }
    count.quota().ifPresent(q -> put(object, "quota", q));
    count.divisor().ifPresent(d -> put(object, "divisor", d));
    object.put("valid", count.ballots().valid());
    ArrayNode rounds = object.putArray("rounds");
    for (SeatAward award : count.awards()) {
      rounds
          .addObject()
          .put("round", award.number())
          .put("list", lists().name(award.list()))
          .put("seats", award.seats())
          .put("basis", WordConverter.word(award.basis()))
          .put("figure", award.figure().toDecimal(DECIMALS));
    }
    counted.addTies(object, count.ties(), lists());
    return object;
  }

  private static void put(ObjectNode object, String key, Rational value) {
    object.put(key, value.toDecimal(DECIMALS)).put(key + "Exact", value.toString());
  }
}
