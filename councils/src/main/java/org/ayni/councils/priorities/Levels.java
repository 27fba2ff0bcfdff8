package org.ayni.councils.priorities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.statute.Weighting;
import org.ayni.councils.tally.Rational;

/// What a council wants, from its own votes and from those of the councils below it.
///
/// Points: those of the council's own last vote on priorities; where it held none, the mean of the
/// points of the councils below, each weighted as the statute says:
///
///     points[need] = Σ w(k) points[k, need] / Σ w(k),  w = 1, n or √n
///
/// with n the members on the roll of that council's vote, or the sum of n below it. √n is taken to 12
/// digits (half up), everything else is exact.
///
/// Floors: the highest that this council or one below adopted. A council above may ask for more, and
/// never takes a floor away: what a council decided for itself is not overruled. Projects: those the
/// council itself elected, then those elected below, in the order in which councils were founded.
public final class Levels {

  /// The subject of votes by points on needs.
  public static final String PRIORITIES = "priorities";

  /// The subject of votes on projects.
  public static final String PROJECTS = "projects";

  private static final MathContext DIGITS = new MathContext(12);

  private final CouncilBook book;

  private Levels(CouncilBook book) {
    this.book = book;
  }

  /// @param members on the rolls whose points these are
  private record Counted(Wishes wishes, int members) {}

  public static Wishes of(CouncilBook book, Council council) {
    return new Levels(book).counted(council).wishes();
  }

  private Counted counted(Council council) {
    List<Counted> below = book.below(council.code()).stream().map(this::counted).toList();
    Optional<Ballot> own = council.last(PRIORITIES);
    Map<String, Rational> points =
        own.map(Levels::points).orElseGet(() -> weighed(council.statute().weighting(), below));
    int members =
        own.map(ballot -> council.rolls().get(ballot.opened().roll()).size())
            .orElseGet(() -> below.stream().mapToInt(Counted::members).sum());
    Map<String, BigDecimal> floors = new TreeMap<>(council.floors());
    List<String> projects = new ArrayList<>(elected(council));
    for (Counted one : below) {
      one.wishes().floors().forEach((need, floor) -> floors.merge(need, floor, BigDecimal::max));
      one.wishes().projects().stream().filter(p -> !projects.contains(p)).forEach(projects::add);
    }
    return new Counted(new Wishes(points, floors, projects), members);
  }

  private static List<String> elected(Council council) {
    return council
        .last(PROJECTS)
        .flatMap(Ballot::closed)
        .map(closed -> closed.outcome().winners())
        .orElse(List.of());
  }

  private static Map<String, Rational> points(Ballot ballot) {
    Outcome outcome = ballot.closed().orElseThrow().outcome();
    Map<String, Rational> points = new HashMap<>();
    outcome.figures().forEach((need, text) -> points.put(need, Rational.parse(text)));
    return points;
  }

  private static Map<String, Rational> weighed(Weighting weighting, List<Counted> below) {
    Map<String, Rational> points = new HashMap<>();
    Rational all = Rational.ZERO;
    for (Counted one : below) {
      if (one.wishes().points().isEmpty()) {
        continue;
      }
      Rational weight = weight(weighting, one.members());
      all = all.plus(weight);
      one.wishes()
          .points()
          .forEach((need, p) -> points.merge(need, p.times(weight), Rational::plus));
    }
    Rational sum = all;
    points.replaceAll((need, p) -> p.dividedBy(sum));
    return points;
  }

  private static Rational weight(Weighting weighting, int members) {
    return switch (weighting) {
      case EQUAL -> Rational.ONE;
      case MEMBERS -> Rational.of(members);
      case SQUARE_ROOT -> Rational.of(BigDecimal.valueOf(members).sqrt(DIGITS));
    };
  }
}
