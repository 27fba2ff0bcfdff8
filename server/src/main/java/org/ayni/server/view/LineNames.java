package org.ayni.server.view;

import org.ayni.planning.replan.ReportKind;
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
  static String of(Words words, ReportKind kind, String name) {
    return words.text("line." + kind.name(), name);
  }
}
