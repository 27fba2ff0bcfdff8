package org.ayni.server.act;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.act.Field.Choice;

/// Ballots that an assembly without a line may open: written beforehand, recorded if it does.
public final class PreparedBallots {

  private PreparedBallots() {}

  /// Ballots on what is ready, each as its form would open it in an assembly with the newest roll,
  /// secret where the statute knows that. Their seeds are kept beside the record. None before there
  /// is a roll.
  ///
  /// @param assembly in which they may be opened
  public static List<BallotOpened> of(Scene scene, String assembly) throws IOException {
    if (scene.council().rolls().isEmpty()) {
      return List.of();
    }
    List<BallotOpened> prepared = new ArrayList<>();
    List<Field> fields = BallotForms.OPEN.fields().of(scene);
    Set<String> taken = new HashSet<>(scene.council().ballots().keySet());
    taken.addAll(scene.council().withdrawn().keySet());
    for (Choice choice : BallotForms.ready(scene)) {
      Answers answers = Answers.read(fields, filled(scene, fields, choice, assembly, taken));
      if (answers.problems().isEmpty()) {
        for (CouncilEvent event : BallotForms.decision(scene, answers)) {
          prepared.add((BallotOpened) event);
        }
        BallotForms.keepSeed(scene, answers);
      }
    }
    return prepared;
  }

  private static Map<String, String[]> filled(
      Scene scene, List<Field> fields, Choice choice, String assembly, Set<String> taken) {
    String about = choice.value();
    String name = about.substring(about.indexOf('\n') + 1).replace('/', '-');
    Map<String, String> typed =
        Map.of(
            "about", about,
            "ballot", free(name, taken),
            "ballotTitle", choice.label(),
            "roll", Scene.newest(scene.council().rolls().keySet()).getFirst().value(),
            "assembly", assembly,
            "form", form(scene).name());
    Map<String, String[]> filled = new HashMap<>();
    fields.forEach(field -> filled.put(field.name(), field.atFirst().toArray(String[]::new)));
    typed.forEach((field, value) -> filled.put(field, new String[] {value}));
    return filled;
  }

  private static BallotForm form(Scene scene) {
    Set<BallotForm> forms = scene.council().statute().forms();
    return forms.contains(BallotForm.SECRET) ? BallotForm.SECRET : forms.iterator().next();
  }

  /// A name that no ballot has yet; it is taken then.
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int k = 2; !taken.add(free); k++) {
      free = name + "-" + k;
    }
    return free;
  }
}
