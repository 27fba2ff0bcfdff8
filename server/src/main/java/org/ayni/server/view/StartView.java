package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.tally.Rational;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.planning.plan.Plan;
import org.ayni.server.text.Words;

/// What this is, in three pictures: what people asked for, what the plan makes of it, what was
/// delivered. The figures are those of the councils that are served.
///
/// @param steps of the way, in order
public record StartView(List<Step> steps) {

  /// Needs in a picture: the first of those that were asked for.
  private static final int MOST_NEEDS = 5;

  /// One picture.
  ///
  /// @param title what happens there
  /// @param text what it shows here, in a sentence or two
  /// @param unit of the bars; empty where there are none
  /// @param links where it is seen whole
  public record Step(String title, String text, String unit, List<Bar> bars, List<Link> links) {
    public Step {
      bars = List.copyOf(bars);
      links = List.copyOf(links);
    }
  }

  /// One bar of a picture.
  ///
  /// @param length of a hundred; 0 for what shrinks
  /// @param off true for what is not as it should be
  public record Bar(String name, String value, double length, boolean off) {}

  public record Link(String text, String path) {}

  /// What a house says of its year.
  ///
  /// @param council whose year it is
  /// @param points of a hundred, by need, most first
  public record Year(
      Council council, int councils, long people, Map<String, Double> points, Board board) {

    /// Of the council that has chosen a plan, else one of those at the top; empty where there is no
    /// council.
    public static Optional<Year> of(CouncilBook book, LocalDate today) {
      return book.councils().stream()
          .filter(one -> one.plan().isPresent())
          .findFirst()
          .or(() ->
              book.councils().stream().filter(one -> one.founded().parent().isEmpty()).findFirst())
          .map(council -> of(book, council, today));
    }

    private static Year of(CouncilBook book, Council council, LocalDate today) {
      Map<String, Double> points = new LinkedHashMap<>();
      Levels.of(book, council).points().entrySet().stream()
          .sorted(Map.Entry.<String, Rational>comparingByValue(Comparator.reverseOrder()))
          .forEach(one -> points.put(one.getKey(), one.getValue().doubleValue()));
      return new Year(
          council,
          book.councils().size(),
          book.councils().stream().mapToLong(one -> CouncilsView.people(one, today)).sum(),
          points,
          CouncilBoard.of(council, today));
    }
  }

  public StartView {
    steps = List.copyOf(steps);
  }

  /// @param year empty where no house is served
  /// @param plan that was chosen in it; empty where none was, or it is not here
  /// @param needs their names by code
  public static StartView of(
      Optional<Year> year, Optional<Plan> plan, Map<String, String> needs, Words words) {
    return new StartView(
        List.of(
            asked(year, needs, words), planned(year, plan, needs, words), delivered(year, words)));
  }

  private static Step asked(Optional<Year> year, Map<String, String> needs, Words words) {
    List<Link> links = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    String text = words.text("start.decide.text");
    if (year.isPresent()) {
      Year one = year.get();
      double most = one.points().values().stream().mapToDouble(p -> p).max().orElse(1);
      one.points().entrySet().stream()
          .limit(MOST_NEEDS)
          .forEach(entry ->
              bars.add(
                  new Bar(
                      name(entry.getKey(), needs),
                      words.number(entry.getValue(), 1),
                      100 * entry.getValue() / most,
                      false)));
      text +=
          " "
              + words.text(
                  "start.decide.here",
                  words.counted("councils.people", one.people()),
                  words.counted("councils.count", one.councils()));
      links.add(new Link(words.text("start.decide.all"), "/councils"));
      links.add(new Link(one.council().founded().name(), "/councils/" + one.council().code()));
    }
    return new Step(
        words.text("start.decide"),
        text,
        bars.isEmpty() ? "" : words.text("start.decide.unit"),
        bars,
        links);
  }

  private static String name(String need, Map<String, String> needs) {
    return Optional.ofNullable(needs.get(need)).orElse(need);
  }

  private static Step planned(
      Optional<Year> year, Optional<Plan> plan, Map<String, String> needs, Words words) {
    List<Link> links = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    String text = words.text("start.plan.text");
    if (year.isPresent() && plan.isPresent()) {
      Map<String, Double> ends = ends(plan.get());
      List<String> shown =
          year.get().points().keySet().stream()
              .filter(ends::containsKey)
              .limit(MOST_NEEDS)
              .toList();
      double most = shown.stream().mapToDouble(need -> end(ends, need) - 1).max().orElse(0);
      for (String need : shown) {
        double change = end(ends, need) - 1;
        double length = most > 0 ? 100 * Math.max(0, change) / most : 0;
        bars.add(new Bar(name(need, needs), words.change(change, 0), length, change < 0));
      }
      text +=
          " "
              + words.text(
                  "start.plan.here",
                  OptionNames.of(year.get().council().plan().orElseThrow().option(), words),
                  words.whole(plan.get().problem().years()));
      List<String> fewer =
          ends.entrySet().stream()
              .filter(one -> needs.containsKey(one.getKey()) && NeedsFigure.falls(one.getValue()))
              .map(one -> name(one.getKey(), needs) + " " + words.change(one.getValue() - 1, 0))
              .toList();
      text +=
          " "
              + (fewer.isEmpty()
                  ? words.text("start.plan.none")
                  : words.text("start.plan.fewer", String.join(", ", fewer)));
      links.add(
          new Link(
              words.text("start.plan.chosen"),
              "/councils/" + year.get().council().code() + "#ballots"));
    }
    links.add(new Link(words.text("start.plan.own"), "/plan"));
    return new Step(
        words.text("start.plan"),
        text,
        bars.isEmpty() ? "" : words.text("start.plan.unit"),
        bars,
        links);
  }

  /// How far each need is met in the plan's last year, 1 being the base year or the target.
  private static Map<String, Double> ends(Plan plan) {
    Map<String, Double> ends = new LinkedHashMap<>();
    int last = plan.problem().years() - 1;
    IntStream.range(0, plan.problem().baskets().size())
        .forEach(g ->
            ends.put(
                plan.problem().baskets().get(g).code(),
                plan.activities().satisfaction().at(last, g)));
    return ends;
  }

  private static double end(Map<String, Double> ends, String need) {
    return Optional.ofNullable(ends.get(need)).orElseThrow();
  }

  private static Step delivered(Optional<Year> year, Words words) {
    List<Link> links = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    String text = words.text("start.deliver.text");
    List<Board.Line> lines = year.map(one -> one.board().lines()).orElse(List.of());
    if (!lines.isEmpty()) {
      long done = count(lines, Board.State.DELIVERED);
      long open = count(lines, Board.State.OPEN);
      long missed = lines.size() - done - open;
      OptionalDouble most =
          IntStream.of((int) done, (int) open, (int) missed).asDoubleStream().max();
      bar(bars, "start.deliver.done", done, most.orElseThrow(), false, words);
      bar(bars, "start.deliver.missed", missed, most.orElseThrow(), true, words);
      bar(bars, "start.deliver.open", open, most.orElseThrow(), false, words);
      text += " " + words.counted("start.deliver.here", lines.size(), words.whole((double) done));
      links.add(
          new Link(
              words.text("start.deliver.board"),
              "/councils/" + year.orElseThrow().council().code() + "/board"));
    }
    return new Step(
        words.text("start.deliver"),
        text,
        bars.isEmpty() ? "" : words.text("start.deliver.unit"),
        bars,
        links);
  }

  private static long count(List<Board.Line> lines, Board.State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  private static void bar(
      List<Bar> bars, String key, long count, double most, boolean off, Words words) {
    bars.add(new Bar(words.text(key), words.whole((double) count), 100 * count / most, off));
  }
}
