package org.ayni.server.web;

import java.util.List;
import java.util.stream.Collectors;
import org.ayni.server.form.FormProblem;
import org.ayni.server.text.Words;

/// What is wrong with a form, for the list on top of it and for each field. A field has its name as
/// id.
///
/// @param all in the order in which they were found
public record Marks(List<Mark> all) {

  /// Something that is wrong.
  ///
  /// @param field its name; empty where it concerns the whole form
  /// @param text what is wrong, in words
  public record Mark(String field, String text) {}

  public Marks {
    all = List.copyOf(all);
  }

  public static Marks of(List<FormProblem> problems, Words words) {
    return new Marks(
        problems.stream()
            .map(one -> new Mark(one.field(), words.text(one.message(), one.arguments().toArray())))
            .toList());
  }

  /// Whether anything is wrong.
  public boolean any() {
    return !all.isEmpty();
  }

  /// What is wrong with a field; empty where nothing is.
  public String of(String field) {
    return all.stream()
        .filter(one -> one.field().equals(field))
        .map(Mark::text)
        .collect(Collectors.joining(" "));
  }

  public boolean on(String field) {
    return all.stream().anyMatch(one -> one.field().equals(field));
  }

  /// Ids of what describes a field, for those who hear the page; empty for none.
  ///
  /// @param hinted whether there is a hint at it, with the id `FIELD-hint`
  public String described(String field, boolean hinted) {
    return ((hinted ? field + "-hint " : "") + (on(field) ? field + "-problem" : "")).strip();
  }
}
