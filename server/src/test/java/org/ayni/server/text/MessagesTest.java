package org.ayni.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.analysis.linkages.LinkageClass;
import org.ayni.analysis.methods.Methods;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Matter;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.questions.WhatItTakes;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.table.Goals;
import org.ayni.server.act.FormKeys;
import org.ayni.server.api.Kind;
import org.ayni.server.form.PriceForm;
import org.ayni.server.rights.Right;
import org.ayni.server.rights.Rights;
import org.ayni.server.rights.Role;
import org.ayni.server.statute.RuleWords;
import org.ayni.server.statute.StatuteRule;
import org.ayni.server.statute.StatuteRules;
import org.ayni.shocks.path.ArioParameters;
import org.ayni.shocks.scenario.Recovery;
import org.junit.jupiter.api.Test;

/// The sentences in three languages: none missing, none left over.
class MessagesTest {

  private static final Path SOURCES = Path.of("src/main");

  /// A key in Java or in a template: `"needs.finding"`, `#{nav.skip}`.
  private static final Pattern KEY =
      Pattern.compile("(?:\"|#\\{)([a-z][A-Za-z]*(?:\\.[A-Za-z0-9/^-]+)+)[\"}(]");

  private static final Map<String, Properties> BUNDLES = bundles();

  private static Map<String, Properties> bundles() {
    Map<String, Properties> bundles = new LinkedHashMap<>();
    for (String suffix : List.of("", "_en", "_pt")) {
      String name = "/org/ayni/server/messages" + suffix + ".properties";
      Properties properties = new Properties();
      try (Reader reader =
          new InputStreamReader(
              Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name),
              StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new IllegalStateException(name, e);
      }
      bundles.put(suffix, properties);
    }
    return bundles;
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(Objects.requireNonNull(BUNDLES.get(bundle)).stringPropertyNames());
  }

  @Test
  void everySentenceIsThereInEveryLanguage() {
    assertThat(keys("_en")).isEqualTo(keys(""));
    assertThat(keys("_pt")).isEqualTo(keys(""));
  }

  /// Beginnings of keys that come with a number: one, and other.
  private static final List<String> COUNTED =
      List.of(
          "asScenario.years",
          "ballot.how",
          "choices.finding",
          "promises.finding",
          "council.recall",
          "council.votes.equal",
          "key.finding",
          "councils.count",
          "councils.people",
          "departments.nowhere",
          "methods.cases",
          "shocks.weeks",
          "board.late",
          "replan.changed",
          "replan.silent",
          "replan.assumed",
          "start.deliver.here",
          "own.problems",
          "look.roll",
          "look.unchecked",
          "look.more",
          "record.entries",
          "record.finding.some",
          "acts.leftOut",
          "count.attempts");

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    Set<String> prefixes = new TreeSet<>();
    keys("")
        .forEach(key ->
            prefixes.add(key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'))));
    Set<String> starts =
        Set.of(
            "cut.output",
            "cut.jobs",
            "costs.labour",
            "costs.exchange",
            "beside.output",
            "beside.jobs");
    Set<String> missing = new TreeSet<>();
    for (String key : mentioned()) {
      if (prefixes.contains(key.substring(0, key.indexOf('.')))
          && !keys("").contains(key)
          && !starts.contains(key)
          && !COUNTED.contains(key)) {
        missing.add(key);
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void noSentenceIsLeftOver() throws IOException {
    Set<String> unused = keys("");
    unused.removeAll(mentioned());
    unused.removeAll(composed());
    unused.remove("again");
    // Said by code: RefusalWordsTest, FaultWordsTest and ProblemWordsTest look for those.
    unused.removeIf(key ->
        key.startsWith("refusal.")
            || key.startsWith("fault.")
            || key.startsWith("formula.")
            || key.matches("problem\\..+\\..+"));

    assertThat(unused).isEmpty();
  }

  @Test
  void everySentenceTakesTheSameArgumentsInEveryLanguage() {
    for (String key : keys("")) {
      Set<Integer> counts = new TreeSet<>();
      for (Properties bundle : BUNDLES.values()) {
        counts.add(
            new MessageFormat(bundle.getProperty(key), Locale.ROOT)
                .getFormatsByArgumentIndex()
                .length);
      }
      assertThat(counts).as(key).hasSize(1);
    }
  }

  @Test
  void noStraightApostropheSwallowsAnArgument() {
    BUNDLES.forEach((suffix, bundle) ->
        bundle.forEach((key, sentence) ->
            assertThat(sentence.toString()).as(suffix + key).doesNotContain("'")));
  }

  private static Set<String> mentioned() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|html)")).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map((MatchResult r) -> r.group(1))
            .forEach(keys::add);
      }
    }
    assertThat(keys).as("keys found under " + SOURCES.toAbsolutePath()).hasSizeGreaterThan(50);
    return keys;
  }

  /// Words of rules that have sentences elsewhere.
  private static final Set<Class<?>> UNKEYED = Set.of(CountingRule.class, BallotForm.class);

  /// Keys whose end is the name of a constant, a unit or a language.
  private static List<String> composed() throws IOException {
    List<String> keys = new ArrayList<>();
    add(keys, "use.", FinalUse.Kind.values());
    add(keys, "limit.", RowKind.values());
    add(keys, "line.", ReportKind.values());
    add(keys, "linkage.", LinkageClass.values());
    add(keys, "shocks.course.", Recovery.Kind.values());
    add(keys, "shocks.rationing.", ArioParameters.Rationing.values());
    add(keys, "flow.", TradeFlow.Direction.values());
    add(keys, "flow.partner.", TradeFlow.Direction.values());
    PrimaryInput.Kind[] received =
        Arrays.stream(PrimaryInput.Kind.values())
            .filter(PrimaryInput.Kind::valueAdded)
            .toArray(PrimaryInput.Kind[]::new);
    add(keys, "recipient.", received);
    add(keys, "receives.", received);
    for (String end : List.of("finding", "explanation", "table")) {
      for (String start : List.of("cut.output.", "cut.jobs.", "costs.labour.", "costs.exchange.")) {
        if (!(end.equals("finding") && start.startsWith("cut."))) {
          keys.add(start + end);
        }
      }
    }
    for (String end : List.of("finding", "table", "apart")) {
      keys.add("beside.output." + end);
      keys.add("beside.jobs." + end);
    }
    for (String side : List.of("firm.below.", "firm.above.")) {
      keys.addAll(List.of(side + "then", side + "nothing", side + "endless"));
    }
    WhatItTakes.ALL.forEach(kind -> keys.add("wish.kind." + kind.name()));
    Methods.all().forEach(method -> keys.add("method." + method.code()));
    for (PriceForm.What what : PriceForm.What.values()) {
      keys.add("prices.what." + what.code());
      keys.add("prices.choice." + what.code());
    }
    for (String counted : COUNTED) {
      keys.add(counted + ".one");
      keys.add(counted + ".other");
    }
    for (Impasse.Kind kind : Impasse.Kind.values()) {
      keys.add("impasse." + kind.code());
    }
    for (Goals.Kind kind : Goals.Kind.values()) {
      keys.add("objective." + kind.code());
    }
    for (CountingRule rule : CountingRule.values()) {
      keys.add("rule." + rule.code());
    }
    for (String law :
        List.of(
            "custom-of-the-assembly",
            "custom-of-the-cooperative",
            "custom-of-the-councils",
            "own-rules-of-procedure",
            "statute-of-the-organisation",
            "treaty-of-the-members")) {
      keys.add("source." + law);
    }
    for (String code : ReadyStatutes.codes()) {
      Statute statute = ReadyStatutes.open(code);
      for (StatuteRule rule : StatuteRules.of(statute)) {
        keys.add("statute." + rule.key());
        if (rule.options().isEnum() && !UNKEYED.contains(rule.options())) {
          RuleWords.options(rule.options())
              .forEach(option ->
                  keys.add(
                      "statute.option."
                          + rule.options().getSimpleName().toLowerCase(Locale.ROOT)
                          + "."
                          + option));
        }
      }
      for (Source source : statute.sources()) {
        keys.add("statute." + source.rule().replaceFirst("^blocks\\.[a-z]+", "blocks"));
      }
    }
    // Parts that a source may name as a whole.
    for (String part : List.of("majorities", "blocks.offices", "challenges.instances")) {
      keys.add("statute." + part);
    }
    for (String picture : List.of("bars", "lines", "multiples", "sankey", "scatter")) {
      keys.add("report.picture." + picture);
    }
    for (String figure : List.of("yes", "no", "blank", "quota", "cost")) {
      keys.add("figure." + figure);
    }
    for (String counted : List.of("councils", "people", "ballots")) {
      keys.add("departments." + counted);
      keys.add("departments.finding." + counted + ".one");
      keys.add("departments.finding." + counted + ".other");
    }
    keys.add("departments.municipalities");
    keys.addAll(ofAccounts());
    for (Kind kind : Kind.values()) {
      keys.add("api." + kind.code() + ".title");
      keys.add("api." + kind.code() + ".advice");
    }
    keys.addAll(List.of("language.es", "language.en", "language.pt"));
    keys.addAll(List.of("unit.power.3", "unit.power.6", "unit.power.9", "unit.power.12"));
    keys.addAll(List.of("unit.jobs", "unit.years", "unit.1", "unit.1/year", "unit.0 or 1"));
    keys.addAll(
        List.of(
            "unit.of the base year or the target", "unit.% of the project", "unit.units of stock"));
    keys.addAll(List.of("unit.foreign exchange", "unit.of the objective", "unit.satisfaction"));
    for (String what : WordsTest.signed()) {
      keys.add("unit.units of " + what);
    }
    assertThat(keys("")).containsAll(keys);
    return keys;
  }

  /// Keys whose end is a role, a right, an act, a field of a form, a kind of ballot or a topic.
  private static List<String> ofAccounts() {
    List<String> keys = new ArrayList<>(FormKeys.all());
    for (Role role : Role.values()) {
      keys.add("role." + role.code());
    }
    for (Right right : Right.values()) {
      keys.add("right." + right.code());
    }
    Rights.table().actions().forEach(action -> keys.add("act." + action));
    for (BallotForm form : BallotForm.values()) {
      keys.add("form." + form.name().toLowerCase(Locale.ROOT));
    }
    for (String about : List.of("election", "proposal", "amendment", "petition", "offer")) {
      keys.add("about." + about);
    }
    for (String code : List.of("left", "moved", "died", "expelled")) {
      keys.add("reason." + code);
    }
    keys.addAll(List.of("upheld.yes", "upheld.no", "judged.yes", "judged.no"));
    for (String kind :
        List.of(
            "junta",
            "association",
            "assembly",
            "cooperative",
            "workplace",
            "union",
            "municipality",
            "planning-council",
            "federation",
            "country",
            "department",
            "non-municipalised-area",
            "island")) {
      keys.add("kind." + kind);
    }
    for (Matter matter : Matter.values()) {
      keys.add("matter." + matter.code());
      keys.add("statute.matter." + matter.code());
    }
    for (String subject :
        List.of(
            "ordinary",
            "election",
            "priorities",
            "floor",
            "projects",
            "plan",
            "amendment",
            "statute",
            "recall",
            "dissolution",
            "property")) {
      keys.add("subject." + subject);
    }
    for (String what : List.of("missing", "forbidden", "busy", "ended", "broken")) {
      keys.add("error." + what);
      keys.add("error." + what + "Hint");
    }
    return keys;
  }

  private static void add(List<String> keys, String prefix, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      keys.add(prefix + constant.name());
    }
  }
}
