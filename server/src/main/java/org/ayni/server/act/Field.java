package org.ayni.server.act;

import java.util.List;

/// One field of a form. Its label is the message `field.NAME`, its hint `hint.NAME` where there is
/// one.
///
/// @param name unique in the form
/// @param choices what may be chosen; what may be typed, where it is a person
/// @param standard what stands in it at first
/// @param rows how many lines there are, for kinds that have several
public record Field(
    String name,
    Kind kind,
    boolean required,
    List<Choice> choices,
    List<String> standard,
    int rows) {

  /// What is asked.
  public enum Kind {
    LINE,
    TEXT,
    DAY,
    MOMENT,
    NUMBER,
    /// One of the choices.
    CHOICE,
    /// Any of the choices.
    SEVERAL,
    /// Ticked or not.
    TICK,
    /// Codes of members in an order, one a row.
    PEOPLE,
    /// Subject and title, a row each.
    AGENDA
  }

  /// Something that may be chosen.
  ///
  /// @param value as it is sent
  /// @param label for people
  public record Choice(String value, String label) {}

  public Field {
    choices = List.copyOf(choices);
    standard = List.copyOf(standard);
  }

  static Field of(String name, Kind kind) {
    return new Field(name, kind, true, List.of(), List.of(), 1);
  }

  static Field choice(String name, List<Choice> choices) {
    return new Field(name, Kind.CHOICE, true, choices, List.of(), 1);
  }

  static Field several(String name, List<Choice> choices) {
    return new Field(name, Kind.SEVERAL, true, choices, List.of(), 1);
  }

  Field optional() {
    return new Field(name, kind, false, choices, standard, rows);
  }

  Field at(String value) {
    return new Field(name, kind, required, choices, List.of(value), rows);
  }

  /// With all of the choices chosen at first.
  Field all() {
    return new Field(
        name, kind, required, choices, choices.stream().map(Choice::value).toList(), rows);
  }

  Field with(List<Choice> others) {
    return new Field(name, kind, required, others, standard, rows);
  }

  Field rows(int many) {
    return new Field(name, kind, required, choices, standard, many);
  }

  /// What stands in it before anything is filled in: where something has to be chosen and there is
  /// one thing only, that.
  List<String> atFirst() {
    return standard.isEmpty() && required && isChosen() && choices.size() == 1
        ? List.of(choices.getFirst().value())
        : standard;
  }

  private boolean isChosen() {
    return kind == Kind.CHOICE || kind == Kind.SEVERAL;
  }

  /// Whether something has to be chosen and there is nothing.
  public boolean impossible() {
    return required && choices.isEmpty() && isChosen();
  }
}
