package org.ayni.server.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.server.form.ChoicesForm;
import org.ayni.server.form.FormProblem;

/// The elected projects in parts: where they are many, a page has the fields of one part alone, and
/// what the others take in one field.
///
/// @param elected codes in their order
/// @param shown number of the part whose fields the page has, from 1; 0 for none
record Parts(List<String> elected, int shown) {

  Parts {
    elected = List.copyOf(elected);
  }

  /// The part that was asked for, else the one where something is wrong; none where plans are, for
  /// those are what the page is about then.
  static Parts of(Asked asked) {
    List<String> elected = asked.voted().wishes().projects();
    if (ChoicesForm.parts(elected.size()) <= 1) {
      return new Parts(elected, 1);
    }
    if (asked.form().part() > 0) {
      return new Parts(elected, asked.form().part());
    }
    Optional<Integer> wrong =
        asked.reading().problems().stream()
            .flatMap(one -> ChoicesForm.projectOf(one.field()).stream())
            .filter(elected::contains)
            .findFirst()
            .map(code -> 1 + elected.indexOf(code) / ChoicesForm.PART_SIZE);
    return new Parts(elected, wrong.orElse(asked.ready() ? 0 : 1));
  }

  boolean several() {
    return number() > 1;
  }

  int number() {
    return ChoicesForm.parts(elected.size());
  }

  /// Place of the first project of a part, from 1.
  int first(int part) {
    return (part - 1) * ChoicesForm.PART_SIZE + 1;
  }

  /// Place of the last one.
  int last(int part) {
    return Math.min(part * ChoicesForm.PART_SIZE, elected.size());
  }

  /// Whether the page has the fields of a project.
  boolean shows(String code) {
    int place = elected.indexOf(code) + 1;
    return shown > 0 && place >= first(shown) && place <= last(shown);
  }

  /// Problems as the page tells them: those of its own fields, and how many there are of others.
  List<FormProblem> told(List<FormProblem> problems) {
    List<FormProblem> here = new ArrayList<>();
    int elsewhere = 0;
    for (FormProblem one : problems) {
      if (ChoicesForm.projectOf(one.field()).filter(code -> !shows(code)).isPresent()) {
        elsewhere++;
      } else {
        here.add(one);
      }
    }
    if (elsewhere > 0) {
      here.add(new FormProblem("", "choices.elsewhere", List.of(elsewhere)));
    }
    return here;
  }
}
