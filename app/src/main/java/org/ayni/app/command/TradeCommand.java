package org.ayni.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.ayni.analysis.valueadded.BorinMancini;
import org.ayni.analysis.valueadded.KoopmanWangWei;
import org.ayni.analysis.valueadded.LeontiefExports;
import org.ayni.analysis.valueadded.TradeBlocks;
import org.ayni.analysis.valueadded.WangWeiZhu;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.economy.RegionalTable;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni analyse trade-in-value-added ECONOMY --method wang-wei-zhu`.
@Command(
    name = "trade-in-value-added",
    mixinStandardHelpOptions = true,
    description = {
      "Whose value added is in whose exports. Methods, and what they can be asked by:",
      "  koopman-wang-wei      nine terms (2014); region",
      "  wang-wei-zhu          sixteen terms (2013); region, pair, industry",
      "  borin-mancini-source  counted where it first leaves (2019); region, pair",
      "  borin-mancini-sink    counted where it last leaves; region, pair",
      "  exports-by-origin     value added by origin; pair, industry",
      "For tables of regions; 'ayni methods METHOD' has the formulas."
    })
final class TradeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AnalysisOptions options = new AnalysisOptions();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "koopman-wang-wei",
      description = "one of the above (default: koopman-wang-wei)")
  private String method = "koopman-wang-wei";

  @Option(
      names = "--by",
      paramLabel = "VIEW",
      defaultValue = "",
      description = "region, pair or industry (default: the first the method has)")
  private String by = "";

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "only the exports of this region; may be given several times")
  private List<String> exporters = List.of();

  @Option(
      names = "--partner",
      paramLabel = "CODE",
      description = "only exports to this region; may be given several times")
  private List<String> buyers = List.of();

  TradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A method and the views it has.
  private enum Way {
    KOOPMAN_WANG_WEI,
    WANG_WEI_ZHU,
    BORIN_MANCINI_SOURCE,
    BORIN_MANCINI_SINK,
    EXPORTS_BY_ORIGIN;

    List<String> views() {
      return switch (this) {
        case KOOPMAN_WANG_WEI -> List.of("region");
        case WANG_WEI_ZHU -> List.of("region", "pair", "industry");
        case BORIN_MANCINI_SOURCE, BORIN_MANCINI_SINK -> List.of("region", "pair");
        case EXPORTS_BY_ORIGIN -> List.of("pair", "industry");
      };
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    List<String> ways = Arrays.stream(Way.values()).map(Way::code).toList();
    Way way = Way.values()[Choice.of("--method", method, ways)];
    List<String> views = way.views();
    String view = views.get(Choice.of("--by", by.isEmpty() ? views.getFirst() : by, views));
    if (!buyers.isEmpty() && (way == Way.KOOPMAN_WANG_WEI || way == Way.EXPORTS_BY_ORIGIN)) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "--partner with " + way.code() + ", which is of all exports together",
              "wang-wei-zhu or borin-mancini-source or -sink",
              ""));
    }
    Economy economy = options.open();
    RegionalTable table = RegionalEconomy.of(economy);
    Asked asked =
        new Asked(
            table,
            Choice.of("--region", exporters, table.regions()),
            Choice.of("--partner", buyers, table.regions()),
            view);
    TradeBlocks blocks = new TradeBlocks(table);
    terminal.print(
        new LabelledAnswer(
            new Heading(economy, options.language(), way.code()),
            labels(way, view),
            columns(way),
            rows(way, blocks, asked),
            "In "
                + economy.table().unit()
                + " a year. Terms add up to exports as exactly as the rows of the table add up to"
                + " output."),
        options.format());
    return ExitCode.DONE;
  }

  private static List<String> labels(Way way, String view) {
    if (way == Way.EXPORTS_BY_ORIGIN) {
      return view.equals("pair")
          ? List.of("origin", "exporter")
          : List.of("origin", "industry", "exporter");
    }
    return switch (view) {
      case "pair" -> List.of("region", "partner");
      case "industry" -> List.of("region", "partner", "industry");
      default -> List.of("region");
    };
  }

  private static List<String> columns(Way way) {
    List<String> columns = new ArrayList<>();
    switch (way) {
      case KOOPMAN_WANG_WEI -> {
        for (KoopmanWangWei.Term term : KoopmanWangWei.Term.values()) {
          columns.add(key(term.name()));
        }
      }
      case WANG_WEI_ZHU -> {
        for (WangWeiZhu.Term term : WangWeiZhu.Term.values()) {
          columns.add(term.name());
        }
      }
      case BORIN_MANCINI_SOURCE, BORIN_MANCINI_SINK ->
          columns.addAll(List.of("dva", "ddc", "fva", "fdc"));
      case EXPORTS_BY_ORIGIN -> {
        return List.of("valueAdded");
      }
    }
    columns.addFirst("exports");
    return columns;
  }

  /// `FOREIGN_FINAL` as `foreignFinal`.
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String part : name.toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(
          key.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return key.toString();
  }

  private static List<LabelledAnswer.Row> rows(Way way, TradeBlocks blocks, Asked asked) {
    return switch (way) {
      case KOOPMAN_WANG_WEI ->
          asked.exporters().stream()
              .map(s -> asked.row(s, KoopmanWangWei.of(blocks, s).values().stream().toList()))
              .toList();
      case WANG_WEI_ZHU ->
          asked.rows((s, r) -> WangWeiZhu.of(blocks, s, r).values().stream().toList());
      case BORIN_MANCINI_SOURCE -> asked.parts(blocks, true);
      case BORIN_MANCINI_SINK -> asked.parts(blocks, false);
      case EXPORTS_BY_ORIGIN -> asked.origins(LeontiefExports.of(blocks));
    };
  }

  /// @param view region, pair or industry
  private record Asked(
      RegionalTable table, List<Integer> exporters, List<Integer> partners, String view) {

    private String region(int r) {
      return table.regions().get(r);
    }

    private int sectors() {
      return table.sectors().size();
    }

    /// Exports first: the terms are all that there is.
    private static List<Double> withExports(List<Double> terms) {
      List<Double> all = new ArrayList<>(terms);
      all.addFirst(terms.stream().mapToDouble(Double::doubleValue).sum());
      return all;
    }

    LabelledAnswer.Row row(int s, List<Double> terms) {
      return new LabelledAnswer.Row(List.of(region(s)), withExports(terms));
    }

    /// @param terms of an exporter and a partner, each by industry
    List<LabelledAnswer.Row> rows(BiFunction<Integer, Integer, List<double[]>> terms) {
      List<LabelledAnswer.Row> rows = new ArrayList<>();
      for (int s : exporters) {
        List<double[]> all = new ArrayList<>();
        for (int r : partners) {
          if (r == s) {
            continue;
          }
          List<double[]> found = terms.apply(s, r);
          switch (view) {
            case "pair" ->
                rows.add(
                    new LabelledAnswer.Row(
                        List.of(region(s), region(r)), withExports(sums(found))));
            case "industry" -> industries(s, r, found, rows);
            default -> all.addAll(found);
          }
        }
        if (view.equals("region") && !all.isEmpty()) {
          rows.add(row(s, folded(sums(all), WangWeiZhu.Term.values().length)));
        }
      }
      return rows;
    }

    private void industries(int s, int r, List<double[]> found, List<LabelledAnswer.Row> rows) {
      for (int i = 0; i < sectors(); i++) {
        int industry = i;
        rows.add(
            new LabelledAnswer.Row(
                List.of(region(s), region(r), table.sectors().get(i)),
                withExports(found.stream().map(term -> term[industry]).toList())));
      }
    }

    private static List<Double> sums(List<double[]> terms) {
      return terms.stream().map(term -> Arrays.stream(term).sum()).toList();
    }

    /// Partners' terms one after the other, added up.
    private static List<Double> folded(List<Double> values, int length) {
      List<Double> sum = new ArrayList<>();
      for (int k = 0; k < length; k++) {
        double all = 0;
        for (int at = k; at < values.size(); at += length) {
          all += values.get(at);
        }
        sum.add(all);
      }
      return sum;
    }

    List<LabelledAnswer.Row> parts(TradeBlocks blocks, boolean source) {
      List<LabelledAnswer.Row> rows = new ArrayList<>();
      for (int s : exporters) {
        BorinMancini found = new BorinMancini(blocks, s);
        IntFunction<BorinMancini.Parts> of = source ? found::source : found::sink;
        List<Double> all = new ArrayList<>();
        for (int r : partners) {
          if (r == s) {
            continue;
          }
          BorinMancini.Parts parts = of.apply(r);
          List<Double> terms = List.of(parts.dva(), parts.ddc(), parts.fva(), parts.fdc());
          if (view.equals("pair")) {
            rows.add(new LabelledAnswer.Row(List.of(region(s), region(r)), withExports(terms)));
          } else {
            all.addAll(terms);
          }
        }
        if (view.equals("region") && !all.isEmpty()) {
          rows.add(row(s, folded(all, 4)));
        }
      }
      return rows;
    }

    /// @param carried V̂ B Ê
    List<LabelledAnswer.Row> origins(double[][] carried) {
      List<LabelledAnswer.Row> rows = new ArrayList<>();
      for (int t = 0; t < table.regions().size(); t++) {
        for (int s : exporters) {
          double all = 0;
          for (int i : table.industriesOf(t)) {
            double own = 0;
            for (int j : table.industriesOf(s)) {
              own += carried[i][j];
            }
            all += own;
            if (view.equals("industry")) {
              rows.add(
                  new LabelledAnswer.Row(
                      List.of(region(t), table.sectors().get(i - t * sectors()), region(s)),
                      List.of(own)));
            }
          }
          if (view.equals("pair")) {
            rows.add(new LabelledAnswer.Row(List.of(region(t), region(s)), List.of(all)));
          }
        }
      }
      return rows;
    }
  }
}
