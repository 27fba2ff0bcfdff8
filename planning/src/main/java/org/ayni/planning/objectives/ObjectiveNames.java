package org.ayni.planning.objectives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ayni.files.Nearest;
import org.ayni.files.Said;

/// One objective as people write it, or several with commas between them, `fulfil,least-labour`:
/// the first comes first, each other decides among the plans that are as good in those before it.
public final class ObjectiveNames {

  /// What is wrong with a name or with the order.
  public record Wrong(String found, String expected, String advice, Said said) {
    /// What only the command line meets.
    public Wrong(String found, String expected, String advice) {
      this(found, expected, advice, Said.NOTHING);
    }
  }

  /// Finds what a name means.
  @FunctionalInterface
  public interface Lookup<T> {
    /// @return empty when it means nothing; then the problem was told
    Optional<T> find(String name, Consumer<Wrong> problems);
  }

  private ObjectiveNames() {}

  /// The objectives in their order; those that mean nothing are left out, told as problems.
  public static <T> List<T> read(String text, Lookup<T> lookup, Consumer<Wrong> problems) {
    List<T> found = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String name = part.strip();
      if (name.isEmpty()) {
        problems.accept(
            new Wrong(
                "'" + text + "'",
                "an objective, or several with one comma between two of them",
                "",
                Said.of("goals.no-objective")));
        continue;
      }
      Optional<T> one = lookup.find(name, problems);
      if (one.isPresent() && found.contains(one.get())) {
        problems.accept(
            new Wrong(
                "'" + name + "' again in '" + text + "'",
                "each objective once",
                "Once it is as large as it can be, it has nothing more to decide.",
                Said.of("table.again", name)));
      } else {
        one.ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /// A name that means nothing.
  ///
  /// @param known all that mean something
  /// @param advice where no known name is near
  public static Wrong unknown(String name, List<String> known, String advice) {
    return new Wrong(
        "'" + name + "'",
        "one of " + String.join(", ", known) + ", or several with commas between them",
        Nearest.to(name, known).map(near -> "Maybe '" + near + "' is meant.").orElse(advice),
        Said.of("value.unknown", name, String.join(", ", known)));
  }
}
