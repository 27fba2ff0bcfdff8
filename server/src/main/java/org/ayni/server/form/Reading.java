package org.ayni.server.form;

import java.util.List;

/// A form as it was read, with what is wrong with it.
///
/// @param form with standard values where something is wrong
public record Reading<F>(F form, List<FormProblem> problems) {
  public Reading {
    problems = List.copyOf(problems);
  }
}
