package org.ayni.server.act;

import org.ayni.councils.book.Council;
import org.ayni.councils.book.Disputes;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Matter;
import org.ayni.councils.statute.Office;
import org.ayni.councils.statute.Statute;

/// What a council must know for a form to be of use there: mostly a rule of its statute. Where it
/// does not, a message says so. What was begun under a statute that was amended since is still
/// brought to its end.
enum Known {
  /// Of use everywhere.
  ALWAYS(""),
  /// Members are put forward and appointed by sector.
  SECTORS("lacks.sectors"),
  /// Members are admitted one by one.
  ADMISSION("lacks.admission"),
  /// Something is elected.
  ELECTIONS("lacks.elections"),
  /// Guarantors watch over elections.
  GUARANTORS("lacks.guarantors"),
  /// A mandate can be recalled.
  RECALL("lacks.recall"),
  /// A body decides what is disputed.
  BODIES("lacks.bodies"),
  /// Rolls are challenged before no body: the registrar writes down what was decided.
  PLAIN_CHALLENGES("lacks.plain-challenges"),
  /// The council above hears what this one decides: by its delegates, or as its vote.
  INSTRUCTIONS("lacks.instructions"),
  /// It may be voted by one-time keys.
  KEYS("lacks.keys");

  private final String lacks;

  /// @param lacks message that says that a council does not know it
  Known(String lacks) {
    this.lacks = lacks;
  }

  /// Message that says that a council does not know it.
  String lacks() {
    return lacks;
  }

  boolean in(Scene scene) {
    Council council = scene.council();
    Statute statute = council.statute();
    return switch (this) {
      case ALWAYS -> true;
      case SECTORS -> statute.sectors().isPresent();
      case ADMISSION -> statute.sectors().isEmpty();
      case ELECTIONS -> !statute.blocks().isEmpty() || !council.elections().isEmpty();
      case GUARANTORS -> statute.guarantors().isPresent();
      case RECALL -> statute.recall().isPresent();
      case BODIES -> statute.challenges().isPresent() || !Disputes.open(council).isEmpty();
      case PLAIN_CHALLENGES ->
          statute.challenges().flatMap(rules -> rules.of(Matter.ROLL)).isEmpty()
              || council.rolls().values().stream().anyMatch(one -> !one.challenged().isEmpty());
      case INSTRUCTIONS ->
          council
              .founded()
              .parent()
              .flatMap(scene.house().book()::council)
              .filter(above -> sendsDelegates(statute) || asAWhole(above) || isAsked(above))
              .isPresent();
      case KEYS ->
          statute.forms().contains(BallotForm.PSEUDONYMOUS_OPEN)
              || council.ballots().values().stream()
                  .anyMatch(one ->
                      one.closed().isEmpty()
                          && one.opened().form() == BallotForm.PSEUDONYMOUS_OPEN);
    };
  }

  private static boolean sendsDelegates(Statute statute) {
    return statute.blocks().stream()
        .flatMap(block -> block.offices().stream())
        .anyMatch(Office::delegate);
  }

  /// Whether councils below are asked as a whole in an open ballot.
  private static boolean isAsked(Council above) {
    return above.ballots().values().stream()
        .anyMatch(one -> one.closed().isEmpty() && one.opened().form() == BallotForm.BY_COUNCILS);
  }

  /// Whether councils below may vote as a whole.
  private static boolean asAWhole(Council above) {
    return above.statute().forms().contains(BallotForm.BY_COUNCILS);
  }
}
