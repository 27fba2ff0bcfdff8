package org.ayni.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ayni.analysis.large.LargeLeontief;
import org.ayni.app.ExitCode;
import org.ayni.app.engine.EngineOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.ProgressLine;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvOutput;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.run.Deadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni analyse large FOLDER -o FILE`.
@Command(
    name = "large",
    mixinStandardHelpOptions = true,
    description = {
      "Output and multipliers of a table with very many products, in long form (docs/cluster.md):",
      "FOLDER holds coefficients (row, column, value) and, as wanted, demand (row, value) and a",
      "folder accounts with what a unit of output takes of each (row, value); CSV, with --engine spark",
      "also Parquet."
    })
final class LargeCommand implements Callable<Integer> {

  private static final String ROW = "row";
  private static final String OUTPUT = "output";
  private static final String MULTIPLIER = "outputMultiplier";

  /// How many a solve keeps here, whatever the engine, besides one for each account.
  private static final int VECTORS = 16;

  private static final double SHARE = 0.8;
  private static final double GB = 1e9;
  private static final List<String> COLUMNS = List.of(ROW, OUTPUT, MULTIPLIER);

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "folder of the tables")
  private Path folder = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "CSV to write: row, output, outputMultiplier, one column an account")
  private Path target = Path.of("");

  @Mixin private EngineOptions engines = new EngineOptions();

  LargeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    engines.check(problems);
    if (!Files.isDirectory(folder)) {
      problems.add(
          Problem.ofFile(folder.toString(), "no folder", "a folder of tables in long form", ""));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    Path coefficients =
        table(folder, "coefficients")
            .orElseThrow(() ->
                new BadInputException(
                    Problem.ofFile(
                        folder.toString(),
                        "no coefficients",
                        "coefficients.csv or coefficients.parquet, a file or a folder",
                        "See docs/cluster.md.")));
    ProgressLine progress = new ProgressLine(terminal);
    Deadline control = new Deadline(Double.POSITIVE_INFINITY, progress);
    try (TableEngine engine = engines.open(fits(coefficients))) {
      Map<String, double[]> columns = solve(engine, coefficients, control);
      progress.end();
      write(columns);
    } finally {
      progress.end();
    }
    terminal.err().println("Written to " + target);
    return ExitCode.DONE;
  }

  /// Whether one CSV file is small enough to be read here: with its text in memory, the entries as
  /// read, sorted and as a matrix, twice, it takes some ten times its size.
  private static boolean fits(Path coefficients) {
    try {
      return coefficients.toString().endsWith(".csv")
          && Files.isRegularFile(coefficients)
          && 10 * Files.size(coefficients) <= Runtime.getRuntime().maxMemory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One position that was mistyped makes billions of products.
  private static void requireRoom(Path table, int size, int accounts) {
    double needed = (double) Double.BYTES * size * (VECTORS + accounts);
    double room = SHARE * Runtime.getRuntime().maxMemory();
    if (needed > room) {
      throw new BadInputException(
          Problem.ofFile(
              table.toString(),
              String.format(
                  Locale.ROOT,
                  "the position %d, so %,d products, whose vectors take %.1f GB here",
                  size - 1,
                  size,
                  needed / GB),
              String.format(
                  Locale.ROOT, "at most %.1f GB, four fifths of what Java may use", room / GB),
              "Is the position right? If it is, allow more: AYNI_JAVA_OPTS=-Xmx…"));
    }
  }

  private Map<String, double[]> solve(TableEngine engine, Path coefficients, Deadline control) {
    Map<String, Path> accounts = accounts();
    Optional<Path> demand = table(folder, "demand");
    int size = 0;
    for (Path one :
        Stream.of(Stream.of(coefficients), demand.stream(), accounts.values().stream())
            .flatMap(tables -> tables)
            .toList()) {
      int own = engine.size(one);
      requireRoom(one, own, accounts.size());
      size = Math.max(size, own);
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    if (demand.isPresent()) {
      double[] f = engine.vector(demand.get(), size);
      try (RowProduct a = engine.matrix(coefficients, size, false)) {
        LargeLeontief.Solutions output = LargeLeontief.solve(a, List.of(f), control);
        columns.put(OUTPUT, output.each().getFirst());
        told.add(told("output", a, output));
      }
    }
    List<double[]> sides = new ArrayList<>();
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    sides.add(ones);
    for (Path one : accounts.values()) {
      sides.add(engine.vector(one, size));
    }
    try (RowProduct a = engine.matrix(coefficients, size, true)) {
      LargeLeontief.Solutions prices = LargeLeontief.solve(a, sides, control);
      columns.put(MULTIPLIER, prices.each().getFirst());
      int k = 1;
      for (String name : accounts.keySet()) {
        columns.put(name, prices.each().get(k++));
      }
      told.add(told("multipliers", a, prices));
    }
    told.forEach(terminal.err()::println);
    return columns;
  }

  private static String told(String what, RowProduct a, LargeLeontief.Solutions found) {
    return String.format(
        Locale.ROOT,
        "%s: %,d products, %,d coefficients, %d passes, residual %.1e, proven error %.1e",
        what,
        a.rows(),
        a.entries(),
        found.passes(),
        found.residual(),
        found.error());
  }

  /// Each is a column of the answer, so that none may be called like another.
  private Map<String, Path> accounts() {
    Map<String, Path> found = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Path accounts = folder.resolve("accounts");
    if (Files.isDirectory(accounts)) {
      try (Stream<Path> files = Files.list(accounts)) {
        files
            .filter(one -> !one.getFileName().toString().startsWith("."))
            .sorted()
            .forEach(one -> {
              String name = one.getFileName().toString().replaceFirst("\\.(csv|parquet)$", "");
              if (COLUMNS.contains(name) || found.putIfAbsent(name, one) != null) {
                problems.add(
                    Problem.ofFile(
                        one.toString(),
                        "a column '" + name + "' that the answer has already",
                        "another name",
                        ""));
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return found;
  }

  private static Optional<Path> table(Path folder, String name) {
    return Stream.of(".parquet", ".csv", "")
        .map(ending -> folder.resolve(name + ending))
        .filter(Files::exists)
        .findFirst();
  }

  private void write(Map<String, double[]> columns) {
    List<String> names = new ArrayList<>(List.of(ROW));
    names.addAll(columns.keySet());
    List<double[]> values = List.copyOf(columns.values());
    WholeFile.write(
        target,
        out -> {
          CsvOutput csv = CsvOutput.to(out, names);
          for (int i = 0; i < values.getFirst().length; i++) {
            csv.add(String.valueOf(i));
            for (double[] column : values) {
              csv.add(column[i]);
            }
            csv.endRow();
          }
          csv.close();
        });
  }
}
