package org.ayni.planning.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFolder;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.recipes.Recipes.Kind;
import org.ayni.planning.recipes.Recipes.Means;
import org.ayni.planning.recipes.Recipes.Need;
import org.ayni.planning.recipes.Recipes.Portion;
import org.ayni.planning.recipes.Recipes.Region;
import org.ayni.planning.recipes.Recipes.Settings;
import org.ayni.planning.recipes.Recipes.Ware;
import org.ayni.planning.recipes.Recipes.Way;

/// Reads all files: first those that give codes, then those that use them.
final class RecipeReader {

  private final InputFolder folder;
  private final Problems problems = new Problems();
  private final Axes axes = new Axes();
  private final List<Region> regions = new ArrayList<>();
  private final List<Ware> products = new ArrayList<>();
  private final List<Means> resources = new ArrayList<>();
  private final List<Way> techniques = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();

  private RecipeReader(InputFolder folder) {
    this.folder = folder;
  }

  /// @throws BadInputException with everything that is wrong in all files
  static Recipes read(InputFolder folder) {
    return new RecipeReader(folder).recipes();
  }

  private Recipes recipes() {
    SettingsReader settings = new SettingsReader(folder, problems);
    rows(RecipeFile.REGIONS, axes.regions, this::region);
    rows(RecipeFile.PRODUCTS, axes.products, this::product);
    rows(RecipeFile.RESOURCES, axes.resources, this::resource);
    rows(RecipeFile.TECHNIQUES, axes.techniques, this::technique);
    rows(RecipeFile.NEEDS, axes.needs, row -> need(row, settings));
    wishesForNeeds(settings.weights());
    wishesForNeeds(settings.floors());
    noneOf(RecipeFile.PRODUCTS, axes.products, "product");
    noneOf(RecipeFile.NEEDS, axes.needs, "need");
    Settings read = settings.settings(folder.name(), axes.resources, resources);
    labourInAll();
    EntryReader entries = new EntryReader(folder, problems, axes, products, resources);
    entries.read();
    portions(entries);
    weights(settings, read);
    problems.throwIfAny();
    return new Recipes(
        read,
        regions,
        products,
        entries.inventory,
        techniques,
        entries.flows,
        entries.uses,
        resources,
        entries.equipment,
        entries.trade,
        needs,
        entries.baskets,
        entries.transport,
        entries.retraining);
  }

  private void rows(RecipeFile file, Codes codes, Consumer<RecipeRow> consumer) {
    RecipeSheet.open(file, folder, problems)
        .ifPresentOrElse(
            sheet -> sheet.forEachRow(consumer),
            () -> {
              if (file.required() || folder.holds(file.fileName())) {
                codes.unreadable();
              }
            });
  }

  private void noneOf(RecipeFile file, Codes codes, String what) {
    if (codes.isKnown() && codes.size() == 0) {
      problems.add(Problem.ofFile(file.fileName(), "no " + what, "at least one row", ""));
    }
  }

  private void region(RecipeRow row) {
    String code = axes.regions.add(row, "region");
    regions.add(new Region(code, row.names(code)));
  }

  private static Unit unit(RecipeRow row) {
    String unit = row.text("unit", "what its amounts count, such as t");
    return new Unit(unit.isEmpty() ? "?" : unit);
  }

  private void product(RecipeRow row) {
    String code = axes.products.add(row, "product");
    products.add(new Ware(code, row.names(code), unit(row), row.shareOrNone("loss")));
  }

  private void resource(RecipeRow row) {
    String code = axes.resources.add(row, "resource");
    if (axes.products.has(code)) {
      row.problem("resource", "'" + code + "', which is a product too", "a code of its own", "");
    }
    resources.add(
        new Means(
            code,
            row.names(code),
            unit(row),
            kind(row),
            row.amountOr("limit", Double.POSITIVE_INFINITY),
            row.atLeast(-1, "growth", 0),
            row.amountOrNone("total")));
  }

  private static Kind kind(RecipeRow row) {
    String expected = "labour, land, water, emissions or other";
    String text = row.text("kind", expected);
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
        return kind;
      }
    }
    if (!text.isEmpty()) {
      row.problem("kind", "'" + text + "'", expected, "");
    }
    return Kind.OTHER;
  }

  private void technique(RecipeRow row) {
    String code = axes.techniques.add(row, "technique");
    OptionalDouble today = row.amountOrNone("today");
    OptionalDouble grow = row.amountOrNone("grow");
    OptionalDouble shrink = row.shareOrNone("shrink");
    if (today.isEmpty() && (grow.isPresent() || shrink.isPresent())) {
      row.problem(
          "today",
          "an empty cell, but a pace in 'grow' or 'shrink'",
          "the activity of today, from which it grows and shrinks",
          "");
    }
    if (grow.isPresent() && today.isPresent() && today.getAsDouble() == 0) {
      row.problem(
          "grow",
          Numbers.format(grow.getAsDouble()) + " for an activity of 0 today",
          "a blank cell",
          "From nothing it would never begin, however large the share.");
    }
    techniques.add(
        new Way(code, row.names(code), unit(row), axes.region(row, "region"), today, grow, shrink));
  }

  private void need(RecipeRow row, SettingsReader settings) {
    String code = axes.needs.add(row, "need");
    RecipeRow weight = settings.weights().get(code);
    RecipeRow floor = settings.floors().get(code);
    double written = row.amountOr("weight", 1);
    double least = row.amountOr("floor", 0);
    needs.add(
        new Need(
            code,
            row.names(code),
            weight != null ? weight.amount("value") : settings.weights().isEmpty() ? written : 0,
            floor != null ? floor.amount("value") : least,
            // Not to −1: from the second year on it would be a need of nothing.
            row.atLeast(-0.99, "growth", 0)));
  }

  private void wishesForNeeds(Map<String, RecipeRow> wishes) {
    wishes.values().forEach(row -> axes.needs.find(row, "code"));
  }

  private void weights(SettingsReader settings, Settings read) {
    boolean weighted =
        read.objectives().stream()
            .anyMatch(o -> o.aim() == Recipes.Aim.WELFARE || o.aim() == Recipes.Aim.HARMONY);
    if (weighted && !needs.isEmpty() && needs.stream().allMatch(need -> need.weight() == 0)) {
      problems.add(
          Problem.ofFile(
              (settings.weights().isEmpty() ? RecipeFile.NEEDS : RecipeFile.WISHES).fileName(),
              "weights that are all 0",
              "at least one need with a weight above 0",
              "Leave the weights blank to count every need alike."));
    }
  }

  /// All kinds of labour together get a code of their own; see [RecipeProblem].
  private void labourInAll() {
    long kinds = resources.stream().filter(r -> r.kind() == Kind.LABOUR).count();
    int named = axes.resources.indexOf(Resource.LABOUR);
    if (named >= 0 && (kinds > 1 || resources.get(named).kind() != Kind.LABOUR)) {
      problems.add(
          Problem.ofFile(
              RecipeFile.RESOURCES.fileName(),
              "a resource '" + Resource.LABOUR + "' that is not all labour",
              "another code",
              "'" + Resource.LABOUR + "' stands for all kinds of labour together."));
    }
  }

  /// A need of nothing could be met without end.
  private void portions(EntryReader entries) {
    if (!entries.basketsKnown()) {
      return;
    }
    boolean[] has = new boolean[needs.size()];
    for (Portion portion : entries.baskets) {
      if (portion.need() >= 0) {
        has[portion.need()] = true;
      }
    }
    for (int g = 0; g < has.length; g++) {
      if (!has[g]) {
        problems.add(
            Problem.ofFile(
                RecipeFile.BASKETS.fileName(),
                "no row for the need '" + needs.get(g).code() + "'",
                "at least one product it consists of",
                ""));
      }
    }
  }
}
