package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.CODE;
import static org.ayni.server.act.Field.Kind.LINE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.tree.Colombia;
import org.ayni.councils.tree.Municipality;
import org.ayni.councils.tree.Territory;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.statute.RuleWords;
import org.ayni.server.statute.StatuteRule;
import org.ayni.server.statute.StatuteRule.Shape;
import org.ayni.server.statute.StatuteRules;
import org.ayni.server.text.Words;

/// A council is founded: below the one where it is filled in, or as the first of a house.
final class FoundForms {

  static final String CODE_NAME = "council-founded";

  private static final String STATUTE = "newStatute";
  private static final String OWN = "own";
  private static final String READY = "ready/";
  private static final String OF_COUNCIL = "council/";

  private static final Pattern TERRITORY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
  private static final Pattern DIVIPOLA = Pattern.compile("[0-9]{2}|[0-9]{5}");

  /// What councils are, as people found them most; a house may have others.
  private static final List<String> KINDS =
      List.of(
          "junta",
          "association",
          "assembly",
          "cooperative",
          "workplace",
          "union",
          "municipality",
          "planning-council",
          "federation");

  /// As by command.
  private static final String ZONE = "America/Bogota";

  /// Parts of a statute that people ask about first.
  private static final Set<String> FIRST =
      Set.of("membership", "meetings", "majorities", "mandate", "forms");

  private FoundForms() {}

  static final ActForm FOUND =
      ActForm.of(
              CODE_NAME,
              FoundForms::fields,
              (scene, answers) ->
                  List.of(
                      new CouncilFounded(
                          code(scene, answers),
                          answers.line("newName"),
                          answers.line("newKind"),
                          above(scene).map(Council::code),
                          answers.optional("territory"),
                          answers.line("zone"),
                          statute(scene, answers).orElseThrow())))
          .checked(FoundForms::check)
          .lines((scene, answers) -> summary(statute(scene, answers).orElseThrow(), scene.words()))
          .look(FoundForms::told);

  /// Stands where a council is to be founded that the operator named: it has a code and no name.
  static Council unfounded(String code) {
    CouncilBook book = new CouncilBook(StatuteText::hash);
    book.apply(
        Instant.EPOCH,
        new CouncilFounded(
            code,
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            ZONE,
            ReadyStatutes.open(ReadyStatutes.codes().getFirst())));
    return book.council(code).orElseThrow();
  }

  /// The council above; empty for the first of a house, where this one is not founded yet.
  private static Optional<Council> above(Scene scene) {
    return scene.house().book().council(scene.council().code());
  }

  private static String code(Scene scene, Answers answers) {
    return above(scene).isPresent() ? answers.line("newCode") : scene.council().code();
  }

  private static List<Field> fields(Scene scene) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("newName", LINE));
    if (above(scene).isPresent()) {
      fields.add(Field.of("newCode", LINE));
    }
    fields.add(Field.choice("newKind", kinds(scene)));
    fields.add(Field.choice(STATUTE, statutes(scene)));
    fields.add(Field.of("territory", LINE).optional());
    fields.add(Field.of("zone", LINE).at(scene.zone().getId()));
    Words words = scene.words();
    fields.add(
        Field.of(StatuteForms.TEXT, CODE)
            .optional()
            .said(
                words.text("found.own"),
                words.text("field." + StatuteForms.TEXT),
                words.text("found.own.hint"),
                true));
    return fields;
  }

  private static List<Choice> kinds(Scene scene) {
    Set<String> kinds = new LinkedHashSet<>(KINDS);
    scene.house().book().councils().forEach(one -> kinds.add(one.founded().kind()));
    return kinds.stream()
        .map(one -> new Choice(one, scene.words().textOr("kind." + one, one)))
        .toList();
  }

  /// Those that are ready, those of councils of the house that are none of them, and one's own.
  private static List<Choice> statutes(Scene scene) {
    Words words = scene.words();
    List<Choice> choices = new ArrayList<>();
    Set<Statute> known = new LinkedHashSet<>();
    above(scene)
        .ifPresent(above -> {
          known.add(above.statute());
          choices.add(ofCouncil("found.asAbove", above, words));
        });
    for (String code : ReadyStatutes.codes()) {
      Statute ready = ReadyStatutes.open(code);
      known.add(ready);
      choices.add(new Choice(READY + code, words.named(ready.names(), code)));
    }
    for (Council one : scene.house().book().councils()) {
      if (known.add(one.statute())) {
        choices.add(ofCouncil("found.as", one, words));
      }
    }
    choices.add(new Choice(OWN, words.text("found.own")));
    return choices;
  }

  private static Choice ofCouncil(String key, Council council, Words words) {
    Statute statute = council.statute();
    return new Choice(
        OF_COUNCIL + council.code(),
        words.text(key, council.founded().name(), words.named(statute.names(), statute.code())));
  }

  /// The statute that was chosen; empty where there is none without problems, which are told.
  private static Optional<Statute> statute(Scene scene, Answers answers) {
    String chosen = answers.line(STATUTE);
    boolean own = chosen.equals(OWN);
    boolean pasted = !answers.line(StatuteForms.TEXT).isEmpty();
    if (own && !pasted) {
      answers.problem(StatuteForms.TEXT, "form.missing");
    } else if (pasted && !own && answers.sound(STATUTE)) {
      answers.problem(StatuteForms.TEXT, "form.notOwn");
    }
    if (pasted && answers.sound(StatuteForms.TEXT)) {
      return PastedStatute.in(StatuteForms.TEXT, answers, scene.words());
    }
    if (!answers.sound(STATUTE)) {
      return Optional.empty();
    }
    return chosen.startsWith(READY)
        ? Optional.of(ReadyStatutes.open(chosen.substring(READY.length())))
        : scene
            .house()
            .book()
            .council(chosen.substring(Math.min(chosen.length(), OF_COUNCIL.length())))
            .map(Council::statute);
  }

  private static void check(Scene scene, Answers answers) {
    String code = answers.line("newCode");
    if (answers.sound("newCode")) {
      if (!CouncilBook.isCode(code)) {
        answers.problem("newCode", "form.councilCode");
      } else if (scene.house().book().council(code).isPresent()) {
        answers.problem("newCode", "form.councilTaken", code);
      }
    }
    String territory = answers.line("territory");
    if (answers.sound("territory")) {
      boolean unknown = DIVIPOLA.matcher(territory).matches() && named(territory).isEmpty();
      if (unknown || !TERRITORY.matcher(territory).matches()) {
        answers.problem("territory", unknown ? "form.territory" : "form.territoryCode");
      }
    }
    if (answers.sound("zone") && !ZoneId.getAvailableZoneIds().contains(answers.line("zone"))) {
      answers.problem("zone", "form.zone");
    }
    Optional<Statute> statute = statute(scene, answers);
    if (statute.isEmpty()
        && answers.sound(STATUTE)
        && !answers.problems().containsKey(StatuteForms.TEXT)) {
      answers.problem(STATUTE, "form.choice");
    }
  }

  /// What Colombia calls a department or municipality with this code.
  private static Optional<String> named(String code) {
    Map<String, String> departments = new LinkedHashMap<>();
    Colombia.territories().forEach(one -> departments.put(one.code(), one.name()));
    return Stream.concat(
            Colombia.territories().stream(),
            Colombia.municipalities().stream().map(Municipality::territory))
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> inDepartment(one, departments));
  }

  private static String inDepartment(Territory one, Map<String, String> departments) {
    return one.code().length() == 5
        ? one.name() + ", " + departments.getOrDefault(one.above(), one.above())
        : one.name();
  }

  /// What people ask about first, rule by rule; of each that nobody has read in the text, so.
  private static List<LookView.Line> summary(Statute statute, Words words) {
    List<LookView.Line> lines = new ArrayList<>();
    lines.add(line(words.text("statute.names"), words.named(statute.names(), statute.code())));
    for (StatuteRule rule : StatuteRules.of(statute)) {
      boolean counted = rule.key().startsWith("majorities.") && !rule.key().endsWith(".share");
      if (FIRST.contains(rule.part())
          && rule.value().isPresent()
          && rule.shape() != Shape.PRESENT
          && !counted) {
        lines.add(line(RuleWords.name(rule, words), said(rule, statute, words)));
      }
    }
    for (Block block : statute.blocks()) {
      lines.add(
          line(
              words.text("statute.blocks") + ": " + words.named(block.names(), block.code()),
              words.text(
                  "found.block",
                  words.whole(block.seats()),
                  words.whole(block.months()),
                  words.text("rule." + block.rule().code()))));
    }
    return lines;
  }

  private static LookView.Line line(String rule, String text) {
    return new LookView.Line(rule, List.of(text), false);
  }

  private static String said(StatuteRule rule, Statute statute, Words words) {
    String text = RuleWords.value(rule, words);
    return RuleWords.source(rule, statute).filter(source -> !source.checked()).isPresent()
        ? text + " (" + words.text("council.unchecked") + ")"
        : text;
  }

  private static List<String> told(Scene scene, Answers answers) {
    Words words = scene.words();
    List<String> told = new ArrayList<>();
    named(answers.line("territory"))
        .ifPresent(name -> told.add(words.text("look.territory", name)));
    long unchecked = RuleWords.unchecked(statute(scene, answers).orElseThrow());
    if (unchecked > 0) {
      told.add(words.counted("look.unchecked", unchecked));
    }
    told.add(
        above(scene)
            .map(above -> words.text("look.below", above.founded().name()))
            .orElseGet(() -> words.text("look.top")));
    return told;
  }
}
