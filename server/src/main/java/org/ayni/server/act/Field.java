package org.ayni.server.act;

import java.util.List;
import java.util.Optional;

/// One field of a form. Its label is the message `field.NAME`, its hint `hint.NAME` where there is
/// one.
///
/// @param name unique in the form
/// @param choices what may be chosen; what may be typed, where it is a person
/// @param standard what stands in it at first
/// @param rows how many lines there are, for kinds that have several
/// @param caption where its label is no message of its own
public record Field(
    String name,
    Kind kind,
    boolean required,
    List<Choice> choices,
    List<String> standard,
    int rows,
    Optional<Caption> caption) {

  /// What stands at a field whose name is no message: one of many of a group.
  ///
  /// @param group fields that follow one another in it are shown together, folded away
  /// @param hint may be empty
  /// @param free whether it is said that it may be left empty
  public record Caption(String group, String label, String hint, boolean free) {}

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
    AGENDA,
    /// How many of so many: whether more or at least, the part, the fewest.
    SHARE,
    /// A text for programs, which the form reads itself.
    CODE
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
    return new Field(name, kind, true, List.of(), List.of(), 1, Optional.empty());
  }

  static Field choice(String name, List<Choice> choices) {
    return new Field(name, Kind.CHOICE, true, choices, List.of(), 1, Optional.empty());
  }

  static Field several(String name, List<Choice> choices) {
    return new Field(name, Kind.SEVERAL, true, choices, List.of(), 1, Optional.empty());
  }

  Field optional() {
    return new Field(name, kind, false, choices, standard, rows, caption);
  }

  Field at(String value) {
    return new Field(name, kind, required, choices, List.of(value), rows, caption);
  }

  /// With several things in it at first.
  Field at(List<String> values) {
    return new Field(name, kind, required, choices, values, rows, caption);
  }

  Field said(String group, String label, String hint, boolean free) {
    return new Field(
        name,
        kind,
        required,
        choices,
        standard,
        rows,
        Optional.of(new Caption(group, label, hint, free)));
  }

  /// With all of the choices chosen at first.
  Field all() {
    return new Field(
        name, kind, required, choices, choices.stream().map(Choice::value).toList(), rows, caption);
  }

  Field with(List<Choice> others) {
    return new Field(name, kind, required, others, standard, rows, caption);
  }

  Field rows(int many) {
    return new Field(name, kind, required, choices, standard, many, caption);
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
