package org.ayni.app.tally;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.budget.Completion;
import org.ayni.councils.tally.budget.Utility;
import org.ayni.councils.tally.majority.YesNoRule;
import org.ayni.formats.ballots.BallotFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `ayni tally`.
public final class TallyOptions {

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      required = true,
      converter = RuleOptions.Converter.class,
      description = {
        "yes-no: quorum and majority",
        "list-hare: lists by quota and largest remainders (cuociente electoral)",
        "list-dhondt: lists by D'Hondt's divisors (cifra repartidora)",
        "schulze: options ranked, compared two by two",
        "stv-scottish: several seats, ranked, Scotland's rules",
        "stv-meek: several seats, ranked, Meek's method",
        "equal-shares: projects within a budget, the method of equal shares",
        "phragmen: the same by Phragmén's sequential rule",
        "greedy: the same by number of votes",
        "points-mean: points divided, the mean",
        "points-independent-markets: points divided, nobody gains by pretending"
      })
  private CountingRule rule = CountingRule.YES_NO;

  @Option(
      names = "--from",
      paramLabel = "FORM",
      converter = WordConverter.OfFormat.class,
      description = "form of BALLOTS: blt, preflib, pabulib or csv; otherwise by its ending")
  private @Nullable BallotFormat from;

  @Option(names = "--seats", paramLabel = "N", description = "how many to elect")
  private @Nullable Integer seats;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description = "draws the lot that breaks ties; to be made public before the ballot")
  private @Nullable String seed;

  @Option(
      names = "--lot",
      paramLabel = "FILE",
      description = "instead: the lot as drawn by hand, a name a line, the first drawn first")
  private @Nullable Path lot;

  @Option(
      names = "--quorum",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "yes-no: share of the members that must be present, such as 1/2")
  private @Nullable Rational quorum;

  @Option(
      names = "--majority",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "yes-no: share that must say yes, such as 2/3; more than half when not given")
  private @Nullable Rational majority;

  @Option(
      names = "--of",
      paramLabel = "BASE",
      converter = WordConverter.OfBase.class,
      description = "yes-no: a share of whom: cast (yes and no, default), present, roll")
  private YesNoRule.@Nullable Base of;

  @Option(names = "--roll", paramLabel = "N", description = "yes-no: number of members")
  private @Nullable Long roll;

  @Option(
      names = "--blank",
      paramLabel = "NAME",
      description = "list-…: the row with blank votes, which are valid and for no list")
  private @Nullable String blank;

  @Option(
      names = "--threshold",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description = "list-…: share of the valid votes that a list needs, such as 3%%")
  private @Nullable Rational threshold;

  @Option(
      names = "--projects",
      paramLabel = "FILE",
      description = "CSV with the columns project, cost; for ballots that do not say costs")
  private @Nullable Path projects;

  @Option(names = "--budget", paramLabel = "AMOUNT", description = "money for all projects")
  private @Nullable BigDecimal budget;

  @Option(
      names = "--completion",
      paramLabel = "HOW",
      converter = WordConverter.OfCompletion.class,
      description =
          "equal-shares: when money is left over: add-one (default: until the budget would be"
              + " overspent), add-one-exhaustive (until nothing more fits), none")
  private @Nullable Completion completion;

  @Option(
      names = "--utility",
      paramLabel = "WHAT",
      converter = WordConverter.OfUtility.class,
      description = "equal-shares: what an approved project is worth: cost (default), cardinality")
  private @Nullable Utility utility;

  @Option(
      names = "--increment",
      paramLabel = "AMOUNT",
      description = "equal-shares: money a voter gets more in a step of add-one (default 1)")
  private @Nullable BigDecimal increment;

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "points-…: points that each ballot shares out (default 100)")
  private @Nullable BigDecimal points;

  @Option(
      names = "--countback",
      paramLabel = "NAME",
      description = "stv-scottish: who takes the seat of this member, who has left it?")
  private @Nullable String countback;

  @Option(
      names = "--standing",
      paramLabel = "NAME",
      description =
          "stv-scottish: who stands for that seat (may be repeated); otherwise all others")
  private List<String> standing = List.of();

  public CountingRule rule() {
    return rule;
  }

  Optional<BallotFormat> from() {
    return Optional.ofNullable(from);
  }

  OptionalInt seats() {
    return seats == null ? OptionalInt.empty() : OptionalInt.of(seats);
  }

  Optional<String> seed() {
    return Optional.ofNullable(seed);
  }

  Optional<Path> lot() {
    return Optional.ofNullable(lot);
  }

  /// The rule for yes and no: more than half where no majority is given, else at least that share.
  YesNoRule yesNoRule() {
    Rational share = majority == null ? YesNoRule.SIMPLE.majority() : majority;
    return new YesNoRule(
        quorum == null ? Rational.ZERO : quorum,
        share,
        share.equals(YesNoRule.SIMPLE.majority()),
        of == null ? YesNoRule.Base.CAST : of);
  }

  OptionalLong roll() {
    return roll == null ? OptionalLong.empty() : OptionalLong.of(roll);
  }

  Optional<String> blank() {
    return Optional.ofNullable(blank);
  }

  Rational threshold() {
    return threshold == null ? Rational.ZERO : threshold;
  }

  Optional<Path> projects() {
    return Optional.ofNullable(projects);
  }

  Optional<BigDecimal> budget() {
    return Optional.ofNullable(budget);
  }

  Completion completion() {
    return completion == null ? Completion.ADD_ONE : completion;
  }

  Utility utility() {
    return utility == null ? Utility.COST : utility;
  }

  BigDecimal increment() {
    return increment == null ? BigDecimal.ONE : increment;
  }

  BigDecimal points() {
    return points == null ? BigDecimal.valueOf(100) : points;
  }

  Optional<String> countback() {
    return Optional.ofNullable(countback);
  }

  List<String> standing() {
    return List.copyOf(standing);
  }
}
