package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ayni.analysis.control.IntegratedOwnership;
import org.ayni.analysis.control.MajorityControl;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.Owner;
import org.ayni.economy.Ownership;
import org.ayni.files.Json;
import org.ayni.formats.CompanyValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Who stands behind companies.
///
/// JSON: `owners` (those nobody is told to own), a list of objects with `code`, `name`, `person`,
/// `jurisdiction`, `owned` (what belongs to each), `shareOfAll`, `controlled` (the values under its
/// control) and `companies` (how many it controls); `notTold` and its share `notToldShare`;
/// `industries`, a list with `industry`, `domestic`, `foreign`, `unknown` (owners without a
/// jurisdiction) and `notTold`, empty without industries or a home; `notes`. Values are in the unit
/// of the values given, or companies. CSV has the owners.
record OwnershipAnswer(
    List<Line> owners, double all, double notTold, List<Origin> industries, List<String> notes)
    implements Answer {

  private static final int SHOWN = 30;

  OwnershipAnswer {
    owners = List.copyOf(owners);
    industries = List.copyOf(industries);
    notes = List.copyOf(notes);
  }

  /// One of those that nobody is told to own.
  record Line(Owner owner, double owned, double controlled, int companies) {}

  /// Whose the values of one industry are in the end.
  record Origin(String industry, double domestic, double foreign, double unknown, double notTold) {}

  static OwnershipAnswer of(
      Ownership ownership, CompanyValues worth, String home, List<String> notes) {
    IntegratedOwnership integrated = new IntegratedOwnership(ownership);
    MajorityControl control = new MajorityControl(ownership);
    double[] values = worth.values();
    List<Line> lines = new ArrayList<>();
    for (IntegratedOwnership.Behind behind : integrated.behind(values)) {
      boolean[] controlled = control.controlledBy(behind.owner());
      int companies = 0;
      for (int j = 0; j < controlled.length; j++) {
        companies += controlled[j] && !ownership.owners().get(j).person() ? 1 : 0;
      }
      lines.add(
          new Line(
              ownership.owners().get(behind.owner()),
              behind.amount(),
              control.controlledValue(behind.owner(), values),
              companies));
    }
    List<Origin> origins = new ArrayList<>();
    if (!home.isEmpty()) {
      worth
          .byIndustry()
          .forEach(
              (industry, part) -> origins.add(origin(ownership, integrated, industry, part, home)));
    }
    return new OwnershipAnswer(
        lines, Arrays.stream(values).sum(), integrated.notTold(values), origins, notes);
  }

  private static Origin origin(
      Ownership ownership,
      IntegratedOwnership integrated,
      String industry,
      double[] values,
      String home) {
    double domestic = 0;
    double foreign = 0;
    double unknown = 0;
    for (IntegratedOwnership.Behind behind : integrated.behind(values)) {
      String country = ownership.owners().get(behind.owner()).jurisdiction();
      if (country.isEmpty()) {
        unknown += behind.amount();
      } else if (country.equals(home)) {
        domestic += behind.amount();
      } else {
        foreign += behind.amount();
      }
    }
    return new Origin(industry, domestic, foreign, unknown, integrated.notTold(values));
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(table(owners.stream().limit(SHOWN).toList()).text());
    if (owners.size() > SHOWN) {
      text.append("and ").append(owners.size() - SHOWN).append(" more (--format csv has all).\n");
    }
    if (all > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nOf %,.1f in all, %,.1f (%.1f %%) belong to owners that are not told.%n",
              all,
              notTold,
              100 * notTold / all));
    }
    if (!industries.isEmpty()) {
      Table.Builder table =
          Table.builder()
              .column("industry")
              .numbers("domestic")
              .numbers("foreign")
              .numbers("unknown")
              .numbers("notTold");
      for (Origin origin : industries) {
        table
            .add(origin.industry())
            .add(origin.domestic())
            .add(origin.foreign())
            .add(origin.unknown())
            .add(origin.notTold())
            .endRow();
      }
      text.append('\n').append(table.build().text());
    }
    if (!notes.isEmpty()) {
      text.append('\n');
      notes.forEach(note -> text.append(note).append('\n'));
    }
    return text.toString();
  }

  @Override
  public Table csv() {
    return table(owners);
  }

  private Table table(List<Line> lines) {
    Table.Builder table =
        Table.builder()
            .column("code")
            .column("name")
            .column("kind")
            .column("jurisdiction")
            .numbers("owned")
            .numbers("shareOfAll")
            .numbers("controlled")
            .numbers("companies", 0);
    for (Line line : lines) {
      table
          .add(line.owner().code())
          .add(line.owner().names().in("en"))
          .add(line.owner().person() ? "person" : "entity")
          .add(line.owner().jurisdiction())
          .add(line.owned())
          .add(all > 0 ? OptionalDouble.of(line.owned() / all) : OptionalDouble.empty())
          .add(line.controlled())
          .add(line.companies())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object();
    ArrayNode list = object.putArray("owners");
    for (Line line : owners) {
      list.addObject()
          .put("code", line.owner().code())
          .put("name", line.owner().names().in("en"))
          .put("person", line.owner().person())
          .put("jurisdiction", line.owner().jurisdiction())
          .put("owned", line.owned())
          .put("shareOfAll", all > 0 ? line.owned() / all : 0)
          .put("controlled", line.controlled())
          .put("companies", line.companies());
    }
    object.put("notTold", notTold);
    if (all > 0) {
      object.put("notToldShare", notTold / all);
    } else {
      object.putNull("notToldShare");
    }
    ArrayNode origins = object.putArray("industries");
    for (Origin origin : industries) {
      origins
          .addObject()
          .put("industry", origin.industry())
          .put("domestic", origin.domestic())
          .put("foreign", origin.foreign())
          .put("unknown", origin.unknown())
          .put("notTold", origin.notTold());
    }
    ArrayNode said = object.putArray("notes");
    notes.forEach(said::add);
    return object;
  }
}
