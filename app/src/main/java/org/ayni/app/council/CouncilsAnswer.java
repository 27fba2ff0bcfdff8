package org.ayni.app.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Challenge;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Disputes;
import org.ayni.councils.book.Election;
import org.ayni.councils.book.Seat;
import org.ayni.councils.book.SectorSeats;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.statute.Sectors;
import org.ayni.councils.statute.Sectors.Sector;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;

/// Where councils stand.
///
/// JSON: `councils`, a list with `code`, `name`, `kind`, `parent`, `territory`, `statute`,
/// `members` (with the right to vote), `seats` (`office`, `holder`, `until`), `ballots` (`ballot`,
/// `title`, `subject`, `open`, `votes`, `passed`, `winners`, `againstInstruction`), `challenges`
/// (`challenge`, `matter`, `about`, `whom`, `reason`, `due`, `open`; once decided `upheld`,
/// `grounds`, `late`, `effective`), `toCallAgain` (elections that were annulled), `sectors`
/// (`sector`, `seats`, `taken`), `plan`.
///
/// @param one code of a council, or empty for all
record CouncilsAnswer(CouncilBook book, String one, LocalDate day) implements Answer {

  private List<Council> councils() {
    return book.councils().stream()
        .filter(council -> one.isEmpty() || council.code().equals(one))
        .toList();
  }

  private int depth(Council council) {
    return council.founded().parent().flatMap(book::council).map(c -> depth(c) + 1).orElse(0);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Council council : councils()) {
      String in = "  ".repeat(depth(council));
      text.append(in)
          .append(council.code())
          .append(": ")
          .append(council.founded().name())
          .append(", ")
          .append(council.voters(day).size())
          .append(" members with the right to vote, ")
          .append(council.statute().code())
          .append('\n');
      for (Seat seat : council.seats(day)) {
        text.append(in)
            .append("  ")
            .append(seat.office())
            .append(": ")
            .append(seat.holder())
            .append(", until ")
            .append(seat.until())
            .append('\n');
      }
      if (!one.isEmpty()) {
        ballots(text, council);
      }
      disputes(text, in, council);
      sectors(text, in, council);
      council
          .plan()
          .ifPresent(plan -> text.append(in).append("  plan: ").append(plan.option()).append('\n'));
    }
    return text.toString();
  }

  /// What is open always; what was decided too, where one council is asked for.
  private void disputes(StringBuilder text, String in, Council council) {
    for (Challenge challenge : council.challenges().values()) {
      if (one.isEmpty() && !challenge.open()) {
        continue;
      }
      text.append(in)
          .append("  challenge ")
          .append(challenge.raised().challenge())
          .append(" of ")
          .append(challenge.raised().matter().code())
          .append(" '")
          .append(challenge.raised().about())
          .append('\'')
          .append(challenge.raised().whom().map(whom -> ", '" + whom + "'").orElse(""))
          .append(": ")
          .append(
              challenge
                  .verdict()
                  .map(CouncilsAnswer::verdict)
                  .orElseGet(() -> "not decided, due by " + challenge.due()))
          .append('\n');
    }
    for (Election election : Disputes.toCallAgain(council)) {
      text.append(in)
          .append("  election ")
          .append(election.called().election())
          .append(" was annulled: it has to be called again\n");
    }
  }

  private static String verdict(Challenge.Verdict verdict) {
    String text = verdict.judged().upheld() ? "upheld" : "rejected";
    String changes = verdict.judged().upheld() && !verdict.effective() ? ", changes nothing" : "";
    return text + changes + (verdict.late() ? ", late" : "") + ": " + verdict.judged().grounds();
  }

  private void sectors(StringBuilder text, String in, Council council) {
    council
        .statute()
        .sectors()
        .ifPresent(rule -> {
          for (Sector sector : rule.seats()) {
            text.append(in)
                .append("  sector ")
                .append(sector.code())
                .append(": ")
                .append(SectorSeats.taken(council, sector.code(), day))
                .append(" of ")
                .append(sector.seats())
                .append(" seats taken\n");
          }
        });
  }

  private static void ballots(StringBuilder text, Council council) {
    for (Ballot ballot : council.ballots().values()) {
      text.append("  ballot ")
          .append(ballot.opened().ballot())
          .append(": ")
          .append(ballot.opened().title())
          .append(", ")
          .append(ballot.size())
          .append(" votes, ")
          .append(
              ballot
                  .closed()
                  .map(closed ->
                      (closed.passed() ? "passed" : "not passed")
                          + (closed.outcome().winners().isEmpty()
                              ? ""
                              : ": " + String.join(", ", closed.outcome().winners())))
                  .orElse("open"))
          .append('\n');
      ballot
          .againstInstruction()
          .forEach(
              voter -> text.append("    against the instruction: ").append(voter).append('\n'));
    }
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("council")
            .column("name")
            .column("kind")
            .column("parent")
            .column("statute")
            .numbers("members", 0);
    for (Council council : councils()) {
      table
          .add(council.code())
          .add(council.founded().name())
          .add(council.founded().kind())
          .add(council.founded().parent().orElse(""))
          .add(council.statute().code())
          .add((double) council.voters(day).size())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Council council : councils()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("code", council.code());
      fields.put("name", council.founded().name());
      fields.put("kind", council.founded().kind());
      fields.put("parent", council.founded().parent().orElse(""));
      fields.put("territory", council.founded().territory().orElse(""));
      fields.put("statute", council.statute().code());
      fields.put("members", council.voters(day).size());
      fields.put(
          "seats",
          council.seats(day).stream()
              .map(seat ->
                  Map.of(
                      "office", seat.office(),
                      "holder", seat.holder(),
                      "until", seat.until().toString()))
              .toList());
      fields.put("ballots", council.ballots().values().stream().map(this::ballot).toList());
      fields.put(
          "challenges",
          council.challenges().values().stream().map(CouncilsAnswer::challenge).toList());
      fields.put(
          "toCallAgain",
          Disputes.toCallAgain(council).stream().map(e -> e.called().election()).toList());
      fields.put(
          "sectors",
          council.statute().sectors().map(Sectors::seats).orElse(List.of()).stream()
              .map(sector ->
                  Map.of(
                      "sector", sector.code(),
                      "seats", sector.seats(),
                      "taken", SectorSeats.taken(council, sector.code(), day)))
              .toList());
      council.plan().ifPresent(plan -> fields.put("plan", plan.option()));
      list.add(fields);
    }
    return Json.tree(Map.of("councils", list));
  }

  private static Map<String, Object> challenge(Challenge challenge) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("challenge", challenge.raised().challenge());
    fields.put("matter", challenge.raised().matter().code());
    fields.put("about", challenge.raised().about());
    fields.put("whom", challenge.raised().whom().orElse(""));
    fields.put("reason", challenge.raised().reason());
    fields.put("due", challenge.due().toString());
    fields.put("open", challenge.open());
    challenge
        .verdict()
        .ifPresent(verdict -> {
          fields.put("upheld", verdict.judged().upheld());
          fields.put("grounds", verdict.judged().grounds());
          fields.put("late", verdict.late());
          fields.put("effective", verdict.effective());
        });
    return fields;
  }

  private Map<String, Object> ballot(Ballot ballot) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ballot", ballot.opened().ballot());
    fields.put("title", ballot.opened().title());
    fields.put("subject", ballot.opened().subject());
    fields.put("open", ballot.closed().isEmpty());
    fields.put("votes", ballot.size());
    fields.put("passed", ballot.passed());
    fields.put(
        "winners",
        ballot.closed().map(BallotClosed::outcome).map(o -> o.winners()).orElse(List.of()));
    fields.put("againstInstruction", List.copyOf(ballot.againstInstruction()));
    return fields;
  }
}
