package org.ayni.formats.imports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Codes of industries (NACE, Rev. 2) and products (CPA) as Eurostat writes them: `A01`, `C10-C12`,
/// `J59_J60`, `E`, `L68A`.
final class NaceCodes {

  private static final Pattern CODE =
      Pattern.compile("([A-U])([0-9]{2})?([A-Z])?(?:[-_]([A-U])?([0-9]{2})?)?");

  /// Divisions of section A, B and so on: the first of each; the last is one before the next.
  private static final int[] FIRST = {
    1, 5, 10, 35, 36, 41, 45, 49, 55, 58, 64, 68, 69, 77, 84, 85, 86, 90, 94, 97, 99, 100
  };

  /// @param part a letter behind the division where it is a part of it; else blank
  private record Range(int first, int last, String part) {

    boolean holds(Range other) {
      boolean inside = first <= other.first && other.last <= last;
      boolean same = first == other.first && other.last == last;
      return inside && (!same || (part.isEmpty() && !other.part.isEmpty()));
    }
  }

  private NaceCodes() {}

  static boolean isCode(String code) {
    return range(code).isPresent();
  }

  private static Optional<Range> range(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int section = matcher.group(1).charAt(0) - 'A';
    int first = matcher.group(2) == null ? FIRST[section] : Integer.parseInt(matcher.group(2));
    int last = matcher.group(2) == null ? FIRST[section + 1] - 1 : first;
    if (matcher.group(5) != null) {
      last = Integer.parseInt(matcher.group(5));
    } else if (matcher.group(4) != null) {
      last = FIRST[matcher.group(4).charAt(0) - 'A' + 1] - 1;
    }
    return first > last
        ? Optional.empty()
        : Optional.of(new Range(first, last, matcher.group(3) == null ? "" : matcher.group(3)));
  }

  /// The finest of these codes that do not overlap, in their order: totals of others fall away, and
  /// so does a part of a division whose other part is not there (`L68A`, "of which imputed rents").
  static List<String> finest(Collection<String> codes) {
    List<String> whole =
        codes.stream()
            .filter(code ->
                range(code).filter(r -> r.part().isEmpty() || parts(codes, r) > 1).isPresent())
            .toList();
    return whole.stream()
        .filter(code ->
            whole.stream()
                .noneMatch(other -> range(code).orElseThrow().holds(range(other).orElseThrow())))
        .toList();
  }

  private static long parts(Collection<String> codes, Range of) {
    return codes.stream()
        .flatMap(code -> range(code).stream())
        .filter(r -> !r.part().isEmpty() && r.first() == of.first() && r.last() == of.last())
        .distinct()
        .count();
  }
}
