package org.ayni.server.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.tree.Colombia;
import org.ayni.councils.tree.Municipality;
import org.ayni.councils.tree.Territory;

/// What there is in each department of Colombia: municipalities, and what the councils of a house
/// record.
final class DepartmentNumbers {

  /// What is counted.
  enum Measure {
    MUNICIPALITIES,
    COUNCILS,
    PEOPLE,
    BALLOTS
  }

  private final Map<String, Map<Measure, Long>> counts = new TreeMap<>();
  private final CouncilBook book;
  private int nowhere;
  private int areas;

  /// @param today as of which day people are counted
  DepartmentNumbers(CouncilBook book, LocalDate today) {
    this.book = book;
    for (Territory department : departments()) {
      counts.put(department.code(), new EnumMap<>(Measure.class));
    }
    for (Municipality one : Colombia.municipalities()) {
      if (one.kind().equals("municipality")) {
        add(one.territory().above(), Measure.MUNICIPALITIES, 1);
      } else {
        areas++;
      }
    }
    for (Council council : book.councils()) {
      Optional<String> department = department(council);
      if (department.isEmpty()) {
        nowhere++;
      }
      department.ifPresent(code -> {
        add(code, Measure.COUNCILS, 1);
        add(code, Measure.PEOPLE, CouncilsView.people(council, today));
        add(code, Measure.BALLOTS, council.ballots().size());
      });
    }
  }

  private void add(String department, Measure measure, long more) {
    of(department).merge(measure, more, Long::sum);
  }

  static List<Territory> departments() {
    return Colombia.territories().stream().filter(one -> !one.above().isEmpty()).toList();
  }

  /// Where a council lies: by its own code, else where the council above it lies. A council of the
  /// country lies in none.
  private Optional<String> department(Council council) {
    Set<String> seen = new HashSet<>();
    Optional<Council> one = Optional.of(council);
    while (one.isPresent() && seen.add(one.get().code())) {
      Optional<String> territory = one.get().founded().territory();
      if (territory.isPresent()) {
        return territory
            .filter(code -> code.matches("[0-9]{2}([0-9]{3})?"))
            .map(code -> code.substring(0, 2))
            .filter(counts::containsKey);
      }
      one = one.get().founded().parent().flatMap(book::council);
    }
    return Optional.empty();
  }

  private Map<Measure, Long> of(String department) {
    return Optional.ofNullable(counts.get(department)).orElseThrow();
  }

  long of(String department, Measure measure) {
    return of(department).getOrDefault(measure, 0L);
  }

  private LongStream all(Measure measure) {
    return counts.values().stream().mapToLong(one -> one.getOrDefault(measure, 0L));
  }

  long total(Measure measure) {
    return all(measure).sum();
  }

  long most(Measure measure) {
    return all(measure).max().orElseThrow();
  }

  /// Departments in which there is any.
  long places(Measure measure) {
    return all(measure).filter(number -> number > 0).count();
  }

  /// Those of which there are any.
  List<Measure> known() {
    return Arrays.stream(Measure.values()).filter(one -> total(one) > 0).toList();
  }

  /// The departments, those with most first, ties by name.
  List<Territory> ordered(Measure measure) {
    return departments().stream()
        .sorted(
            Comparator.comparingLong((Territory one) -> -of(one.code(), measure))
                .thenComparing(Territory::name))
        .toList();
  }

  /// Councils of which nothing says in which department they lie.
  int nowhere() {
    return nowhere;
  }

  /// What lies right below a department and is no municipality.
  int areas() {
    return areas;
  }

  /// Names by code.
  static Map<String, String> names() {
    return departments().stream().collect(Collectors.toMap(Territory::code, Territory::name));
  }
}
