package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.files.Numbers;

/// Writes a small invented table of two regions with two sectors as each publisher lays it out:
/// file name → text. Labels are regions AAA and BBB.
final class PublishedLayout {

  static final double[][] FLOWS = {
    {10, 2.5, 1, 0}, {3, 20, 0, 4}, {0.5, 0, 8, 2}, {1, 3, 2, 15},
  };

  /// Consumption and capital formation of AAA, then of BBB.
  static final double[][] FINAL = {
    {30, 5, 1.5, 0}, {20, 3, 0, 10}, {2, 0, 17.5, 0}, {0, 4, 25, 0},
  };

  static final double[] OUTPUT = {50, 60, 30, 50};

  private static final List<String> REGIONS = List.of("AAA", "BBB");

  private PublishedLayout() {}

  static double valueAdded(int j) {
    double sum = OUTPUT[j];
    for (double[] row : FLOWS) {
      sum -= row[j];
    }
    return sum;
  }

  static Map<String, String> of(String format) {
    return switch (format) {
      case "oecd-icio" -> Map.of("2018_SML.csv", icio());
      case "figaro" -> Map.of("matrix_ind-by-ind_2018.csv", figaro());
      case "wiod-2013" -> Map.of("wiot_2018.csv", wiod(true));
      case "wiod-2016" -> Map.of("wiot_2018.csv", wiod(false));
      case "exiobase-3" -> exiobase();
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static String cells(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(',').append(Numbers.format(value));
    }
    return text.toString();
  }

  private static double[] valueAdded() {
    return new double[] {valueAdded(0), valueAdded(1), valueAdded(2), valueAdded(3)};
  }

  private static String icio() {
    StringBuilder text = new StringBuilder("V1,AAA_A01,AAA_B,BBB_A01,BBB_B");
    text.append(",AAA_HFCE,AAA_GFCF,BBB_HFCE,BBB_GFCF,OUT\n");
    String[] codes = {"AAA_A01", "AAA_B", "BBB_A01", "BBB_B"};
    for (int i = 0; i < 4; i++) {
      text.append(codes[i]).append(cells(FLOWS[i])).append(cells(FINAL[i]));
      text.append(cells(OUTPUT[i])).append('\n');
    }
    text.append("TLS").append(cells(0, 0, 0, 0, 0, 0, 0, 0, 0)).append('\n');
    text.append("VA").append(cells(valueAdded())).append(cells(0, 0, 0, 0, 0)).append('\n');
    return text.append("OUT")
        .append(cells(OUTPUT))
        .append(cells(0, 0, 0, 0, 0))
        .append('\n')
        .toString();
  }

  private static String figaro() {
    StringBuilder text = new StringBuilder("rowLabels,AAA_A01,AAA_B,BBB_A01,BBB_B");
    text.append(",AAA_P3_S14,AAA_P51G,BBB_P3_S14,BBB_P51G\n");
    String[] codes = {"AAA_A01", "AAA_B", "BBB_A01", "BBB_B"};
    for (int i = 0; i < 4; i++) {
      text.append(codes[i]).append(cells(FLOWS[i])).append(cells(FINAL[i])).append('\n');
    }
    return text.append("W2_D1")
        .append(cells(valueAdded()))
        .append(cells(0, 0, 0, 0))
        .append('\n')
        .toString();
  }

  private static String wiod(boolean of2013) {
    int n = of2013 ? 35 : 2;
    List<StringBuilder> rows = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      rows.add(new StringBuilder(",,,"));
    }
    for (String region : REGIONS) {
      for (int i = 1; i <= n; i++) {
        column(rows, "S" + i, "Sector " + i, region, "c" + i);
      }
    }
    for (String region : REGIONS) {
      column(rows, of2013 ? "F" : "CONS_h", "Households", region, of2013 ? "c37" : "c57");
      column(rows, of2013 ? "F" : "GFCF", "Capital", region, of2013 ? "c41" : "c60");
    }
    column(rows, "GO", "Total output", "TOT", of2013 ? "c69" : "c62");
    StringBuilder text = new StringBuilder("World table,,,,\n");
    rows.forEach(row -> text.append(row).append('\n'));
    for (String region : REGIONS) {
      for (int i = 1; i <= n; i++) {
        text.append("S" + i + ",Sector " + i + "," + region + ",r" + i);
        int row = i <= 2 ? REGIONS.indexOf(region) * 2 + i - 1 : -1;
        for (String to : REGIONS) {
          for (int j = 1; j <= n; j++) {
            int column = REGIONS.indexOf(to) * 2 + j - 1;
            text.append(cells(row < 0 || j > 2 ? 0 : FLOWS[row][column]));
          }
        }
        text.append(row < 0 ? cells(0, 0, 0, 0, 0) : cells(FINAL[row]) + cells(OUTPUT[row]));
        text.append('\n');
      }
    }
    text.append("VA,Value added at basic prices,TOT," + (of2013 ? "r64" : "r70"));
    for (int r = 0; r < 2; r++) {
      for (int j = 1; j <= n; j++) {
        text.append(cells(j > 2 ? 0 : valueAdded(r * 2 + j - 1)));
      }
    }
    return text.append(cells(0, 0, 0, 0, 0)).append('\n').toString();
  }

  private static void column(List<StringBuilder> rows, String... labels) {
    for (int k = 0; k < 4; k++) {
      rows.get(k).append(',').append(labels[k]);
    }
  }

  private static Map<String, String> exiobase() {
    String industries = "\tAAA\tAAA\tBBB\tBBB";
    String sectors = "\tFarm\tCity\tFarm\tCity";
    StringBuilder z =
        new StringBuilder(
            "region\t" + industries + "\nsector\t" + sectors + "\nregion\tsector\t\t\t\t\n");
    StringBuilder y =
        new StringBuilder(
            "region\t\tAAA\tAAA\tBBB\tBBB\ncategory\t\tFinal consumption expenditure by households"
                + "\tGross fixed capital formation\tFinal consumption expenditure by households"
                + "\tGross fixed capital formation\nregion\tsector\t\t\t\t\n");
    StringBuilder x = new StringBuilder("region\tsector\tindout\n");
    for (int i = 0; i < 4; i++) {
      String label = REGIONS.get(i / 2) + "\t" + (i % 2 == 0 ? "Farm" : "City");
      z.append(label).append(cells(FLOWS[i]).replace(',', '\t')).append('\n');
      y.append(label).append(cells(FINAL[i]).replace(',', '\t')).append('\n');
      x.append(label).append(cells(OUTPUT[i]).replace(',', '\t')).append('\n');
    }
    String header = "region" + industries + "\nsector" + sectors + "\nstressor\t\t\t\t\n";
    return Map.of(
        "IOT_2018/Z.txt",
        z.toString(),
        "IOT_2018/Y.txt",
        y.toString(),
        "IOT_2018/x.txt",
        x.toString(),
        "IOT_2018/factor_inputs/F.txt",
        header + "Operating surplus: all" + cells(valueAdded()).replace(',', '\t') + "\n",
        "IOT_2018/factor_inputs/unit.txt",
        "stressor\tunit\nOperating surplus: all\tM.EUR\n",
        "IOT_2018/air_emissions/F.txt",
        header + "CO2\t1\t2\t3\t4\n",
        "IOT_2018/air_emissions/unit.txt",
        "stressor\tunit\nCO2\tkg\n");
  }
}
