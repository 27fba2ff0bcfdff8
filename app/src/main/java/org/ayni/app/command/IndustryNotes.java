package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ayni.economy.Industry;

/// What a reader must know before trusting numbers made of a Leontief inverse.
final class IndustryNotes {

  private IndustryNotes() {}

  static List<String> of(boolean productive, List<Industry> withoutOutput) {
    List<String> notes = new ArrayList<>();
    if (!productive) {
      notes.add(
          "These numbers mean nothing: the table uses up more than it makes (spectral radius >= 1)."
              + " See 'ayni check'.");
    }
    if (!withoutOutput.isEmpty()) {
      notes.add(
          "Without output, so without inputs here: "
              + withoutOutput.stream().map(Industry::code).collect(Collectors.joining(", "))
              + ".");
    }
    return notes;
  }
}
