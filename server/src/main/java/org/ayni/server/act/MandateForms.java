package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.LINE;

import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Recalls;
import org.ayni.councils.book.Seat;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.statute.Office;
import org.ayni.server.act.Field.Choice;

/// What binds those who are elected: instructions, petitions, who comes next.
final class MandateForms {

  private static final String SIGN_CODE = "petition-signed";

  private MandateForms() {}

  static final ActForm INSTRUCT =
      ActForm.of(
          "instructed",
          scene ->
              List.of(
                  Field.choice("ballotAbove", above(scene)),
                  Field.choice("decidedBy", closed(scene))),
          (scene, answers) -> {
            Ballot above =
                scene
                    .council()
                    .founded()
                    .parent()
                    .flatMap(scene.house().book()::council)
                    .map(council -> council.ballots().get(answers.line("ballotAbove")))
                    .orElseThrow();
            BallotClosed own =
                Optional.ofNullable(scene.council().ballots().get(answers.line("decidedBy")))
                    .flatMap(Ballot::closed)
                    .orElseThrow();
            Optional<Vote> vote = vote(above.opened().question(), own.outcome(), own.passed());
            if (vote.isEmpty()) {
              answers.problem("decidedBy", "form.instruction");
              return List.of();
            }
            return List.of(
                new Instructed(
                    scene.council().code(), above.opened().ballot(), own.ballot(), vote.get()));
          });

  /// What a delegate has to vote above, from what the council decided; empty where one does not
  /// follow from the other.
  private static Optional<Vote> vote(Question above, Outcome own, boolean passed) {
    List<String> winners = own.winners();
    return switch (above.rule().kind()) {
      case YES_NO -> Optional.of(new Vote.YesNo(passed ? "yes" : "no"));
      case LIST -> winners.stream().findFirst().map(Vote.OneList::new);
      case RANKING -> winners.stream().findFirst().map(w -> new Vote.Ranked(List.of(List.of(w))));
      case APPROVAL -> Optional.of(new Vote.Approved(winners));
      case POINTS -> Optional.empty();
    };
  }

  private static List<Choice> above(Scene scene) {
    return scene
        .council()
        .founded()
        .parent()
        .flatMap(scene.house().book()::council)
        .map(council ->
            council.ballots().values().stream()
                .filter(ballot -> ballot.closed().isEmpty())
                .map(MandateForms::choice)
                .toList())
        .orElse(List.of());
  }

  private static List<Choice> closed(Scene scene) {
    return scene.council().ballots().values().stream()
        .filter(ballot -> ballot.closed().isPresent())
        .map(MandateForms::choice)
        .toList()
        .reversed();
  }

  private static Choice choice(Ballot ballot) {
    return new Choice(
        ballot.opened().ballot(), ballot.opened().title() + " (" + ballot.opened().ballot() + ")");
  }

  static final ActForm PETITION =
      ActForm.of(
          "petition-opened",
          scene ->
              List.of(
                  Field.of("petition", LINE),
                  Field.choice("seat", seats(scene, scene.council().seats(scene.today())))),
          (scene, answers) -> {
            String both = answers.line("seat");
            int split = both.indexOf('\n');
            return List.of(
                new PetitionOpened(
                    scene.council().code(),
                    answers.line("petition"),
                    both.substring(0, split),
                    both.substring(split + 1)));
          });

  private static List<Choice> seats(Scene scene, List<Seat> seats) {
    return seats.stream()
        .map(seat ->
            new Choice(
                seat.office() + "\n" + seat.holder(),
                office(scene, scene.council(), seat.office()) + ": " + scene.who(seat.holder())))
        .toList();
  }

  /// An office in words.
  static String office(Scene scene, Council council, String code) {
    return council
        .statute()
        .office(code)
        .map(Office::names)
        .map(names -> scene.named(names, code))
        .orElse(code);
  }

  static final ActForm SIGN =
      ActForm.of(
          SIGN_CODE,
          scene ->
              List.of(
                  Field.choice("openPetition", Scene.newest(scene.council().petitions().keySet())),
                  scene.by("signer", SIGN_CODE)),
          (scene, answers) ->
              List.of(
                  new PetitionSigned(
                      scene.council().code(),
                      answers.line("openPetition"),
                      answers.line("signer"))));

  static final ActForm REFILL =
      ActForm.of(
              "seat-refilled",
              scene ->
                  List.of(
                      Field.choice(
                          "vacant",
                          seats(
                              scene,
                              scene.council().seats().stream()
                                  .filter(seat -> seat.ended() && !seat.refilled())
                                  .toList())),
                      Field.several("standing", MemberForms.voters(scene)).optional()),
              (scene, answers) -> {
                String both = answers.line("vacant");
                int split = both.indexOf('\n');
                String office = both.substring(0, split);
                String leaver = both.substring(split + 1);
                List<String> standing = answers.all("standing");
                Optional<String> successor =
                    Recalls.vacant(scene.council(), office, leaver)
                        .flatMap(seat -> Recalls.successor(scene.council(), seat, standing));
                return List.of(
                    new SeatRefilled(scene.council().code(), office, leaver, standing, successor));
              })
          .recordedAlone();
}
