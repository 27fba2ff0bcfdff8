package org.ayni.planning.recipes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ayni.economy.Names;

/// Where products lie: product i in region r is product i · R + r of the problem. Without regions R
/// = 1, and −1 stands for the only place there is.
final class Places {

  private final Recipes recipes;
  private final int size;

  Places(Recipes recipes) {
    this.recipes = recipes;
    size = Math.max(1, recipes.regions().size());
  }

  /// How many products the problem has.
  int products() {
    return recipes.products().size() * size;
  }

  /// All regions in their order; −1 alone where there are none.
  List<Integer> regions() {
    return recipes.regions().isEmpty() ? List.of(-1) : IntStream.range(0, size).boxed().toList();
  }

  int index(int product, int region) {
    return product * size + Math.max(0, region);
  }

  /// `potatoes@upper`, or `potatoes` without regions.
  String code(int product, int region) {
    String code = recipes.products().get(product).code();
    return region < 0 ? code : code + "@" + recipes.regions().get(region).code();
  }

  Names names(int product, int region) {
    Names names = recipes.products().get(product).names();
    return region < 0 ? names : joined(names, " (", recipes.regions().get(region).names(), ")");
  }

  /// `Potatoes: Upper valley → Lower valley`.
  static Names way(Names product, Names from, Names to) {
    return joined(joined(product, ": ", from, ""), " → ", to, "");
  }

  private static Names joined(Names a, String between, Names b, String after) {
    TreeSet<String> languages = new TreeSet<>(a.byLanguage().keySet());
    languages.addAll(b.byLanguage().keySet());
    Map<String, String> joined = new HashMap<>();
    languages.forEach(l -> joined.put(l, a.in(l) + between + b.in(l) + after));
    return new Names(joined);
  }
}
