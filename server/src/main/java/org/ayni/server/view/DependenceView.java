package org.ayni.server.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.economy.PartnerTrade;
import org.ayni.files.CsvOutput;
import org.ayni.server.text.Words;

/// What hangs on a partner, as its page shows it.
///
/// @param finding in one sentence
public record DependenceView(String finding, List<Figure> figures) {

  public DependenceView {
    figures = List.copyOf(figures);
  }

  public static DependenceView of(Economy economy, PartnerTrade partner, Words words) {
    DependenceNumbers numbers = new DependenceNumbers(economy, partner);
    String name = words.name(partner.partner().names());
    Optional<Double> jobs = numbers.shareOfJobs();
    return new DependenceView(
        words.text(
            jobs.isPresent() ? "dependence.finding" : "dependence.findingOfValueAdded",
            words.number(jobs.orElse(numbers.shareOfValueAdded()) * 100, 1),
            name),
        new DependenceFigures(new EconomyFigures(economy, words), numbers, name).figures());
  }

  /// The numbers by industry as comma-separated text, exact, with a decimal point. Every row says
  /// year, unit, source and assumption, so that it stays true when it is cut out or sorted.
  public static void write(Economy economy, PartnerTrade partner, Words words, OutputStream out)
      throws IOException {
    DependenceNumbers numbers = new DependenceNumbers(economy, partner);
    EconomyFigures all = new EconomyFigures(economy, words);
    double[] purchases = numbers.purchases();
    double[] direct = numbers.direct();
    double[] share = numbers.share();
    double[] valueAdded = numbers.valueAdded();
    Optional<double[]> jobs = numbers.jobs();
    try (CsvOutput csv =
        CsvOutput.to(
            out,
            "code",
            "industry",
            "partner",
            "purchases",
            "directShare",
            "share",
            "valueAdded",
            "jobs",
            "year",
            "unit",
            "source",
            "assumption")) {
      List<Industry> industries = economy.table().industries();
      for (int i = 0; i < industries.size(); i++) {
        csv.add(safe(industries.get(i).code())).add(safe(all.industry(i)));
        csv.add(safe(partner.partner().code())).add(purchases[i]).add(direct[i]).add(share[i]);
        csv.add(valueAdded[i]);
        if (jobs.isPresent()) {
          csv.add(jobs.get()[i]);
        } else {
          csv.add("");
        }
        csv.add(all.year()).add(safe(economy.table().unit().symbol()));
        csv.add(safe(all.publishers())).add(safe(words.text("dependence.assumption")));
        csv.endRow();
      }
    }
  }

  /// Text that no spreadsheet takes for a formula.
  static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
