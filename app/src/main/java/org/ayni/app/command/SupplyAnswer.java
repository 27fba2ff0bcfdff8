package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.analysis.dependence.ImportDependence;
import org.ayni.analysis.dependence.SupplyDependence;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.RegionalTable;
import org.ayni.planning.table.BaseYearTrade;

/// Which inputs hang on what partners sell: rows with `directOfInputs`, `direct`, `total`.
final class SupplyAnswer {

  private final Economy economy;
  private final double[] inputs;
  private final double[] direct;
  private final double[] total;

  private SupplyAnswer(Economy economy) {
    this.economy = economy;
    EconomyTable table = economy.table();
    double[] output = table.grossOutput();
    inputs = table.flows().columnSums();
    Arrays.setAll(inputs, j -> output[j] == 0 ? 0 : inputs[j] / output[j]);
    direct = new double[table.size()];
    total = new double[table.size()];
  }

  /// @param suppliers regions of the table, or partners of a table of one territory
  static LabelledAnswer of(Heading heading, List<String> suppliers) {
    SupplyAnswer answer = new SupplyAnswer(heading.economy());
    boolean regional = RegionalTable.obstacles(heading.economy().table()).isEmpty();
    if (regional) {
      answer.addRegions(suppliers);
    } else {
      answer.addPartners(suppliers);
    }
    return answer.labelled(heading, regional);
  }

  private void addRegions(List<String> suppliers) {
    RegionalTable table = RegionalTable.of(economy.table());
    SupplyDependence dependence = new SupplyDependence(table, LeontiefModel.of(table.table()));
    for (String code : suppliers) {
      int region = Choice.of("--supplier", code, table.regions());
      add(direct, dependence.direct(region));
      add(total, dependence.total(region));
    }
  }

  private void addPartners(List<String> suppliers) {
    List<PartnerTrade> partners = economy.partners();
    List<String> codes = partners.stream().map(partner -> partner.partner().code()).toList();
    double all = partners.stream().mapToDouble(PartnerTrade::importsTotal).sum();
    double part = 0;
    for (String code : suppliers) {
      part += partners.get(Choice.of("--supplier", code, codes)).importsTotal() / all;
    }
    double[] output = economy.table().grossOutput();
    double[] imports = BaseYearTrade.of(economy).imports();
    double[] domestic = new double[output.length];
    double[] bought = new double[output.length];
    for (int i = 0; i < output.length; i++) {
      double supply = output[i] + imports[i];
      domestic[i] = supply > 0 ? output[i] / supply : 0;
      // Partners are known by their totals of goods alone.
      boolean good = economy.table().industries().get(i).storable();
      bought[i] = good && supply > 0 ? part * imports[i] / supply : 0;
    }
    ImportDependence dependence = new ImportDependence(economy.table(), domestic, bought);
    add(direct, dependence.direct());
    add(total, dependence.total());
  }

  private static void add(double[] sum, double[] values) {
    Arrays.setAll(sum, j -> sum[j] + values[j]);
  }

  private LabelledAnswer labelled(Heading heading, boolean regional) {
    List<LabelledAnswer.Row> rows = new ArrayList<>();
    for (int j = 0; j < direct.length; j++) {
      Industry industry = economy.table().industries().get(j);
      rows.add(
          new LabelledAnswer.Row(
              List.of(industry.code(), industry.names().in(heading.language())),
              List.of(inputs[j] == 0 ? Double.NaN : direct[j] / inputs[j], direct[j], total[j])));
    }
    String meaning =
        "directOfInputs: of all inputs of the industry, bought from them; direct: the same of one"
            + " unit of output; ";
    return new LabelledAnswer(
        heading,
        List.of("code", "name"),
        List.of("directOfInputs", "direct", "total"),
        rows,
        meaning
            + (regional
                ? "total: value added there in one unit of output, all along the chain."
                : "total: all along the chain of suppliers at home. Partners are known by their share"
                    + " in all imports of goods: every good is taken to come from them by that"
                    + " share, services not at all."));
  }
}
