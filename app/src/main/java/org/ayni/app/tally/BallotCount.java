package org.ayni.app.tally;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.ayni.app.output.Answer;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.budget.BudgetCount;
import org.ayni.councils.tally.budget.EqualShares;
import org.ayni.councils.tally.budget.GreedyApproval;
import org.ayni.councils.tally.budget.Phragmen;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.councils.tally.condorcet.Schulze;
import org.ayni.councils.tally.lists.ListCount;
import org.ayni.councils.tally.lists.ListRules;
import org.ayni.councils.tally.lists.ListVotes;
import org.ayni.councils.tally.points.PointsRules;
import org.ayni.councils.tally.stv.Countback;
import org.ayni.councils.tally.stv.MeekStv;
import org.ayni.councils.tally.stv.ScottishStv;
import org.ayni.councils.tally.stv.StvCount;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.formats.ballots.BallotFiles;
import org.ayni.formats.ballots.BallotFormat;
import org.ayni.formats.ballots.PointsFile;
import org.ayni.formats.ballots.RankedFile;

/// Reads a ballot file and counts it as the options say.
public final class BallotCount {

  private final TallyOptions options;
  private final InputFile file;
  private final BallotFormat format;

  private BallotCount(TallyOptions options, InputFile file) {
    this.options = options;
    this.file = file;
    this.format = BallotFiles.format(file, options.from());
  }

  /// Counts.
  ///
  /// @param given names of the options on the command line
  /// @throws BadInputException when options or file are wrong
  public static Answer of(Path ballots, TallyOptions options, Collection<String> given) {
    OptionsCheck.check(options, given);
    return new BallotCount(options, InputFile.of(ballots)).answer();
  }

  private Answer answer() {
    return switch (options.rule()) {
      case YES_NO ->
          new YesNoAnswer(
              file.name(),
              options.yesNoRule().count(BallotFiles.yesNo(file, format), options.roll()));
      case LIST_HARE, LIST_DHONDT -> lists();
      case SCHULZE -> schulze();
      case STV_SCOTTISH, STV_MEEK -> transferable();
      case EQUAL_SHARES, PHRAGMEN, GREEDY -> projects();
      case POINTS_MEAN, POINTS_INDEPENDENT_MARKETS -> points();
    };
  }

  private Answer lists() {
    ListVotes votes = BallotFiles.lists(file, format, options.blank());
    DrawnLot lot = DrawnLot.of(options, votes.lists(), List.of());
    int seats = seats(OptionalInt.empty());
    ListCount count =
        options.rule() == CountingRule.LIST_HARE
            ? ListRules.hare(votes, seats, options.threshold(), lot.lot())
            : ListRules.dHondt(votes, seats, options.threshold(), lot.lot());
    return new ListAnswer(counted(votes.valid(), 0, 0, List.of(), lot), count);
  }

  private Answer schulze() {
    RankedFile ranked = BallotFiles.ranked(file, format);
    RankedBallots ballots = ranked.ballots();
    DrawnLot lot = DrawnLot.of(options, ballots.candidates(), ranked.lot());
    // BLT always says seats; where options are ranked, one is chosen unless the command says more.
    int seats = options.seats().orElse(1);
    return new SchulzeAnswer(
        counted(ballots.size(), ballots.blank(), 0, ranked.withdrawn(), lot),
        Schulze.count(ballots, seats, lot.lot()));
  }

  private Answer transferable() {
    RankedFile ranked = BallotFiles.ranked(file, format);
    RankedBallots ballots = ranked.ballots().strictPart();
    DrawnLot lot = DrawnLot.of(options, ballots.candidates(), ranked.lot());
    int seats = seats(ranked.seats());
    StvCount count =
        options.rule() == CountingRule.STV_MEEK
            ? MeekStv.count(ballots, seats, lot.lot())
            : options.countback().isPresent()
                ? countback(ballots, seats, lot)
                : ScottishStv.count(ballots, seats, lot.lot());
    return new StvAnswer(
        counted(
            count.valid(), ballots.blank(), ranked.ballots().withEquals(), ranked.withdrawn(), lot),
        count,
        options.countback());
  }

  private StvCount countback(RankedBallots ballots, int seats, DrawnLot lot) {
    Candidates candidates = ballots.candidates();
    Problems problems = new Problems();
    int member = candidate(options.countback().orElseThrow(), "--countback", candidates, problems);
    Set<Integer> standing = new HashSet<>();
    for (String name : options.standing()) {
      standing.add(candidate(name, "--standing", candidates, problems));
    }
    problems.throwIfAny();
    if (standing.isEmpty()) {
      List<Integer> others =
          new ArrayList<>(IntStream.range(0, candidates.size()).boxed().toList());
      others.removeAll(ScottishStv.count(ballots, seats, lot.lot()).elected());
      standing.addAll(others);
    }
    return Countback.count(ballots, seats, lot.lot(), member, standing);
  }

  private static int candidate(
      String name, String option, Candidates candidates, Problems problems) {
    OptionalInt index = candidates.indexOf(name);
    if (index.isEmpty()) {
      String advice = Nearest.advice(name, candidates.names());
      problems.add(new Problem("", 0, option, "'" + name + "'", "a name of the ballots", advice));
    }
    return index.orElse(0);
  }

  private Answer projects() {
    ProjectBallots ballots =
        BallotFiles.projects(
            file, format, options.projects().map(InputFile::of), options.budget(), options.seats());
    DrawnLot lot = DrawnLot.of(options, ballots.projects(), List.of());
    BudgetCount count =
        switch (options.rule()) {
          case PHRAGMEN -> Phragmen.count(ballots, lot.lot());
          case GREEDY -> GreedyApproval.count(ballots, lot.lot());
          default ->
              new EqualShares(options.utility(), options.completion(), options.increment())
                  .count(ballots, lot.lot());
        };
    return new BudgetAnswer(counted(ballots.size(), 0, 0, List.of(), lot), count);
  }

  private Answer points() {
    PointsFile points = BallotFiles.points(file, format, options.points());
    return new PointsAnswer(
        options.rule(),
        file.name(),
        points.blank(),
        options.rule() == CountingRule.POINTS_MEAN
            ? PointsRules.mean(points.ballots())
            : PointsRules.independentMarkets(points.ballots()));
  }

  private Counted counted(long valid, long blank, long cut, List<String> withdrawn, DrawnLot lot) {
    return new Counted(options.rule(), file.name(), valid, blank, cut, withdrawn, lot);
  }

  /// As the command says, else as the file says.
  private int seats(OptionalInt said) {
    OptionalInt seats = options.seats().isPresent() ? options.seats() : said;
    return seats.orElseThrow(() ->
        new BadInputException(
            new Problem("", 0, "--seats", "no number of seats", "one, as the file has none", "")));
  }
}
