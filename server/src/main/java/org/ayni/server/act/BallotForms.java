package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.MOMENT;
import static org.ayni.server.act.Field.Kind.NUMBER;
import static org.ayni.server.act.Field.Kind.TEXT;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Closing;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Roll;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.BallotWithdrawn;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Block;
import org.ayni.planning.table.Project;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.form.FormReader;
import org.ayni.server.text.Words;
import org.ayni.server.view.BallotMoney;
import org.ayni.server.view.OptionNames;

/// Ballots: opened on what is ready, on wishes, on projects; closed and counted.
final class BallotForms {

  private static final String ACTION = "ballot-opened";
  private static final int MOST_OPTIONS = 60;
  private static final int MOST_PROJECTS = 200;

  private BallotForms() {}

  /// A line such as `Puente = 120000`.
  private static final Pattern PROJECT =
      Pattern.compile("(.+?)\\s*=\\s*([0-9]{1,15}(?:[.,][0-9]{1,6})?)");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  static final ActForm OPEN =
      new ActForm(
              ACTION,
              ACTION,
              scene -> {
                List<Field> fields = new ArrayList<>();
                fields.add(Field.choice("about", ready(scene)));
                fields.addAll(common(scene));
                return fields;
              },
              BallotForms::decision,
              BallotForms::keepSeed)
          .checked((scene, answers) -> whereOrWhen(answers));

  static final ActForm WISHES =
      new ActForm(
              "ballot-wishes",
              ACTION,
              scene -> {
                List<Field> fields = new ArrayList<>();
                fields.add(needs(scene));
                fields.addAll(common(scene));
                return fields;
              },
              (scene, answers) ->
                  opened(
                      scene,
                      answers,
                      "priorities",
                      Optional.empty(),
                      Question.points(CountingRule.POINTS_MEAN, answers.all("needs")),
                      Optional.empty()),
              BallotForms::keepSeed)
          .checked((scene, answers) -> {
            int options = answers.all("needs").size();
            if (options < 2 || options > MOST_OPTIONS) {
              answers.problem("needs", "form.twoNeeds");
            }
            whereOrWhen(answers);
          });

  static final ActForm PROJECTS =
      new ActForm(
              "ballot-projects",
              ACTION,
              scene -> {
                List<Field> fields = new ArrayList<>();
                fields.add(Field.of("projects", TEXT));
                fields.add(Field.of("budget", NUMBER));
                fields.add(
                    Field.of("moneyUnit", LINE)
                        .at(BallotMoney.proposed(scene.economy(), scene.words())));
                fields.addAll(common(scene));
                return fields;
              },
              (scene, answers) -> {
                Map<String, BigDecimal> costs = costs(answers);
                return opened(
                    scene,
                    answers,
                    "projects",
                    Optional.empty(),
                    new Question(
                        CountingRule.EQUAL_SHARES,
                        List.copyOf(costs.keySet()),
                        0,
                        costs,
                        Optional.of(answers.number("budget")),
                        Optional.of(answers.line("moneyUnit"))),
                    Optional.empty());
              },
              BallotForms::keepSeed)
          .checked((scene, answers) -> {
            costs(answers);
            if (answers.sound("budget") && answers.number("budget").signum() <= 0) {
              answers.problem("budget", "form.positive");
            }
            if (answers.sound("moneyUnit") && !Question.isUnit(answers.line("moneyUnit"))) {
              answers.problem("moneyUnit", "form.long", String.valueOf(Question.LONGEST_UNIT));
            }
            whereOrWhen(answers);
          });

  /// What each project costs, by its code, and what is wrong with their lines.
  private static Map<String, BigDecimal> costs(Answers answers) {
    Map<String, BigDecimal> costs = new LinkedHashMap<>();
    if (!answers.sound("projects")) {
      return costs;
    }
    for (String line : answers.line("projects").lines().map(String::strip).toList()) {
      Matcher project = PROJECT.matcher(line);
      if (project.matches()) {
        String code = code(project.group(1));
        BigDecimal cost = new BigDecimal(project.group(2).replace(',', '.'));
        if (FormReader.isAmbiguous(project.group(2))) {
          answers.problemOfLine("projects", "form.thousands", project.group(2));
        } else if (!Project.isCode(code)) {
          answers.problemOfLine("projects", "form.projectName", project.group(1));
        } else if (cost.signum() <= 0) {
          answers.problemOfLine("projects", "form.projectCost", project.group(1));
        } else if (costs.put(code, cost) != null) {
          answers.problemOfLine("projects", "form.projectTwice", project.group(1));
        }
      } else if (!line.isEmpty()) {
        answers.problemOfLine("projects", "form.project", line);
      }
    }
    if (costs.isEmpty() || costs.size() > MOST_PROJECTS) {
      answers.problem("projects", "form.projects", String.valueOf(MOST_PROJECTS));
    }
    return costs;
  }

  /// All of them at first, where there are not too many for a ballot.
  private static Field needs(Scene scene) {
    Field needs = Field.several("needs", scene.needs());
    return needs.choices().size() <= MOST_OPTIONS ? needs.all() : needs;
  }

  /// The code of a project by its name, as people write it: "Vía veredal", "vía-veredal". Plans
  /// know it by that.
  private static String code(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return NO_LETTERS.matcher(letters).replaceAll("-").replaceAll("^-+|-+$", "");
  }

  /// The fields all ballots have. A seed is drawn beforehand, to be replaced by dice.
  private static List<Field> common(Scene scene) {
    return List.of(
        Field.of("ballot", LINE),
        Field.of("ballotTitle", LINE),
        Field.choice("roll", Scene.newest(scene.council().rolls().keySet())),
        Field.choice("assembly", AssemblyForms.assemblies(scene)).optional(),
        Field.of("closes", MOMENT).optional(),
        Field.choice(
            "form",
            scene.council().statute().forms().stream()
                .map(form ->
                    new Choice(
                        form.name(),
                        scene.words().text("form." + form.name().toLowerCase(Locale.ROOT))))
                .toList()),
        // Not the key by which the form is known: that is kept with what was sent.
        Field.of("seed", LINE).at(Recording.newKey()));
  }

  /// What can be decided now, by what it is.
  static List<Choice> ready(Scene scene) {
    List<Choice> ready = new ArrayList<>();
    scene.council().elections().values().stream()
        .filter(e -> !e.standing().isEmpty() && !asked(scene, "election", e.called().election()))
        // An amendment may have taken the block out of the statute since.
        .filter(e -> scene.council().statute().block(e.called().block()).isPresent())
        .forEach(e -> ready.add(choice(scene, "election", e.called().election())));
    scene.council().proposals().values().stream()
        .filter(p -> p.settled().isPresent() && !p.adopted())
        .forEach(p -> ready.add(choice(scene, "proposal", p.made().proposal())));
    scene.council().proposals().values().stream()
        .filter(p -> p.settled().isEmpty())
        .forEach(p ->
            p.amendments()
                .keySet()
                .forEach(
                    a -> ready.add(choice(scene, "amendment", p.made().proposal() + "/" + a))));
    scene.council().petitions().keySet().stream()
        .filter(p -> !asked(scene, "recall", p))
        .forEach(p -> ready.add(choice(scene, "petition", p)));
    scene.council().offers().keySet().forEach(o -> ready.add(choice(scene, "offer", o)));
    return ready;
  }

  static boolean asked(Scene scene, String subject, String about) {
    return scene.council().ballots().values().stream()
        .anyMatch(ballot ->
            ballot.opened().subject().equals(subject)
                && ballot.opened().about().equals(Optional.of(about)));
  }

  private static Choice choice(Scene scene, String kind, String name) {
    return new Choice(kind + "\n" + name, scene.words().text("about." + kind, name));
  }

  static List<CouncilEvent> decision(Scene scene, Answers answers) {
    String both = answers.line("about");
    int split = both.indexOf('\n');
    String name = both.substring(split + 1);
    return switch (both.substring(0, split)) {
      case "election" -> election(scene, answers, name);
      case "offer" -> {
        List<String> plans =
            new ArrayList<>(
                Optional.ofNullable(scene.council().offers().get(name))
                    .map(offer -> offer.plans().keySet())
                    .orElseThrow());
        plans.sort(null);
        plans.add(OptionNames.STATUS_QUO);
        yield opened(
            scene,
            answers,
            "plan",
            Optional.of(name),
            Question.choice(CountingRule.SCHULZE, plans, 1),
            Optional.of(OptionNames.STATUS_QUO));
      }
      case "petition" -> yesNo(scene, answers, "recall", name);
      case "amendment" -> yesNo(scene, answers, "amendment", name);
      default ->
          yesNo(
              scene,
              answers,
              Optional.ofNullable(scene.council().proposals().get(name))
                  .map(proposal -> proposal.made().subject())
                  .orElseThrow(),
              name);
    };
  }

  private static List<CouncilEvent> election(Scene scene, Answers answers, String name) {
    var election = Optional.ofNullable(scene.council().elections().get(name)).orElseThrow();
    Block block = scene.council().statute().block(election.called().block()).orElseThrow();
    return opened(
        scene,
        answers,
        "election",
        Optional.of(name),
        Question.choice(block.rule(), List.copyOf(election.standing().keySet()), block.seats()),
        Optional.empty());
  }

  private static List<CouncilEvent> yesNo(
      Scene scene, Answers answers, String subject, String about) {
    return opened(scene, answers, subject, Optional.of(about), Question.yesNo(), Optional.empty());
  }

  /// A ballot is held in an assembly or until some moment.
  private static void whereOrWhen(Answers answers) {
    if (answers.optional("assembly").isPresent() == answers.optional("closes").isPresent()) {
      answers.problem("closes", "form.whereOrWhen");
    }
  }

  private static List<CouncilEvent> opened(
      Scene scene,
      Answers answers,
      String subject,
      Optional<String> about,
      Question question,
      Optional<String> statusQuo) {
    Optional<Instant> closes =
        answers
            .optional("closes")
            .map(text -> LocalDateTime.parse(text).atZone(scene.zone()).toInstant());
    return List.of(
        new BallotOpened(
            scene.council().code(),
            answers.line("ballot"),
            subject,
            answers.line("ballotTitle"),
            about,
            question,
            BallotForm.valueOf(answers.line("form")),
            answers.line("roll"),
            answers.optional("assembly"),
            closes,
            statusQuo,
            Hashes.ofSeed(answers.line("seed"))));
  }

  static void keepSeed(Scene scene, Answers answers) throws IOException {
    String seed = answers.line("seed");
    scene.options().desk().keepSeed(Hashes.ofSeed(seed), seed);
  }

  static final ActForm CLOSE =
      ActForm.of(
              "ballot-closed",
              scene ->
                  List.of(
                      Field.choice("openBallot", open(scene)),
                      Field.of("seedTold", LINE).optional()),
              (scene, answers) -> {
                Ballot ballot =
                    Optional.ofNullable(scene.council().ballots().get(answers.line("openBallot")))
                        .orElseThrow();
                Optional<String> seed =
                    answers.optional("seedTold").isPresent()
                        ? answers.optional("seedTold")
                        : scene.options().desk().seed(ballot.opened().seed());
                if (seed.isEmpty()) {
                  answers.problem("seedTold", "form.seed");
                  return List.of();
                }
                Closing.Result result = Closing.result(scene.council(), ballot, seed.get());
                return List.of(
                    new BallotClosed(
                        scene.council().code(),
                        ballot.opened().ballot(),
                        seed.get(),
                        result.outcome(),
                        result.passed()));
              })
          .look(BallotForms::turnout)
          .recordedAlone();

  /// How many have voted; not what it came to, which nobody may know before the ballot is closed.
  private static List<String> turnout(Scene scene, Answers answers) {
    Ballot ballot =
        Optional.ofNullable(scene.council().ballots().get(answers.line("openBallot")))
            .orElseThrow();
    Roll roll =
        Optional.ofNullable(scene.council().rolls().get(ballot.opened().roll())).orElseThrow();
    Words words = scene.words();
    return List.of(
        words.text(
            "look.turnout", words.whole(ballot.all(roll).size()), words.whole(ballot.most(roll))));
  }

  /// While nobody has voted.
  static final ActForm WITHDRAW =
      ActForm.of(
          "ballot-withdrawn",
          scene ->
              List.of(
                  Field.choice("untouchedBallot", open(scene, ballot -> ballot.size() == 0)),
                  Field.of("withdrawReason", TEXT)),
          (scene, answers) ->
              List.of(
                  new BallotWithdrawn(
                      scene.council().code(),
                      answers.line("untouchedBallot"),
                      answers.line("withdrawReason"))));

  static List<Choice> open(Scene scene) {
    return open(scene, _ -> true);
  }

  private static List<Choice> open(Scene scene, Predicate<Ballot> which) {
    return scene.council().ballots().values().stream()
        .filter(ballot -> ballot.closed().isEmpty() && which.test(ballot))
        .map(ballot ->
            new Choice(
                ballot.opened().ballot(),
                ballot.opened().title() + " (" + ballot.opened().ballot() + ")"))
        .toList()
        .reversed();
  }
}
