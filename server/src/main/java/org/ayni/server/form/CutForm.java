package org.ayni.server.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.PartnerTrade;
import org.ayni.planning.table.Goals;

/// A plan, and what falls away of the exports to one partner.
///
/// @param plan the plan that is compared
/// @param partner code of the partner
/// @param share of its purchases that falls away, 0 … 1
public record CutForm(PlanForm plan, String partner, double share) {

  /// A cut to begin with: large enough to be seen.
  public static final double STANDARD = 0.5;

  /// Partners whose purchases are known by product, the largest buyer first: only their cut can be
  /// planned for.
  public static List<PartnerTrade> partners(Economy economy) {
    return economy.partners().stream()
        .filter(p -> !p.purchases().isEmpty())
        .sorted(Comparator.comparingDouble(PartnerTrade::exportsTotal).reversed())
        .toList();
  }

  /// Reads a form; empty when the economy knows no partner's purchases.
  ///
  /// @param labels as in [PlanForm#read], and one for `cut`
  public static Optional<Reading<CutForm>> read(
      Economy economy, FormReader reader, Map<String, String> labels) {
    List<PartnerTrade> partners = partners(economy);
    if (partners.isEmpty()) {
      return Optional.empty();
    }
    String asked = reader.text("partner").orElse("");
    String first = partners.getFirst().partner().code();
    boolean known = partners.stream().anyMatch(p -> p.partner().code().equals(asked));
    if (!asked.isEmpty() && !known) {
      reader.problem("partner", "problem.partner");
    }
    double share =
        reader.number("cut", labels.getOrDefault("cut", "cut"), STANDARD, 0, 1, Scale.PERCENT);
    Reading<PlanForm> plan = PlanForm.read(economy, reader, labels);
    return Optional.of(
        new Reading<>(new CutForm(plan.form(), known ? asked : first, share), plan.problems()));
  }

  /// The plan's goals with the cut.
  public Goals goals(Economy economy) {
    return plan.goals(economy).withExportCuts(Map.of(partner, share));
  }

  /// The fields that say which cut and which plan, by name.
  public Map<String, String> fields(Economy economy) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("partner", partner);
    fields.put("cut", Scale.PERCENT.write(share));
    fields.putAll(plan.fields(economy));
    return fields;
  }
}
