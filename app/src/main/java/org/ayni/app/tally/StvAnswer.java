package org.ayni.app.tally;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.stv.Stage;
import org.ayni.councils.tally.stv.StvCount;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A count by transferable votes, or a countback.
///
/// JSON: the keys of [Counted], `seats`, `countback` (whose seat, in a countback only), `winners`
/// in the order of election, `quota`, `rounds`: `round`, `action`, `who` (null where nobody in
/// particular), `quota`, `votes` by name, `nonTransferable`, `roundingLoss`, `surplus`, `elected`;
/// `ties`, `lot`.
record StvAnswer(Counted counted, StvCount count, Optional<String> countback) implements Answer {

  /// So many candidates of a stage at most are told in words.
  private static final int MOST_SHOWN = 25;

  private Candidates candidates() {
    return count.candidates();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(counted.head());
    countback.ifPresent(member ->
        text.append("countback for the seat of ")
            .append(member)
            .append(": only the ballots that elected them count, with what stayed of each\n"));
    text.append("seats ")
        .append(count.seats())
        .append(", quota ")
        .append(count.quota().toPlainString())
        .append("\n\nElected, in this order:\n")
        .append(Counted.numbered(candidates().names(count.elected())));
    for (int k = 0; k < count.stages().size(); k++) {
      Stage stage = count.stages().get(k);
      text.append("\nStage ").append(stage.number()).append(": ").append(whatHappens(stage));
      if (stage.kind() != Stage.Kind.LAST_VACANCIES) {
        text.append(votes(k));
      }
      if (!stage.elected().isEmpty()) {
        text.append("  elected: ")
            .append(String.join(", ", candidates().names(stage.elected())))
            .append('\n');
      }
    }
    return text.append(counted.ties(count.ties(), candidates(), "stage")).toString();
  }

  private String whatHappens(Stage stage) {
    String who = stage.subject().isPresent() ? candidates().name(stage.subject().getAsInt()) : "";
    return switch (stage.kind()) {
      case FIRST_PREFERENCES -> "first preferences\n";
      case SURPLUS -> "what " + who + " has beyond the quota goes to the next preferences\n";
      case EXCLUSION ->
          counted.rule() == CountingRule.STV_MEEK
              ? who + " has fewest votes and is excluded (quota " + stage.quota() + ")\n"
              : who + " had fewest votes and is excluded; the ballots go on\n";
      case ELECTION -> "the quota " + stage.quota() + " is reached\n";
      case LAST_VACANCIES -> "as many are left as seats\n";
    };
  }

  /// Candidates with votes or with a change, most votes first.
  private String votes(int k) {
    Stage stage = count.stages().get(k);
    Table.Builder table =
        Table.builder()
            .column("  candidate")
            .numbers("votes", decimals(stage))
            .numbers("change", decimals(stage));
    List<Integer> shown =
        IntStream.range(0, candidates().size())
            .boxed()
            .filter(c -> stage.votes().of(c).signum() > 0 || change(k, c) != 0)
            .sorted(
                Comparator.comparing((Integer c) -> stage.votes().of(c))
                    .reversed()
                    .thenComparing(c -> candidates().name(c)))
            .toList();
    for (int c : shown.subList(0, Math.min(MOST_SHOWN, shown.size()))) {
      table
          .add("  " + candidates().name(c))
          .add(stage.votes().of(c).doubleValue())
          .add(k == 0 ? OptionalDouble.empty() : OptionalDouble.of(change(k, c)))
          .endRow();
    }
    String more =
        shown.size() > MOST_SHOWN
            ? "  … and " + (shown.size() - MOST_SHOWN) + " more; --format csv has all\n"
            : "";
    return table.build().text() + more + rest(stage);
  }

  private static String rest(Stage stage) {
    StringBuilder text = new StringBuilder();
    if (stage.nonTransferable().signum() > 0) {
      text.append("  without a further preference: ")
          .append(stage.nonTransferable().toPlainString())
          .append('\n');
    }
    if (stage.roundingLoss().signum() > 0) {
      text.append("  lost to rounding: ").append(stage.roundingLoss().toPlainString()).append('\n');
    }
    return text.toString();
  }

  private double change(int k, int candidate) {
    return k == 0
        ? 0
        : count
            .stages()
            .get(k)
            .votes()
            .of(candidate)
            .subtract(count.stages().get(k - 1).votes().of(candidate))
            .doubleValue();
  }

  private static int decimals(Stage stage) {
    return stage.quota().scale();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .numbers("round", 0)
            .column("action")
            .column("who")
            .column("candidate")
            .numbers("votes")
            .column("elected");
    for (Stage stage : count.stages()) {
      for (int c = 0; c < candidates().size(); c++) {
        table
            .add(stage.number())
            .add(WordConverter.word(stage.kind()))
            .add(stage.subject().isPresent() ? candidates().name(stage.subject().getAsInt()) : "")
            .add(candidates().name(c))
            .add(stage.votes().of(c).doubleValue())
            .add(stage.elected().contains(c) ? "1" : "")
            .endRow();
      }
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = counted.json().put("seats", count.seats());
    if (countback.isPresent()) {
      object.put("countback", countback.get());
    }
    object.set("winners", Json.tree(candidates().names(count.elected())));
    object.put("quota", count.quota());
    ArrayNode rounds = object.putArray("rounds");
    for (Stage stage : count.stages()) {
      ObjectNode round = rounds.addObject().put("round", stage.number());
      round.put("action", WordConverter.word(stage.kind()));
      if (stage.subject().isPresent()) {
        round.put("who", candidates().name(stage.subject().getAsInt()));
      } else {
        round.putNull("who");
      }
      round.put("quota", stage.quota());
      ObjectNode votes = round.putObject("votes");
      for (int c = 0; c < candidates().size(); c++) {
        votes.put(candidates().name(c), stage.votes().of(c));
      }
      round.put("nonTransferable", stage.nonTransferable());
      round.put("roundingLoss", stage.roundingLoss());
      round.put("surplus", stage.surplus());
      round.set("elected", Json.tree(candidates().names(stage.elected())));
    }
    counted.addTies(object, count.ties(), candidates());
    return object;
  }
}
