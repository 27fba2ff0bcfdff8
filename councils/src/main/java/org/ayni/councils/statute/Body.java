package org.ayni.councils.statute;

/// Who decides a challenge.
public sealed interface Body {

  /// The guarantors of the election it is about; of a roll, those named for the next election day,
  /// or the last ones where none is named.
  record GuarantorsOfTheDay() implements Body {}

  /// Those who hold an office here, such as conciliators.
  record OfficeHere(String office) implements Body {}

  /// Those who hold an office in the council above.
  record OfficeAbove(String office) implements Body {}
}
