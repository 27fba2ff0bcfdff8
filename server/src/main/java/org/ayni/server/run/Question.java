package org.ayni.server.run;

/// Something to be computed that takes its time: equal questions have equal answers.
public sealed interface Question permits PlanQuestion, ShockQuestion, WishQuestion {

  /// Name of an economy on the [EconomyShelf].
  String economy();
}
