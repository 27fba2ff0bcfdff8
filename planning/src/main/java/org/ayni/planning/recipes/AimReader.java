package org.ayni.planning.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ayni.economy.Unit;
import org.ayni.planning.objectives.ObjectiveNames;
import org.ayni.planning.objectives.ObjectiveNames.Wrong;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.recipes.Recipes.Aim;
import org.ayni.planning.recipes.Recipes.Aimed;
import org.ayni.planning.recipes.Recipes.Kind;
import org.ayni.planning.recipes.Recipes.Means;

/// Reads which objectives recipes are planned for; what there is to choose from depends on their
/// resources.
final class AimReader {

  private static final String LEAST = "least:";

  private final Codes codes;
  private final List<Means> resources;

  /// @param resources in the order of `codes`
  AimReader(Codes codes, List<Means> resources) {
    this.codes = codes;
    this.resources = resources;
  }

  /// In their order; `welfare` where none could be read.
  List<Aimed> read(String text, Consumer<Wrong> problems) {
    List<Aimed> order = ObjectiveNames.read(text, this::find, problems);
    return order.isEmpty() ? List.of(new Aimed(Aim.WELFARE, -1)) : order;
  }

  private Optional<Aimed> find(String name, Consumer<Wrong> problems) {
    return switch (name) {
      case "welfare" -> Optional.of(new Aimed(Aim.WELFARE, -1));
      case "harmony" -> Optional.of(new Aimed(Aim.HARMONY, -1));
      case "fulfil" -> Optional.of(new Aimed(Aim.FULFIL, -1));
      case "least-labour" -> leastLabour(name, problems);
      case "least-emissions" -> leastEmissions(problems);
      default -> named(name, problems);
    };
  }

  private Optional<Aimed> named(String name, Consumer<Wrong> problems) {
    boolean least = name.startsWith(LEAST);
    String code = least ? name.substring(LEAST.length()) : "";
    int resource = codes.indexOf(code);
    if (resource >= 0) {
      return Optional.of(new Aimed(Aim.LEAST, resource));
    }
    if (code.equals(Resource.LABOUR)) {
      return leastLabour(name, problems);
    }
    // A file of resources that could not be read has been told of already.
    if (codes.isKnown() || !least) {
      problems.accept(ObjectiveNames.unknown(name, names(), ""));
    }
    return Optional.empty();
  }

  private Optional<Aimed> leastLabour(String name, Consumer<Wrong> problems) {
    List<Unit> units =
        resources.stream()
            .filter(r -> r.kind() == Kind.LABOUR)
            .map(Means::unit)
            .distinct()
            .toList();
    if (units.size() != 1 && codes.isKnown()) {
      problems.accept(
          new Wrong(
              "'" + name + "'",
              "all labour in one unit",
              units.isEmpty()
                  ? "resources.csv has no labour. " + whatThereIs()
                  : "resources.csv has labour in "
                      + units
                      + ": convert it, or say "
                      + String.join(" or ", ofKind(Kind.LABOUR))
                      + "."));
      return Optional.empty();
    }
    return Optional.of(new Aimed(Aim.LEAST_LABOUR, -1));
  }

  private Optional<Aimed> leastEmissions(Consumer<Wrong> problems) {
    List<String> emissions = ofKind(Kind.EMISSIONS);
    if (emissions.size() == 1) {
      return named(emissions.getFirst(), problems);
    }
    if (codes.isKnown()) {
      problems.accept(
          new Wrong(
              "'least-emissions'",
              "one resource of the kind emissions",
              emissions.isEmpty()
                  ? "resources.csv has none of this kind. " + whatThereIs()
                  : "resources.csv has "
                      + emissions.size()
                      + ": say "
                      + String.join(" or ", emissions)
                      + "."));
    }
    return Optional.empty();
  }

  private String whatThereIs() {
    return "There is " + String.join(", ", names()) + ".";
  }

  /// All names that mean something here.
  private List<String> names() {
    List<String> names = new ArrayList<>(List.of("welfare", "harmony", "fulfil"));
    if (resources.stream().anyMatch(r -> r.kind() == Kind.LABOUR)) {
      names.add("least-labour");
    }
    if (ofKind(Kind.EMISSIONS).size() == 1) {
      names.add("least-emissions");
    }
    resources.forEach(r -> names.add(LEAST + r.code()));
    return names;
  }

  private List<String> ofKind(Kind kind) {
    return resources.stream().filter(r -> r.kind() == kind).map(r -> LEAST + r.code()).toList();
  }
}
