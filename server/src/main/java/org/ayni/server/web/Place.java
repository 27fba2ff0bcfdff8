package org.ayni.server.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The pages that people are led to: which door each stands behind, in the order in which a
/// newcomer follows them.
enum Place {
  COUNCILS(Door.DECIDE, "/councils", "nav.councils", ""),
  DEPARTMENTS(Door.DECIDE, "/departments", "nav.departments", ""),
  RECORD(Door.DECIDE, "/record", "nav.record", ""),
  FEDERATION(Door.DECIDE, "/federation", "nav.federation", ""),
  ECONOMY(Door.UNDERSTAND, "/economy", "nav.economy", "understand.economy"),
  LINKAGES(Door.UNDERSTAND, "/linkages", "nav.linkages", "understand.linkages"),
  MULTIPLIERS(Door.UNDERSTAND, "/multipliers", "nav.multipliers", "understand.multipliers"),
  PRICES(Door.UNDERSTAND, "/prices", "nav.prices", "understand.prices"),
  DEPENDENCE(Door.UNDERSTAND, "/dependence", "nav.dependence", "understand.dependence"),
  SHOCKS(Door.UNDERSTAND, "/shocks", "nav.shocks", "understand.shocks"),
  METHODS(Door.UNDERSTAND, "/methods", "nav.methods", "understand.methods"),
  PLAN(Door.PLAN, "/plan", "nav.thePlan", ""),
  WHY(Door.PLAN, "/why", "nav.why", ""),
  FIRM(Door.PLAN, "/firm", "nav.firm", ""),
  BESIDE(Door.PLAN, "/beside", "nav.beside", ""),
  CUT(Door.PLAN, "/cut", "nav.cut", "");

  private final Door door;
  private final String path;
  private final String key;
  private final String text;

  Place(Door door, String path, String key, String text) {
    this.door = door;
    this.path = path;
    this.key = key;
    this.text = text;
  }

  Door door() {
    return door;
  }

  String path() {
    return path;
  }

  /// Of its name.
  String key() {
    return key;
  }

  /// Key of what is found there, in a sentence; empty where nothing leads there but the navigation.
  String text() {
    return text;
  }

  static List<Place> behind(Door door) {
    return Arrays.stream(values()).filter(place -> place.door == door).toList();
  }

  /// The place that an address belongs to; empty for pages behind no door.
  static Optional<Place> of(String path) {
    return Arrays.stream(values())
        .filter(place -> path.equals(place.path) || path.startsWith(place.path + "/"))
        .findFirst();
  }

  /// The door that an address is behind.
  static Optional<Door> door(String path) {
    return Place.of(path)
        .map(Place::door)
        .or(() -> Arrays.stream(Door.values()).filter(d -> d.path().equals(path)).findFirst());
  }

  /// The place after this one behind the same door.
  Optional<Place> next() {
    List<Place> behind = behind(door);
    return behind.stream().skip(behind.indexOf(this) + 1L).findFirst();
  }
}
