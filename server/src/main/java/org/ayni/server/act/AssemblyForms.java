package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.AGENDA;
import static org.ayni.server.act.Field.Kind.DAY;
import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.AssemblyCalledOff;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.minutes.Minutes;
import org.ayni.server.act.Field.Choice;

/// Assemblies: notice, attendance, minutes.
final class AssemblyForms {

  /// The subject of the first line of an agenda: where and at what hour. Nothing is voted on it.
  private static final String PLACE = "place";

  private static final int AGENDA_ROWS = 8;

  private AssemblyForms() {}

  static final ActForm CALL =
      ActForm.of(
          "assembly-called",
          scene ->
              List.of(
                  Field.of("assembly", LINE),
                  Field.of("assemblyDay", DAY)
                      .at(
                          scene
                              .today()
                              .plusDays(scene.council().statute().meetings().noticeDays())
                              .toString()),
                  Field.of("place", LINE),
                  Field.of("agenda", AGENDA).rows(AGENDA_ROWS).with(subjects(scene))),
          (scene, answers) -> {
            List<AgendaItem> agenda = new ArrayList<>();
            agenda.add(
                new AgendaItem(
                    PLACE,
                    scene.words().text("agenda.place", answers.line("place")),
                    Optional.empty()));
            agenda.addAll(answers.agenda("agenda"));
            return List.of(
                new AssemblyCalled(
                    scene.council().code(),
                    answers.line("assembly"),
                    answers.day("assemblyDay"),
                    agenda));
          });

  /// Before anybody was counted there.
  static final ActForm CALL_OFF =
      ActForm.of(
          "assembly-called-off",
          scene ->
              List.of(
                  Field.choice("assembly", assemblies(scene, assembly -> assembly.call() == 0)),
                  Field.of("withdrawReason", TEXT)),
          (scene, answers) ->
              List.of(
                  new AssemblyCalledOff(
                      scene.council().code(),
                      answers.line("assembly"),
                      answers.line("withdrawReason"))));

  /// Subjects on which there can be a vote, those of the statute among them.
  static List<Choice> subjects(Scene scene) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add("ordinary");
    codes.add("election");
    codes.add("priorities");
    codes.add("projects");
    codes.add("floor");
    codes.add("plan");
    codes.add("amendment");
    codes.addAll(scene.council().statute().majorities().keySet());
    return codes.stream().map(code -> new Choice(code, subject(scene, code))).toList();
  }

  /// A subject in words, where there are some.
  static String subject(Scene scene, String code) {
    return scene.words().textOr("subject." + code, code);
  }

  static final ActForm ATTEND =
      ActForm.of(
              "attendance-taken",
              scene ->
                  List.of(
                      Field.choice("assembly", assemblies(scene)),
                      Field.choice(
                          "call",
                          List.of(
                              new Choice("1", scene.words().text("call.1")),
                              new Choice("2", scene.words().text("call.2")),
                              new Choice("3", scene.words().text("call.3")))),
                      Field.several("present", scene.members())),
              (scene, answers) ->
                  List.of(
                      new AttendanceTaken(
                          scene.council().code(),
                          answers.line("assembly"),
                          Integer.parseInt(answers.line("call")),
                          answers.all("present"))))
          .note(AssemblyForms::quorum);

  /// How many are needed to decide, and how many were counted in each assembly that goes on.
  private static String quorum(Scene scene) {
    int all = scene.council().voters(scene.today()).size();
    int needed = scene.council().statute().meetings().deciding().needed(all);
    StringBuilder text =
        new StringBuilder(
            scene
                .words()
                .text("attendance.quorum", scene.words().whole(needed), scene.words().whole(all)));
    scene.council().assemblies().values().stream()
        .filter(assembly -> assembly.minutes().isEmpty() && assembly.call() > 0)
        .forEach(assembly ->
            text.append(' ')
                .append(
                    scene
                        .words()
                        .text(
                            "attendance.counted",
                            assembly.name(),
                            scene.words().whole(assembly.present().size()))));
    return text.toString();
  }

  /// Assemblies whose minutes are not kept yet.
  static List<Choice> assemblies(Scene scene) {
    return assemblies(scene, assembly -> assembly.minutes().isEmpty());
  }

  private static List<Choice> assemblies(Scene scene, Predicate<Assembly> which) {
    return scene.council().assemblies().values().stream()
        .filter(which)
        .map(assembly ->
            new Choice(assembly.name(), assembly.name() + ", " + scene.said(assembly.day())))
        .toList()
        .reversed();
  }

  static final ActForm MINUTES =
      ActForm.of(
              "minutes-kept",
              scene -> List.of(Field.choice("assembly", assemblies(scene))),
              (scene, answers) -> {
                Assembly assembly = scene.council().assemblies().get(answers.line("assembly"));
                if (assembly == null) {
                  return List.of();
                }
                String text = Minutes.of(scene.council(), assembly, scene.locale().getLanguage());
                return List.of(
                    new MinutesKept(
                        scene.council().code(), assembly.name(), answers.enclose(text)));
              })
          .recordedAlone();
}
