package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.DAY;
import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.TEXT;

import java.util.List;
import java.util.stream.IntStream;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent.MemberAppointed;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.statute.Sectors;
import org.ayni.server.act.Field.Choice;
import org.ayni.store.people.Person;

/// Members by sector: names put forward, and appointments.
final class SectorForms {

  private SectorForms() {}

  /// In the record there are only codes, which follow from the form's key; names stay beside.
  static final ActForm PROPOSE =
      ActForm.of(
              "shortlist-proposed",
              scene ->
                  List.of(
                      Field.choice("sector", sectors(scene)),
                      Field.of("organisation", LINE),
                      Field.of("namesForward", TEXT)),
              (scene, answers) ->
                  List.of(
                      new ShortlistProposed(
                          scene.council().code(),
                          "t-" + Hashes.of("shortlist " + scene.key()).substring(0, 8),
                          answers.line("sector"),
                          answers.line("organisation"),
                          IntStream.range(0, names(answers).size())
                              .mapToObj(k -> code(scene, k))
                              .toList())))
          .after((scene, answers) -> {
            List<String> names = names(answers);
            for (int k = 0; k < names.size(); k++) {
              scene.options().people().keep(new Person(code(scene, k), names.get(k), ""));
            }
          });

  private static List<String> names(Answers answers) {
    return answers
        .line("namesForward")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String code(Scene scene, int number) {
    return "s-" + Hashes.of("name " + number + " " + scene.key()).substring(0, 8);
  }

  private static List<Choice> sectors(Scene scene) {
    return scene.council().statute().sectors().map(Sectors::seats).orElse(List.of()).stream()
        .map(sector -> new Choice(sector.code(), scene.named(sector.names(), sector.code())))
        .toList();
  }

  static final ActForm APPOINT =
      ActForm.of(
          "member-appointed",
          scene ->
              List.of(
                  Field.choice("forward", forward(scene)),
                  Field.of("appointedBy", LINE),
                  Field.of("day", DAY).at(scene.today().toString()),
                  Field.of("until", DAY)
                      .at(
                          scene
                              .today()
                              .plusMonths(
                                  scene
                                      .council()
                                      .statute()
                                      .sectors()
                                      .map(Sectors::months)
                                      .orElse(1))
                              .minusDays(1)
                              .toString()),
                  Field.of("document", TEXT)),
          (scene, answers) -> {
            String both = answers.line("forward");
            int split = both.indexOf('\n');
            return List.of(
                new MemberAppointed(
                    scene.council().code(),
                    both.substring(0, split),
                    both.substring(split + 1),
                    answers.line("appointedBy"),
                    answers.day("day"),
                    answers.day("until"),
                    answers.enclose(answers.line("document") + "\n")));
          });

  /// People put forward from whose shortlist nobody was appointed yet.
  private static List<Choice> forward(Scene scene) {
    return scene.council().shortlists().values().stream()
        .filter(list -> !scene.council().used(list.shortlist()))
        .flatMap(list ->
            list.people().stream()
                .map(person ->
                    new Choice(
                        list.shortlist() + "\n" + person,
                        list.sector() + ": " + scene.who(person))))
        .toList();
  }
}
