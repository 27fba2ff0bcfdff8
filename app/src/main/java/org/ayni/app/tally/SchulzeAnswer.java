package org.ayni.app.tally;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.condorcet.SchulzeCount;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A count by the method of Schulze.
///
/// JSON: the keys of [Counted], `winners`, `condorcetWinner` (null when there is none), `ranking`
/// (lists of those who share a place), `rounds`: one a place, `round` and `candidates`; `pairwise`
/// and `paths` by name and name: votes for the row against the column, and the votes of the
/// strongest path; `ties`, `lot`.
record SchulzeAnswer(Counted counted, SchulzeCount count) implements Answer {

  /// So many options at most are shown as a square table.
  private static final int MOST_SQUARE = 12;

  private static final int MOST_SHOWN = 25;

  private Candidates candidates() {
    return count.candidates();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(counted.head());
    text.append('\n').append(count.winners().size() == 1 ? "Chosen: " : "Chosen:\n");
    text.append(
        count.winners().size() == 1
            ? candidates().name(count.winners().getFirst()) + "\n"
            : Counted.numbered(candidates().names(count.winners())));
    text.append(
        count
            .condorcetWinner()
            .map(c ->
                candidates().name(c)
                    + " is put above every other by more ballots than the other way round.\n")
            .orElse(
                "Nobody is put above every other by more ballots; the strongest paths decide.\n"));
    text.append("\nPlaces:\n");
    for (int place = 0; place < Math.min(MOST_SHOWN, count.ranking().size()); place++) {
      text.append("  ")
          .append(place + 1)
          .append(". ")
          .append(String.join(" = ", candidates().names(count.ranking().get(place))))
          .append('\n');
    }
    if (candidates().size() <= MOST_SQUARE) {
      text.append("\nBallots that put the row above the column:\n")
          .append(square((a, b) -> count.pairwise().above(a, b)));
      text.append("\nStrongest path from the row to the column, votes of its weakest link:\n")
          .append(square((a, b) -> count.paths().votes(a, b)));
    }
    text.append(reasons());
    return text.append(counted.ties(count.ties(), candidates(), "place")).toString();
  }

  private String square(IntBinaryOperator figure) {
    Table.Builder table = Table.builder().column(" ");
    candidates().names().forEach(name -> table.numbers(name, 0));
    for (int a = 0; a < candidates().size(); a++) {
      table.add("  " + candidates().name(a));
      for (int b = 0; b < candidates().size(); b++) {
        if (a == b) {
          table.add(OptionalDouble.empty());
        } else {
          table.add(figure.applyAsInt(a, b));
        }
      }
      table.endRow();
    }
    return table.build().text();
  }

  /// Why the first place beats the others.
  private String reasons() {
    int first = count.winners().getFirst();
    StringBuilder text = new StringBuilder("\nWhy ").append(candidates().name(first)).append(":\n");
    List<Integer> others =
        count.ranking().stream()
            .flatMap(List::stream)
            .filter(c -> c != first)
            .limit(MOST_SHOWN)
            .toList();
    for (int other : others) {
      text.append("  against ")
          .append(candidates().name(other))
          .append(": ")
          .append(count.pairwise().above(first, other))
          .append(" to ")
          .append(count.pairwise().above(other, first))
          .append(" ballots, paths ")
          .append(count.paths().votes(first, other))
          .append(" to ")
          .append(count.paths().votes(other, first))
          .append(count.paths().beats(first, other) ? "\n" : " (equal)\n");
    }
    return text.toString();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("a")
            .column("b")
            .numbers("aAboveB", 0)
            .numbers("bAboveA", 0)
            .numbers("pathAB", 0)
            .numbers("pathBA", 0);
    for (int a = 0; a < candidates().size(); a++) {
      for (int b = a + 1; b < candidates().size(); b++) {
        table
            .add(candidates().name(a))
            .add(candidates().name(b))
            .add(count.pairwise().above(a, b))
            .add(count.pairwise().above(b, a))
            .add(count.paths().votes(a, b))
            .add(count.paths().votes(b, a))
            .endRow();
      }
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = counted.json();
    object.set("winners", Json.tree(candidates().names(count.winners())));
    if (count.condorcetWinner().isPresent()) {
      object.put("condorcetWinner", candidates().name(count.condorcetWinner().get()));
    } else {
      object.putNull("condorcetWinner");
    }
    object.set("ranking", Json.tree(count.ranking().stream().map(candidates()::names).toList()));
    ArrayNode rounds = object.putArray("rounds");
    for (int place = 0; place < count.ranking().size(); place++) {
      ObjectNode round = rounds.addObject().put("round", place + 1);
      round.set("candidates", Json.tree(candidates().names(count.ranking().get(place))));
    }
    object.set("pairwise", matrix((a, b) -> count.pairwise().above(a, b)));
    object.set("paths", matrix((a, b) -> count.paths().votes(a, b)));
    counted.addTies(object, count.ties(), candidates());
    return object;
  }

  private ObjectNode matrix(IntBinaryOperator figure) {
    ObjectNode rows = Json.object();
    for (int a = 0; a < candidates().size(); a++) {
      ObjectNode row = rows.putObject(candidates().name(a));
      for (int b = 0; b < candidates().size(); b++) {
        if (a != b) {
          row.put(candidates().name(b), figure.applyAsInt(a, b));
        }
      }
    }
    return rows;
  }
}
