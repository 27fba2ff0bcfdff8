package org.ayni.server.form;

import java.util.List;

/// Something wrong with one field of a form.
///
/// @param field name of the field, empty when it concerns the whole form
/// @param message key of the sentence that says what was found, expected, and what to try
/// @param arguments of that sentence
public record FormProblem(String field, String message, List<Object> arguments) {

  public FormProblem {
    arguments = List.copyOf(arguments);
  }
}
