package org.ayni.server.act;

import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.KeysListed;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.act.Field.Choice;

/// The one-time keys that members have taken, listed together: from then on it is voted with them.
final class KeyForms {

  private KeyForms() {}

  static final ActForm LIST =
      ActForm.of(
              "keys-listed",
              scene -> List.of(Field.choice("keyBallot", waiting(scene))),
              (scene, answers) -> {
                String ballot = answers.line("keyBallot");
                List<String> keys = scene.options().keys().all(scene.council().code(), ballot);
                if (keys.isEmpty()) {
                  answers.problem("keyBallot", "form.noKeys");
                  return List.of();
                }
                return List.of(new KeysListed(scene.council().code(), ballot, keys));
              })
          .after((scene, answers) ->
              scene.options().keys().clear(scene.council().code(), answers.line("keyBallot")))
          .note(KeyForms::taken)
          .recordedAlone();

  /// Ballots by keys that are open and have none.
  private static List<Choice> waiting(Scene scene) {
    return BallotForms.open(scene).stream()
        .filter(choice ->
            Optional.ofNullable(scene.council().ballots().get(choice.value()))
                .filter(b -> b.opened().form() == BallotForm.PSEUDONYMOUS_OPEN)
                .filter(b -> b.keys().isEmpty())
                .isPresent())
        .toList();
  }

  /// How many have taken a key, of how many.
  private static String taken(Scene scene) {
    StringBuilder text = new StringBuilder();
    for (Choice choice : waiting(scene)) {
      text.append(text.isEmpty() ? "" : " ").append(taken(scene, choice.value()));
    }
    return text.toString();
  }

  private static String taken(Scene scene, String ballot) {
    try {
      int keys = scene.options().keys().all(scene.council().code(), ballot).size();
      int roll =
          Optional.ofNullable(scene.council().ballots().get(ballot))
              .map(b -> scene.council().rolls().get(b.opened().roll()))
              .map(r -> r.members().size())
              .orElse(0);
      return scene
          .words()
          .text("key.taken", ballot, scene.words().whole(keys), scene.words().whole(roll));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
