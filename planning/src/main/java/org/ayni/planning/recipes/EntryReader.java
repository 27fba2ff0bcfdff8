package org.ayni.planning.recipes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ayni.files.InputFolder;
import org.ayni.files.Problems;
import org.ayni.planning.recipes.Recipes.Carriage;
import org.ayni.planning.recipes.Recipes.Equipment;
import org.ayni.planning.recipes.Recipes.Flow;
import org.ayni.planning.recipes.Recipes.Kind;
import org.ayni.planning.recipes.Recipes.Learning;
import org.ayni.planning.recipes.Recipes.Lying;
import org.ayni.planning.recipes.Recipes.Means;
import org.ayni.planning.recipes.Recipes.Offer;
import org.ayni.planning.recipes.Recipes.Portion;
import org.ayni.planning.recipes.Recipes.Use;
import org.ayni.planning.recipes.Recipes.Ware;

/// Reads the files whose rows join codes.
final class EntryReader {

  final List<Lying> inventory = new ArrayList<>();
  final List<Flow> flows = new ArrayList<>();
  final List<Use> uses = new ArrayList<>();
  final List<Equipment> equipment = new ArrayList<>();
  final List<Portion> baskets = new ArrayList<>();
  final List<Carriage> transport = new ArrayList<>();
  final List<Learning> retraining = new ArrayList<>();
  List<Offer> trade = List.of();

  private final InputFolder folder;
  private final Problems problems;
  private final Axes axes;
  private final List<Ware> products;
  private final List<Means> resources;
  private final Map<String, Integer> lines = new HashMap<>();
  private boolean basketsKnown;

  EntryReader(
      InputFolder folder,
      Problems problems,
      Axes axes,
      List<Ware> products,
      List<Means> resources) {
    this.folder = folder;
    this.problems = problems;
    this.axes = axes;
    this.products = products;
    this.resources = resources;
  }

  void read() {
    rows(RecipeFile.INVENTORY, this::lying);
    rows(RecipeFile.FLOWS, this::flow);
    rows(RecipeFile.USES, this::use);
    rows(RecipeFile.EQUIPMENT, this::equipment);
    OfferReader offers = new OfferReader(axes);
    rows(RecipeFile.TRADE, offers::take);
    trade = offers.offers();
    basketsKnown = rows(RecipeFile.BASKETS, this::portion);
    rows(RecipeFile.TRANSPORT, this::carriage);
    rows(RecipeFile.RETRAINING, this::learning);
  }

  /// Whether the rows of baskets could be read and all their needs are known.
  boolean basketsKnown() {
    return basketsKnown && axes.needs.isKnown();
  }

  private boolean rows(RecipeFile file, Consumer<RecipeRow> consumer) {
    var sheet = RecipeSheet.open(file, folder, problems);
    sheet.ifPresent(s -> s.forEachRow(consumer));
    return sheet.isPresent();
  }

  /// Adds a problem to a row that says the same thing again.
  private void once(RecipeRow row, String column, Object... cells) {
    StringBuilder key = new StringBuilder(row.file());
    for (Object cell : cells) {
      key.append('\n').append(cell);
    }
    Integer before = lines.putIfAbsent(key.toString(), row.line());
    if (before != null) {
      row.problem(
          column,
          "the same as in line " + before,
          "one row for each",
          "Add the amounts up in one row.");
    }
  }

  private void lying(RecipeRow row) {
    int product = axes.products.find(row, "product");
    int region = axes.region(row, "region");
    once(row, "product", row.textOrBlank("product"), region);
    if (product >= 0 && products.get(product).loss().isEmpty()) {
      row.problem(
          "product",
          "'" + row.textOrBlank("product") + "', which cannot be stored",
          "a product with a loss in products.csv",
          "Write its loss there, 0 if it keeps.");
    }
    inventory.add(new Lying(product, region, row.amount("amount")));
  }

  private void flow(RecipeRow row) {
    int technique = axes.techniques.find(row, "technique");
    int product = axes.products.find(row, "product");
    String direction = row.text("direction", "in or out");
    if (!direction.isEmpty() && !direction.equals("in") && !direction.equals("out")) {
      row.problem("direction", "'" + direction + "'", "in or out", "");
    }
    once(row, "product", row.textOrBlank("technique"), direction, row.textOrBlank("product"));
    flows.add(new Flow(technique, direction.equals("out"), product, row.amount("amount")));
  }

  private void use(RecipeRow row) {
    int technique = axes.techniques.find(row, "technique");
    int resource = axes.resources.find(row, "resource");
    once(row, "resource", row.textOrBlank("technique"), row.textOrBlank("resource"));
    uses.add(new Use(technique, resource, row.amount("amount")));
  }

  private void equipment(RecipeRow row) {
    int technique = axes.techniques.find(row, "technique");
    int product = axes.products.find(row, "product");
    once(row, "product", row.textOrBlank("technique"), row.textOrBlank("product"));
    equipment.add(
        new Equipment(
            technique,
            product,
            row.amount("needed"),
            row.amount("today"),
            row.share("wear"),
            row.count("lag", 100),
            row.amountOrNone("end")));
  }

  private void portion(RecipeRow row) {
    int need = axes.needs.find(row, "need");
    int product = axes.products.find(row, "product");
    int region = axes.region(row, "region");
    once(row, "product", row.textOrBlank("need"), row.textOrBlank("product"), region);
    baskets.add(new Portion(need, product, region, row.positive("amount")));
  }

  private void carriage(RecipeRow row) {
    int product = axes.products.find(row, "product");
    int from = axes.regions.find(row, "from");
    int to = axes.regions.find(row, "to");
    if (from >= 0 && from == to) {
      row.problem("to", "'" + row.textOrBlank("to") + "' again", "another region", "");
    }
    String takes = row.textOrBlank("takes");
    once(row, "product", row.textOrBlank("product"), from, to, takes);
    int takenResource = axes.resources.indexOf(takes);
    int takenProduct = axes.products.indexOf(takes);
    if (!takes.isEmpty()
        && takenResource < 0
        && takenProduct < 0
        && axes.products.isKnown()
        && axes.resources.isKnown()) {
      row.problem(
          "takes",
          "'" + takes + "'",
          "a product of products.csv or a resource of resources.csv",
          "");
    }
    transport.add(
        new Carriage(
            product,
            from,
            to,
            takenProduct,
            takenResource,
            takes.isEmpty() ? nothing(row) : row.amount("amount")));
  }

  /// An amount of nothing.
  private static double nothing(RecipeRow row) {
    if (!row.isBlank("amount")) {
      row.problem("takes", "an empty cell", "what the amount is of", "");
    }
    return 0;
  }

  private void learning(RecipeRow row) {
    int from = axes.resources.find(row, "from");
    int to = axes.resources.find(row, "to");
    for (String column : List.of("from", "to")) {
      int resource = axes.resources.indexOf(row.textOrBlank(column));
      if (resource >= 0 && resources.get(resource).kind() != Kind.LABOUR) {
        row.problem(
            column,
            "'" + row.textOrBlank(column) + "', which is no labour",
            "a kind of labour of resources.csv",
            "");
      }
    }
    if (from >= 0 && from == to) {
      row.problem("to", "'" + row.textOrBlank("to") + "' again", "another kind of labour", "");
    }
    if (from >= 0 && to >= 0 && !resources.get(from).unit().equals(resources.get(to).unit())) {
      row.problem(
          "to",
          "labour in " + resources.get(to).unit(),
          "in " + resources.get(from).unit() + ", as that of 'from'",
          "");
    }
    boolean takes = !row.isBlank("takes");
    once(row, "takes", from, to, row.textOrBlank("takes"));
    double most = row.amount("most");
    for (Learning other : retraining) {
      if (other.from() == from && other.to() == to && from >= 0 && other.most() != most) {
        row.problem("most", row.textOrBlank("most"), "the same in all rows of one retraining", "");
        break;
      }
    }
    retraining.add(
        new Learning(
            from,
            to,
            most,
            takes ? axes.products.find(row, "takes") : -1,
            takes ? axes.region(row, "region") : -1,
            takes ? row.amount("amount") : nothing(row)));
  }
}
