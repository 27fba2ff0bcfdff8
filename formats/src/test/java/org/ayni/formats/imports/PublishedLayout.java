package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.files.Numbers;

/// Writes a small invented table of two regions with two sectors as each publisher lays it out:
/// file name → text. Labels are regions AAA and BBB. Formats of one territory hold the same numbers
/// as four industries of it, those of supply and use with as many products, each made by one
/// industry.
///
/// A name such as `table.xlsx/sheet.csv` is the sheet of a workbook.
@SuppressWarnings("StringConcatToTextBlock") // one line of a file is easier to see as one string
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
  private static final String[] NAMES = {"Farm", "City", "Farm", "City"};

  private PublishedLayout() {}

  static double valueAdded(int j) {
    double sum = OUTPUT[j];
    for (double[] row : FLOWS) {
      sum -= row[j];
    }
    return sum;
  }

  /// How one format is tested.
  ///
  /// @param regional whether it tells regions
  /// @param supplyUse whether it holds products
  /// @param main the file that tests spoil
  /// @param row how the row of the first industry or product begins in it
  record Example(
      Map<String, String> files, boolean regional, boolean supplyUse, String main, String row) {
    Example {
      files = new LinkedHashMap<>(files);
    }

    String delimiter() {
      return main.endsWith(".txt") ? "\t" : main.endsWith(".mtx") ? " " : ",";
    }
  }

  static Example of(String format) {
    return switch (format) {
      case "oecd-icio" -> one("2018_SML.csv", icio(), "AAA_A01,");
      case "figaro" -> one("matrix_eu-ic-io_ind-by-ind_24ed_2018.csv", figaro(), "AAA_A01,");
      case "wiod-2013" -> one("wiot18_row_apr12.xlsx/WIOT_2018.csv", wiod(true), "S1,");
      case "wiod-2016" -> one("WIOT2018_Nov16_ROW.xlsx/2018.csv", wiod(false), "S1,");
      case "cepal" -> one("ADB-MRIO-LAC-2018.xlsx/ADB MRIO 2018.csv", adb(), ",Farm,AAA,c1,");
      case "exiobase-3" -> new Example(exiobase(), true, false, "IOT_2018/Z.txt", "AAA\tFarm\t");
      case "eora26" -> new Example(eora(), true, false, "Eora26_2018_bp_T.txt", "10\t2.5\t1\t0");
      case "gloria" -> new Example(gloria(), true, true, GLORIA + "T" + GLORIA_END, "0,0,50,0,");
      case "bea" ->
          new Example(
              bea(),
              false,
              true,
              "IOUse_Before_Redefinitions_PRO_2018_Detail.xlsx/2018.csv",
              "111A,");
      case "eurostat" ->
          new Example(
              eurostat(),
              false,
              true,
              "estat_naio_10_cp16.csv",
              "ESTAT:NAIO_10_CP16(1.0),01/01/26 11:00:00,A,MIO_EUR,TOTAL,A01,CPA_A01,");
      case "spreadsheet" ->
          new Example(spreadsheet(), false, false, "mine.xlsx/flows.csv", "farm,");
      case "matrix-market" -> new Example(matrixMarket(), false, false, "flows.mtx", "1 1 10");
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static Example one(String file, String text, String row) {
    return new Example(Map.of(file, text), true, false, file, row);
  }

  private static String cells(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(',').append(Numbers.format(value));
    }
    return text.toString();
  }

  private static String line(String delimiter, double... values) {
    return cells(values).substring(1).replace(",", delimiter) + "\n";
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
    // The release of 2013 has its remarks in the first column beside the labels.
    for (String remark :
        of2013
            ? List.of("", "", "(industry-by-industry)", "(millions of US$)")
            : List.of("", "", "", "")) {
      rows.add(new StringBuilder(remark + ",,,"));
    }
    for (String region : REGIONS) {
      for (int i = 1; i <= n; i++) {
        column(rows, "S" + i, i <= 2 ? NAMES[i - 1] : "Sector " + i, region, "c" + i);
      }
    }
    for (String region : REGIONS) {
      column(rows, of2013 ? "" : "CONS_h", "Households", region, of2013 ? "c37" : "c57");
      column(rows, of2013 ? "" : "GFCF", "Capital", region, of2013 ? "c41" : "c60");
    }
    column(rows, of2013 ? "" : "GO", "Total output", "TOT", of2013 ? "c69" : "c62");
    StringBuilder text = new StringBuilder("World table,,,,\n");
    rows.forEach(row -> text.append(row).append('\n'));
    for (String region : REGIONS) {
      for (int i = 1; i <= n; i++) {
        String name = i <= 2 ? NAMES[i - 1] : "Sector " + i;
        text.append("S" + i + "," + name + "," + region + "," + (of2013 ? "c" : "r") + i);
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
    text.append(
        (of2013 ? "" : "VA") + ",Value added at basic prices,TOT," + (of2013 ? "r64" : "r70"));
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

  /// Three rows of labels, an empty first column.
  private static String adb() {
    StringBuilder text =
        new StringBuilder(
            "Multiregional Input-Output Table 2018\n\"71 economies, at current prices\"\n"
                + "In millions of US$\n\n"
                + ",,,,Farm,City,Farm,City,Households,Capital,Households,Capital,TOTAL\n"
                + ",,,,AAA,AAA,BBB,BBB,AAA,AAA,BBB,BBB,ToT\n"
                + ",,,,c1,c2,c1,c2,F1,F4,F1,F4,\n");
    for (int i = 0; i < 4; i++) {
      text.append("," + NAMES[i] + "," + REGIONS.get(i / 2) + ",c" + (i % 2 + 1));
      text.append(cells(FLOWS[i])).append(cells(FINAL[i])).append(cells(OUTPUT[i])).append('\n');
    }
    text.append(",Intermediate input total,TOT,r60")
        .append(cells(0, 0, 0, 0, 0, 0, 0, 0, 0))
        .append('\n');
    text.append(",Value added at basic prices,TOT,r64").append(cells(valueAdded()));
    text.append(cells(0, 0, 0, 0, 0)).append('\n');
    return text.append(",TOTAL,TOT,r69")
        .append(cells(OUTPUT))
        .append(cells(0, 0, 0, 0, 0))
        .append('\n')
        .toString();
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
      String label = REGIONS.get(i / 2) + "\t" + NAMES[i];
      z.append(label).append(cells(FLOWS[i]).replace(',', '\t')).append('\n');
      y.append(label).append(cells(FINAL[i]).replace(',', '\t')).append('\n');
      x.append(label).append(cells(OUTPUT[i]).replace(',', '\t')).append('\n');
    }
    String header = "region" + industries + "\nsector" + sectors + "\nstressor\t\t\t\t\n";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("IOT_2018/Z.txt", z.toString());
    files.put("IOT_2018/Y.txt", y.toString());
    files.put("IOT_2018/x.txt", x.toString());
    files.put(
        "IOT_2018/factor_inputs/F.txt",
        header + "Operating surplus: all" + cells(valueAdded()).replace(',', '\t') + "\n");
    files.put("IOT_2018/factor_inputs/unit.txt", "stressor\tunit\nOperating surplus: all\tM.EUR\n");
    files.put("IOT_2018/air_emissions/F.txt", header + "CO2\t1\t2\t3\t4\n");
    files.put("IOT_2018/air_emissions/unit.txt", "stressor\tunit\nCO2\tkg\n");
    return files;
  }

  /// Labels end in a tab, as published.
  private static Map<String, String> eora() {
    StringBuilder t = new StringBuilder();
    StringBuilder fd = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    StringBuilder uses = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String region = REGIONS.get(i / 2);
      t.append(line("\t", FLOWS[i]));
      fd.append(line("\t", FINAL[i]));
      labels.append("Country " + region + "\t" + region + "\tIndustries\t" + NAMES[i] + "\t\n");
      uses.append("Country " + region + "\t" + region + "\tFinal demand\t");
      uses.append(
          i % 2 == 0 ? "Household final consumption P.3h" : "Gross fixed capital formation P.51");
      uses.append("\t\n");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Eora26_2018_bp_T.txt", t.toString());
    files.put("Eora26_2018_bp_FD.txt", fd.toString());
    files.put("Eora26_2018_bp_VA.txt", line("\t", valueAdded()));
    files.put("Eora26_2018_bp_Q.txt", line("\t", 1, 2, 3, 4));
    files.put("labels_T.txt", labels.toString());
    files.put("labels_FD.txt", uses.toString());
    files.put("labels_VA.txt", "Primary inputs\tNet operating surplus B.2n\t\n");
    files.put("labels_Q.txt", "CO2 emissions (Gg)\tTotal\t\n");
    return files;
  }

  private static final String GLORIA =
      "GLORIA_MRIOs_57_2018/20230310_120secMother_AllCountries_002_";
  private static final String GLORIA_END = "-Results_2018_057_Markup001(full).csv";

  /// Rows and columns: industries of AAA, products of AAA, industries of BBB, products of BBB.
  private static Map<String, String> gloria() {
    double[][] t = new double[8][8];
    double[][] y = new double[8][4];
    double[][] v = new double[2][8];
    for (int i = 0; i < 4; i++) {
      int industry = i / 2 * 4 + i % 2;
      t[industry][industry + 2] = OUTPUT[i];
      for (int j = 0; j < 4; j++) {
        t[industry + 2][j / 2 * 4 + j % 2] = FLOWS[i][j];
        y[industry + 2][j] = FINAL[i][j];
      }
      v[i / 2][industry] = valueAdded(i);
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(GLORIA + "T" + GLORIA_END, lines(t));
    files.put(GLORIA + "Y" + GLORIA_END, lines(y));
    files.put(GLORIA + "V" + GLORIA_END, lines(v));
    String readMe = "GLORIA_ReadMe_057.xlsx/";
    files.put(readMe + "Regions.csv", "Lfd_Nr,Region_acronyms,Region_names\n1,AAA,A\n2,BBB,B\n");
    files.put(readMe + "Sectors.csv", "Lfd_Nr,Sector_names\n1,Farm\n2,City\n");
    files.put(
        readMe + "Value added and final demand.csv",
        "Lfd_Nr,Value_added_names,Final_demand_names\n"
            + "1,Net operating surplus B.2n,Household final consumption P.3h\n"
            + "2,,Gross fixed capital formation P.51\n");
    return files;
  }

  private static String lines(double[][] rows) {
    StringBuilder text = new StringBuilder();
    for (double[] row : rows) {
      text.append(line(",", row));
    }
    return text.toString();
  }

  /// Blank cells are 0, totals begin with T, notes stand below.
  private static Map<String, String> bea() {
    String[] codes = {"111A", "22B", "333C", "444D"};
    StringBuilder make =
        new StringBuilder("The Make of Commodities\nIn millions of dollars\n,Commodities,,,,,\n");
    make.append(
        ",,Farm,City,Farm,City,Total Industry Output\n"
            + "Code,Industry Description,111A,22B,333C,444D,T008\n");
    StringBuilder use = new StringBuilder("The Use of Commodities\n,,,,,,,,,\n");
    use.append(",,Farm,City,Farm,City,Total Intermediate,Consumption,Fixed investment\n");
    use.append("Code,Commodity Description,111A,22B,333C,444D,T001,F01000,F02E00\n");
    for (int i = 0; i < 4; i++) {
      make.append(codes[i] + "," + NAMES[i]);
      for (int j = 0; j < 4; j++) {
        make.append(i == j ? cells(OUTPUT[i]) : ",");
      }
      make.append(cells(OUTPUT[i])).append('\n');
      use.append(codes[i] + "," + NAMES[i]).append(cells(FLOWS[i])).append(",0");
      use.append(cells(FINAL[i][0] + FINAL[i][2], FINAL[i][1] + FINAL[i][3])).append('\n');
    }
    make.append("T007,Total Commodity Output").append(cells(OUTPUT)).append(",\n");
    use.append("T005,Total Intermediate,,,,,,,\nV00100,Compensation of employees");
    use.append(cells(valueAdded())).append(",,,\n");
    use.append("Note: invented,,,,,,,,\n");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("IOMake_Before_Redefinitions_2018_Detail.xlsx/2018.csv", make.toString());
    files.put("IOUse_Before_Redefinitions_PRO_2018_Detail.xlsx/2018.csv", use.toString());
    return files;
  }

  private static Map<String, String> eurostat() {
    String[] codes = {"A01", "B", "C10-C12", "D"};
    String head = "DATAFLOW,LAST UPDATE,freq,unit,stk_flow,";
    String tail = ",geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";
    StringBuilder supply = new StringBuilder(head + "ind_impv,prd_amo" + tail);
    StringBuilder use = new StringBuilder(head + "ind_use,prd_ava" + tail);
    String s = "ESTAT:NAIO_10_CP15(1.0),01/01/26 11:00:00,A,MIO_EUR,TOTAL,";
    String u = "ESTAT:NAIO_10_CP16(1.0),01/01/26 11:00:00,A,MIO_EUR,TOTAL,";
    for (int i = 0; i < 4; i++) {
      String product = "CPA_" + codes[i];
      supply.append(observation(s, codes[i], product, OUTPUT[i]));
      supply.append(observation(s, "TOTAL", product, OUTPUT[i]));
      supply.append(observation(s, "P7", product, 0));
      for (int j = 0; j < 4; j++) {
        use.append(observation(u, codes[j], product, FLOWS[i][j]));
      }
      use.append(observation(u, "P3_S14", product, FINAL[i][0] + FINAL[i][2]));
      use.append(observation(u, "P3", product, FINAL[i][0] + FINAL[i][2]));
      use.append(observation(u, "P51G", product, FINAL[i][1] + FINAL[i][3]));
      use.append(observation(u, codes[i], "D1", valueAdded(i)));
      use.append(observation(u, codes[i], "CPA_TOTAL", 1));
    }
    // A total of section C, which holds C10-C12.
    supply.append(observation(s, "C", "CPA_C", OUTPUT[2]));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("estat_naio_10_cp15.csv", supply.toString());
    files.put("estat_naio_10_cp16.csv", use.toString());
    return files;
  }

  private static String observation(String head, String other, String product, double value) {
    return head + other + "," + product + ",XX,2018," + Numbers.format(value) + ",,\n";
  }

  private static Map<String, String> spreadsheet() {
    String[] codes = {"farm", "mine", "mill", "city"};
    StringBuilder flows = new StringBuilder("code,farm,mine,mill,city\n");
    StringBuilder uses = new StringBuilder("code,consumption,investment\n");
    StringBuilder inputs = new StringBuilder("code,wages\n");
    StringBuilder industries = new StringBuilder("code,name_en\n");
    for (int i = 0; i < 4; i++) {
      flows.append(codes[i]).append(cells(FLOWS[i])).append('\n');
      uses.append(codes[i]);
      uses.append(cells(FINAL[i][0] + FINAL[i][2], FINAL[i][1] + FINAL[i][3])).append('\n');
      inputs.append(codes[i]).append(cells(valueAdded(i))).append('\n');
      industries.append(codes[i] + "," + NAMES[i] + "\n");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "mine.xlsx/economy.csv",
        "key,value\nname,mine\ntitle,Mine\nyear,2018\ncurrency,USD\nunit,10^6 USD\n");
    files.put(
        "mine.xlsx/accounts.csv",
        "table,code,kind\nfinal-uses,consumption,consumption\nfinal-uses,investment,"
            + "capital-formation\nprimary-inputs,wages,compensation\n");
    files.put("mine.xlsx/industries.csv", industries.toString());
    files.put("mine.xlsx/flows.csv", flows.toString());
    files.put("mine.xlsx/final-uses.csv", uses.toString());
    files.put("mine.xlsx/primary-inputs.csv", inputs.toString());
    return files;
  }

  private static Map<String, String> matrixMarket() {
    StringBuilder flows =
        new StringBuilder("%%MatrixMarket matrix coordinate real general\n% invented\n4 4 13\n");
    StringBuilder uses = new StringBuilder("%%MatrixMarket matrix array real general\n4 4\n");
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (FLOWS[i][j] != 0) {
          flows.append((i + 1) + " " + (j + 1) + " " + Numbers.format(FLOWS[i][j]) + "\n");
        }
        // An array runs down its columns.
        uses.append(Numbers.format(FINAL[j][i])).append('\n');
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("flows.mtx", flows.toString());
    files.put("final-uses.mtx", uses.toString());
    files.put(
        "primary-inputs.mtx",
        "%%MatrixMarket matrix array real general\n1 4\n" + line("\n", valueAdded()));
    files.put("industries.txt", "farm\tFarm\nmine\tMine\nmill\tMill\ncity\tCity\n");
    files.put(
        "final-uses.txt",
        "c1\tconsumption\ni1\tcapital-formation\nc2\tconsumption\ni2\tcapital-formation\n");
    return files;
  }
}
