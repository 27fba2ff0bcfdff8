package org.ayni.planning.recipes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files of a folder of recipes and their columns: what is read, and what a template holds.
public enum RecipeFile {
  /// What is asked, and how far the plan looks.
  SETTINGS(
      false,
      must("setting", "name of a setting; a blank file takes the usual value of all"),
      must("value", "its value")),
  /// What is made, used, bought or sold.
  PRODUCTS(
      true,
      must("product", "short code, such as milk"),
      may("name", "in words; name_es, name_en, name_pt for several languages"),
      must("unit", "what all its amounts count, such as t or 1000 l"),
      may("loss", "share of a stock lost in a year, 0 to 1; blank: it cannot be stored")),
  /// What lies in store today.
  INVENTORY(
      false,
      must("product", "code of a product that can be stored"),
      may("region", "where it lies; only with regions"),
      must("amount", "in store at the start, in the product's unit")),
  /// The ways of working.
  TECHNIQUES(
      true,
      must("technique", "short code, such as dairy"),
      may("name", "in words; name_es, name_en, name_pt for several languages"),
      must("unit", "what one unit of activity is, such as 1 ha, 100 cows, 1 t dried"),
      may("region", "where it works; only with regions"),
      may("today", "activity in the base year; blank: not known"),
      may("grow", "most it may grow in a year, as a share; blank: at will"),
      may("shrink", "most it may shrink in a year, as a share; blank: at will")),
  /// What goes in and what comes out.
  FLOWS(
      true,
      must("technique", "code of a technique"),
      must("direction", "in or out"),
      must("product", "code of a product"),
      must("amount", "for one unit of activity, in the product's unit")),
  /// Labour, land, water and emissions.
  USES(
      false,
      must("technique", "code of a technique"),
      must("resource", "code of a resource"),
      must("amount", "for one unit of activity, in the resource's unit")),
  /// What nobody makes and everybody shares.
  RESOURCES(
      false,
      must("resource", "short code, such as farm-work"),
      may("name", "in words; name_es, name_en, name_pt for several languages"),
      must("unit", "what all its amounts count, such as 1000 hours"),
      must("kind", "labour, land, water, emissions or other"),
      may("limit", "most in the first year; blank: no limit, only counted"),
      may("growth", "by which share the limit grows a year; blank: 0"),
      may("total", "most in all years together; blank: no such limit")),
  /// Machines, herds, buildings.
  EQUIPMENT(
      false,
      must("technique", "code of the technique that needs it"),
      must("product", "code of the product it is renewed with"),
      must("needed", "for one unit of activity, in the product's unit"),
      must("today", "in place at the start, in the product's unit"),
      must("wear", "share worn out in a year, 0 to 1"),
      may("lag", "years from buying to working beyond the first; blank: 0"),
      may("end", "least that must be left after the last year; blank: today's times 'tomorrow'")),
  /// Buying and selling outside.
  TRADE(
      false,
      must("partner", "short code of a market or partner"),
      must("direction", "buy or sell"),
      must("product", "code of a product"),
      may("region", "where it arrives or leaves; only with regions"),
      must("price", "money for one unit of the product"),
      may("limit", "most in a year at this price; blank: no limit")),
  /// What people are to have.
  NEEDS(
      true,
      must("need", "short code, such as food"),
      may("name", "in words; name_es, name_en, name_pt for several languages"),
      may("weight", "points it counts in the objective; blank: 1"),
      may("floor", "least share of the basket, 1 being all of it; blank: 0"),
      may("growth", "by which share the basket grows a year after the first; blank: 0")),
  /// What a need consists of.
  BASKETS(
      true,
      must("need", "code of a need"),
      must("product", "code of a product"),
      may("region", "where it is needed; only with regions"),
      must("amount", "in the first year, when the need is met in full, in the product's unit")),
  /// Places between which things must be carried.
  REGIONS(
      false,
      must("region", "short code, such as north"),
      may("name", "in words; name_es, name_en, name_pt for several languages")),
  /// Carrying, and what it takes.
  TRANSPORT(
      false,
      must("product", "code of the product carried"),
      must("from", "code of a region"),
      must("to", "code of another region"),
      may("takes", "code of a product (taken in 'from') or resource; a row for each; blank: none"),
      may("amount", "of what it takes, for one unit carried")),
  /// People who learn another trade.
  RETRAINING(
      false,
      must("from", "code of a kind of labour"),
      must("to", "code of another kind of labour, in the same unit"),
      must("most", "most who may begin in a year, in the unit of labour"),
      may("takes", "code of a product that learning takes; a row for each; blank: none"),
      may("region", "where it is taken; only with regions"),
      may("amount", "of that product, for one unit of labour retrained")),
  /// What somebody asks instead of what stands in settings and needs; written by the command.
  WISHES(
      false,
      must("what", "setting, weight or floor"),
      must("code", "name of the setting or code of the need"),
      must("value", "its value; once a weight is given, needs without one have 0"));

  /// A column of a file.
  ///
  /// @param required whether each file must have it
  /// @param text what goes into it
  public record Column(String name, boolean required, String text) {}

  private final boolean required;

  // List.of is immutable, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  RecipeFile(boolean required, Column... columns) {
    this.required = required;
    this.columns = List.of(columns);
  }

  private static Column must(String name, String text) {
    return new Column(name, true, text);
  }

  private static Column may(String name, String text) {
    return new Column(name, false, text);
  }

  /// Name in the folder, such as `flows.csv`.
  public String fileName() {
    return sheetName() + ".csv";
  }

  /// Name of its sheet in a workbook.
  public String sheetName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether each folder must hold it.
  public boolean required() {
    return required;
  }

  public List<Column> columns() {
    return columns;
  }

  /// The file of this name.
  public static Optional<RecipeFile> byFileName(String fileName) {
    for (RecipeFile file : values()) {
      if (file.fileName().equals(fileName)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
