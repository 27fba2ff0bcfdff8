package org.ayni.analysis;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Small tables retyped from the publications that print their results.
public final class PublishedTables {

  private PublishedTables() {}

  /// Miller and Blair (2009), table 2.3, value added divided as in their closed version: labour 300
  /// and 500. Households (in that version) consume 50 and 400.
  public static EconomyTable millerAndBlair() {
    return builder("USD", "sector1", "sector2")
        .flows(matrix("150 500", "200 100"))
        .grossOutput(1000, 2000)
        .primaryInput(input(PrimaryInput.Kind.COMPENSATION), 300, 500)
        .primaryInput(input(PrimaryInput.Kind.OPERATING_SURPLUS), 350, 900)
        .finalUse(use("households", FinalUse.Kind.CONSUMPTION), 50, 400)
        .finalUse(use("others", FinalUse.Kind.CAPITAL_FORMATION), 300, 1300)
        .build();
  }

  /// Germany 1995, domestic flows, 10⁶ EUR, Eurostat (2008), tables 15.1 and 15.4 (Beutel). The row
  /// of industrial products adds up to 1,079,446, as its column does.
  public static EconomyTable germany1995() {
    return builder(
            "10^6 EUR",
            "agriculture",
            "industry",
            "construction",
            "trade",
            "business",
            "other-services")
        .flows(
            matrix(
                "1131 25480 1 607 710 762",
                "7930 304584 64167 41082 11981 30360",
                "426 7334 3875 5296 23457 9155",
                "3559 72717 14190 74399 10835 21008",
                "3637 96115 31027 65755 193176 34223",
                "1552 14986 1747 11225 15058 22070"))
        .grossOutput(43910, 1079446, 245606, 540063, 692487, 508918)
        .primaryInput(input(PrimaryInput.Kind.IMPORTS), 2927, 156703, 13427, 21943, 13371, 13772)
        .primaryInput(
            input(PrimaryInput.Kind.TAXES_ON_PRODUCTS), 1084, 6505, 1548, 8349, 8473, 12551)
        .primaryInput(
            input(PrimaryInput.Kind.COMPENSATION), 9382, 296464, 78819, 214450, 124810, 272975)
        .primaryInput(
            input(PrimaryInput.Kind.TAXES_ON_PRODUCTION), -2012, 1457, 963, 2748, 5946, -8602)
        .primaryInput(
            new PrimaryInput(
                "consumption-of-fixed-capital",
                Names.of("consumption of fixed capital"),
                PrimaryInput.Kind.OPERATING_SURPLUS),
            7871,
            63769,
            5860,
            41100,
            98610,
            49260)
        .primaryInput(
            input(PrimaryInput.Kind.OPERATING_SURPLUS), 6423, 33332, 29982, 53109, 186060, 51384)
        .finalUse(
            use("households", FinalUse.Kind.CONSUMPTION),
            8500,
            197792,
            3457,
            269663,
            214757,
            119504)
        .finalUse(use("government", FinalUse.Kind.CONSUMPTION), 16, 8588, 742, 13492, 10061, 317251)
        .finalUse(
            use("investment", FinalUse.Kind.CAPITAL_FORMATION),
            2975,
            91692,
            191715,
            14155,
            30124,
            3483)
        .finalUse(use("inventories", FinalUse.Kind.INVENTORY_CHANGE), -6, 7559, 0, 0, 0, 0)
        .finalUse(use("exports", FinalUse.Kind.EXPORTS), 3734, 313711, 149, 46045, 13612, 2042)
        .satellite(
            new Satellite(Satellite.JOBS, Names.of("jobs"), new Unit("10^3 jobs")),
            1096,
            8381,
            3236,
            9251,
            4258,
            10206)
        .build();
  }

  /// The Netherlands 2000, 10⁶ EUR, D'Hernoncourt, Cordier and Hadley (2011), table 1. Value added
  /// without compensation is taken as operating surplus.
  public static EconomyTable netherlands2000() {
    return builder(
            "10^6 EUR",
            "agriculture",
            "mining",
            "manufacturing",
            "utilities",
            "construction",
            "services")
        .flows(
            matrix(
                "2731 3 8260 36 59 615",
                "4 282 2013 3979 188 60",
                "3322 291 40218 480 8004 16999",
                "983 53 2400 4395 85 3458",
                "121 70 565 135 14103 9509",
                "2884 1078 28400 1404 9339 106994"))
        .grossOutput(21863, 12292, 210900, 18249, 60244, 435953)
        .primaryInput(input(PrimaryInput.Kind.COMPENSATION), 2336, 520, 35083, 1629, 14339, 151784)
        .primaryInput(
            input(PrimaryInput.Kind.OPERATING_SURPLUS), 7574, 8899, 22347, 3607, 6306, 103919)
        .primaryInput(input(PrimaryInput.Kind.IMPORTS), 1779, 1029, 71117, 1878, 7572, 33964)
        .primaryInput(input(PrimaryInput.Kind.TAXES_ON_PRODUCTS), 129, 67, 497, 706, 249, 8651)
        .finalUse(use("households", FinalUse.Kind.CONSUMPTION), 962, 28, 16896, 6184, 405, 123398)
        .build();
  }

  /// Chile 2013, 10⁹ CLP, Banco Central de Chile, *Compilación de referencia 2013*, as printed in
  /// Vargas (2020); rounded here to two decimals.
  public static EconomyTable chile2013() {
    return builder(
            "10^9 CLP",
            "agriculture",
            "mining",
            "manufacturing",
            "utilities",
            "construction",
            "trade",
            "transport",
            "finance",
            "real-estate",
            "business",
            "personal",
            "government")
        .flows(
            matrix(
                """
                1657.20 3.46 5921.32 28.00 7.37 229.16 4.09 3.27 0.58 21.11 35.95 16.99
                86.60 1862.77 1409.57 17.27 98.23 50.25 27.40 18.22 4.42 43.02 17.43 5.16
                2093.85 1367.50 6499.82 478.90 4083.94 2368.80 1644.36 115.14 23.09 563.28 1013.17 243.24
                79.57 1462.27 1320.10 2953.94 90.84 422.54 225.57 59.45 73.28 139.96 297.34 312.36
                22.67 15.66 48.13 84.07 2598.75 249.58 137.55 19.05 1633.00 76.55 239.19 250.38
                553.86 721.92 1771.58 218.01 1126.41 2133.99 1526.66 171.70 45.81 673.96 849.58 163.64
                412.28 905.36 2690.39 256.67 402.36 3041.13 3850.66 462.18 44.42 950.34 402.40 336.26
                320.61 148.53 722.75 173.92 593.63 1099.21 532.36 1219.20 496.61 406.15 194.70 22.59
                36.70 77.51 237.59 22.45 64.50 1456.59 415.36 111.55 180.05 509.59 484.87 77.99
                324.96 2408.07 3085.71 393.55 1182.07 2883.01 1952.17 1011.77 234.30 2671.49 885.53 425.33
                7.66 33.29 123.97 10.34 20.81 110.14 142.41 35.16 7.53 63.56 729.65 25.46
                15.27 31.00 83.79 14.83 2.60 113.17 83.16 8.30 2.66 19.64 32.85 28.33
                """
                    .lines()
                    .toArray(String[]::new)))
        .grossOutput(
            11304.11, 26338.44, 47308.39, 9579.20, 21102.84, 30659.06, 26820.95, 11225.20, 12634.29,
            21681.24, 21337.32, 9026.18)
        .build();
  }

  private static EconomyTable.Builder builder(String unit, String... codes) {
    return EconomyTable.builder(
        new Unit(unit), Stream.of(codes).map(code -> new Industry(code, Names.of(code))).toList());
  }

  private static SparseMatrix matrix(String... rows) {
    return SparseMatrix.ofRows(
        Stream.of(rows).map(PublishedTables::numbers).toArray(double[][]::new));
  }

  private static double[] numbers(String row) {
    return Arrays.stream(row.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static PrimaryInput input(PrimaryInput.Kind kind) {
    return new PrimaryInput(kind.name().toLowerCase(java.util.Locale.ROOT), Names.of("v"), kind);
  }

  private static FinalUse use(String code, FinalUse.Kind kind) {
    return new FinalUse(code, Names.of(code), kind);
  }
}
