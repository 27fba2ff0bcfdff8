package org.ayni.formats.ballots;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.councils.tally.lists.ListVotes;
import org.ayni.councils.tally.majority.YesNoVotes;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Opens ballot files. Every method throws [BadInputException] with everything that is wrong.
public final class BallotFiles {

  private BallotFiles() {}

  /// The form of a file: as told, else by the ending of its name.
  public static BallotFormat format(InputFile file, Optional<BallotFormat> told) {
    return told.or(() -> BallotFormat.ofFileName(file.name()))
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    file.name(),
                    "a name that does not tell its form",
                    "one of the endings "
                        + Arrays.stream(BallotFormat.values())
                            .flatMap(format -> format.endings().stream())
                            .collect(Collectors.joining(", ")),
                    "Or say it: --from blt, preflib, pabulib or csv.")));
  }

  /// Ranked ballots: BLT, PrefLib, or a CSV of ranks.
  public static RankedFile ranked(InputFile file, BallotFormat format) {
    Problems problems = new Problems();
    Optional<RankedFile> read =
        switch (format) {
          case BLT ->
              file.utf8(problems)
                  .flatMap(bytes -> new BltReader(file.name(), bytes, problems).read());
          case PREFLIB ->
              file.utf8(problems)
                  .flatMap(bytes -> new PrefLibReader(file.name(), problems).read(bytes));
          case CSV -> BallotSheet.open(file, problems).flatMap(BallotSheet::rankings);
          case PABULIB -> wrongForm(file, format, "rankings: BLT, PrefLib or CSV", problems);
        };
    return required(read, problems);
  }

  /// Approval ballots of projects: Pabulib, or a CSV of crosses.
  ///
  /// @param costs a CSV of costs; overrides those of the file
  /// @param budget overrides that of the file
  /// @param seats when given, a committee of so many is elected and costs do not matter
  public static ProjectBallots projects(
      InputFile file,
      BallotFormat format,
      Optional<InputFile> costs,
      Optional<BigDecimal> budget,
      OptionalInt seats) {
    Problems problems = new Problems();
    Optional<Approvals> read =
        switch (format) {
          case PABULIB ->
              file.utf8(problems)
                  .flatMap(bytes -> new PabulibReader(file.name(), problems).approvals(bytes));
          case CSV -> BallotSheet.open(file, problems).flatMap(BallotSheet::approvals);
          case BLT, PREFLIB -> wrongForm(file, format, "approvals: Pabulib or CSV", problems);
        };
    Approvals approvals = required(read, problems);
    if (seats.isPresent()) {
      return approvals.committee(seats.getAsInt());
    }
    Optional<List<BigDecimal>> prices =
        costs.isPresent()
            ? VoteSheet.open(costs.get(), problems).flatMap(s -> s.costs(approvals.projects()))
            : Optional.of(approvals.costs()).filter(list -> !list.isEmpty());
    Optional<BigDecimal> money = budget.or(approvals::budget);
    if (problems.isEmpty() && (prices.isEmpty() || money.isEmpty())) {
      problems.add(
          Problem.ofFile(
              file.name(),
              "ballots without " + (prices.isEmpty() ? "costs" : "a budget"),
              "costs and a budget, or a number of seats",
              "--projects FILE and --budget AMOUNT for projects, --seats N for a committee."));
    }
    problems.throwIfAny();
    return required(
        approvals.within(file.name(), prices.orElseThrow(), money.orElseThrow(), problems),
        problems);
  }

  /// Points: Pabulib's cumulative votes, or a CSV of points.
  ///
  /// @param total what each ballot shares out
  public static PointsFile points(InputFile file, BallotFormat format, BigDecimal total) {
    Problems problems = new Problems();
    Optional<PointsFile> read =
        switch (format) {
          case PABULIB ->
              file.utf8(problems)
                  .flatMap(bytes -> new PabulibReader(file.name(), problems).points(bytes, total));
          case CSV -> BallotSheet.open(file, problems).flatMap(sheet -> sheet.points(total));
          case BLT, PREFLIB -> wrongForm(file, format, "points: Pabulib or CSV", problems);
        };
    return required(read, problems);
  }

  /// Votes of lists: a CSV with `list` and `votes`.
  ///
  /// @param blank name of the row that counts blank votes
  public static ListVotes lists(InputFile file, BallotFormat format, Optional<String> blank) {
    Problems problems = new Problems();
    Optional<ListVotes> read =
        format == BallotFormat.CSV
            ? VoteSheet.open(file, problems).flatMap(sheet -> sheet.lists(blank))
            : wrongForm(file, format, "a CSV with the columns list, votes", problems);
    return required(read, problems);
  }

  /// Yes and no: a CSV with `choice` and perhaps `votes`.
  public static YesNoVotes yesNo(InputFile file, BallotFormat format) {
    Problems problems = new Problems();
    Optional<YesNoVotes> read =
        format == BallotFormat.CSV
            ? VoteSheet.open(file, problems).flatMap(VoteSheet::yesNo)
            : wrongForm(file, format, "a CSV with the columns choice, votes", problems);
    return required(read, problems);
  }

  private static <T> Optional<T> wrongForm(
      InputFile file, BallotFormat format, String expected, Problems problems) {
    problems.add(
        Problem.ofFile(
            file.name(),
            "a file of the form " + format,
            expected,
            "Choose a rule for this kind of ballot."));
    return Optional.empty();
  }

  private static <T> T required(Optional<T> read, Problems problems) {
    problems.throwIfAny();
    return read.orElseThrow();
  }
}
