package org.ayni.server.view;

import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.table.Project;
import org.ayni.server.text.Words;

/// What a line of a plan is called in the reader's language.
record LineNames(LimitNames names) {

  private Words words() {
    return names.words();
  }

  /// What it is about, such as "output of farms".
  String of(ReportKind kind, String code) {
    return of(
        words(),
        kind,
        code,
        switch (kind) {
          case ACTIVITY -> names.technique(code);
          case INVESTMENT, STOCK -> names.owner(code);
          case INVENTORY -> names.product(code);
          case TRADE -> names.flow(code);
          case SATISFACTION -> names.need(code);
          case RETRAINING -> code;
        });
  }

  /// @param name of the industry, product, need …
  static String of(Words words, ReportKind kind, String code, String name) {
    return isProject(kind, code)
        ? words.text("line.project", name)
        : words.text("line." + kind.name(), name);
  }

  /// Whether a line says how far a project is done, which counts in percent of it.
  static boolean isProject(ReportKind kind, String code) {
    return kind == ReportKind.SATISFACTION && Project.isBasket(code);
  }
}
