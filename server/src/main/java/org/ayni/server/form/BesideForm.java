package org.ayni.server.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;

/// Plans to be looked at side by side: those that are kept, and the one that is being changed. All
/// have the same years.
///
/// @param kept one to [#MOST_KEPT], the first being the one that the others are compared with
/// @param moved the one whose sliders are moved
public record BesideForm(List<PlanForm> kept, PlanForm moved) {

  /// So many beside the one that is being changed.
  public static final int MOST_KEPT = 3;

  private static final String COUNT = "kept";

  public BesideForm {
    kept = List.copyOf(kept);
    if (kept.isEmpty() || kept.size() > MOST_KEPT) {
      throw new IllegalArgumentException(
          kept.size() + " plans are kept; expected 1 to " + MOST_KEPT);
    }
  }

  /// Reads a form and finds everything wrong with it.
  ///
  /// @param labels as in [PlanForm#read], and for `kept`
  public static Reading<BesideForm> read(
      Economy economy, FormReader reader, Map<String, String> labels) {
    PlanForm moved = PlanForm.read(economy, reader, labels).form();
    int count = reader.whole(COUNT, labels.getOrDefault(COUNT, COUNT), 1, 1, MOST_KEPT);
    List<PlanForm> kept = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      kept.add(
          PlanForm.read(economy, reader.under(prefix(k)), labels).form().withYears(moved.years()));
    }
    return new Reading<>(new BesideForm(kept, moved), reader.problems());
  }

  /// The same with other numbers for the plan that is being changed.
  public BesideForm moving(PlanForm other) {
    return new BesideForm(kept, other);
  }

  /// Whether another plan can be kept.
  public boolean hasRoom() {
    return kept.size() < MOST_KEPT;
  }

  /// The plan that is being changed is kept beside the others.
  ///
  /// @throws IllegalArgumentException when there is no room
  public BesideForm keeping() {
    List<PlanForm> more = new ArrayList<>(kept);
    more.add(moved);
    return new BesideForm(more, moved);
  }

  /// Kept plan k is let go.
  ///
  /// @throws IllegalArgumentException when it is the only one
  public BesideForm without(int k) {
    List<PlanForm> fewer = new ArrayList<>(kept);
    fewer.remove(k);
    return new BesideForm(fewer, moved);
  }

  /// The fields of the kept plans, by name.
  public Map<String, String> keptFields(Economy economy) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (kept.size() > 1) {
      fields.put(COUNT, Integer.toString(kept.size()));
    }
    int standard = PlanForm.standard(economy).years();
    for (int k = 0; k < kept.size(); k++) {
      String prefix = prefix(k);
      kept.get(k)
          .withYears(standard)
          .fields(economy)
          .forEach((name, value) -> fields.put(prefix + name, value));
    }
    return fields;
  }

  /// All fields that differ from the standard, by name: a link that holds them is the whole
  /// comparison.
  public Map<String, String> fields(Economy economy) {
    Map<String, String> fields = new LinkedHashMap<>(keptFields(economy));
    fields.putAll(moved.fields(economy));
    return fields;
  }

  /// "a.", "b.", "c.".
  private static String prefix(int k) {
    return (char) ('a' + k) + ".";
  }
}
