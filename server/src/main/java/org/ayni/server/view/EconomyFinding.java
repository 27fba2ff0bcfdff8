package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.server.text.Words;

/// What an economy's figures say, in one sentence of up to three facts.
final class EconomyFinding {

  private EconomyFinding() {}

  static String of(EconomyFigures all) {
    Words words = all.words();
    List<String> facts = new ArrayList<>();
    double valueAdded = EconomyFigures.sum(all.table().valueAdded());
    double pay = EconomyFigures.sum(all.table().primaryInput(PrimaryInput.Kind.COMPENSATION));
    if (pay > 0) {
      facts.add(words.text("economy.wages", words.percent(pay / valueAdded, 0)));
    }
    all.table()
        .satellite(Satellite.JOBS)
        .map(all.table()::satellite)
        .ifPresent(jobs -> {
          int most = Order.largestFirst(jobs.length, i -> jobs[i]).getFirst();
          facts.add(
              words.text(
                  "economy.jobs",
                  words.percent(jobs[most] / EconomyFigures.sum(jobs), 0),
                  all.industry(most)));
        });
    List<PartnerTrade> partners = all.economy().partners();
    if (!partners.isEmpty()) {
      PartnerTrade first = PartnersFigure.largestSingle(partners);
      double sold = partners.stream().mapToDouble(PartnerTrade::exportsTotal).sum();
      facts.add(
          words.text(
              "economy.sales",
              words.percent(first.exportsTotal() / sold, 0),
              words.name(first.partner().names())));
    }
    return String.join("; ", facts);
  }
}
