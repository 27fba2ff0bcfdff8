package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Unit;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Matrices in the exchange format Matrix Market, one a file: `flows.mtx` [n × n], `final-uses.mtx`
/// [n × uses], `primary-inputs.mtx` [inputs × n], perhaps `satellites.mtx` [accounts × n] and
/// `output.mtx` [n × 1]. What rows and columns are stands in text files of the same name, one line
/// each: code, then its kind (for a satellite its unit), then its name, separated by tabs;
/// `industries.txt` has code and name.
///
/// Source of the form of a file: Boisvert, Pozo and Remington (1996), The Matrix Market Exchange
/// Formats. Which files there are is this project's own convention.
final class MatrixMarket implements TableFormat {

  private static final char NO_DELIMITER = '\0';

  @Override
  public String name() {
    return "matrix-market";
  }

  @Override
  public String title() {
    return "Table in Matrix Market form";
  }

  @Override
  public String source() {
    return "Boisvert, Pozo and Remington (1996), The Matrix Market Exchange Formats";
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public String caveat() {
    return "Where no list says what final uses and primary inputs are, they count as consumption"
        + " and as value added; without output.mtx, output is what is used.";
  }

  @Override
  public boolean recognises(Archive archive) {
    return file(archive, "flows.mtx").isPresent();
  }

  private static Optional<TextRows> file(Archive archive, String name) {
    return archive.find(Pattern.compile(Pattern.quote(name) + "(\\.gz)?"), NO_DELIMITER);
  }

  @Override
  public void read(Archive archive, ImportRequest request, TableAssembly table, Problems problems) {
    for (String name : List.of("flows.mtx", "final-uses.mtx", "primary-inputs.mtx")) {
      if (file(archive, name).isEmpty()) {
        problems.add(
            Problem.ofFile(
                archive.fileName(),
                "there is no " + name,
                "flows.mtx, final-uses.mtx and primary-inputs.mtx",
                "See docs/import.md.",
                Said.of("import.part", name)));
      }
    }
    if (!problems.isEmpty()) {
      return;
    }
    MatrixMarketFile flows = new MatrixMarketFile(file(archive, "flows.mtx").orElseThrow());
    Optional<MatrixMarketFile.Size> size = flows.size(problems);
    if (size.isEmpty()) {
      return;
    }
    int n = size.get().rows();
    if (n != size.get().columns()) {
      problems.add(
          Problem.ofFile(
              flows.name(),
              n + " × " + size.get().columns(),
              "a square matrix of flows",
              "",
              Said.of("import.square", n, size.get().columns())));
      return;
    }
    MatrixMemory.require(flows.name(), size.get().entries());
    for (Label label : labels(archive, "industries.txt", n, "", problems)) {
      if (!table.add(new Industry(label.code(), Names.of(label.name())))) {
        problems.add(
            Problem.ofFile(
                "industries.txt",
                "'" + label.code() + "' again",
                "each once",
                "",
                Said.of("import.label-twice", label.code())));
      }
    }
    if (!problems.isEmpty()) {
      return;
    }
    flows.forEach(n, n, problems, table::flow);
    accounts(archive, table, n, problems);
  }

  private static void accounts(Archive archive, TableAssembly table, int n, Problems problems) {
    MatrixMarketFile finalUses =
        new MatrixMarketFile(file(archive, "final-uses.mtx").orElseThrow());
    finalUses
        .size(problems)
        .ifPresent(size -> {
          List<FinalUse> uses = new ArrayList<>();
          for (Label label :
              labels(archive, "final-uses.txt", size.columns(), "consumption", problems)) {
            AccountKinds.finalUse(label.kind(), "final-uses.txt", problems)
                .ifPresent(
                    kind -> uses.add(new FinalUse(label.code(), Names.of(label.name()), kind)));
          }
          finalUses.forEach(
              n,
              size.columns(),
              problems,
              (i, d, value) -> {
                if (d < uses.size()) {
                  table.finalUse(uses.get(d), i, value);
                }
              });
        });
    MatrixMarketFile inputs =
        new MatrixMarketFile(file(archive, "primary-inputs.mtx").orElseThrow());
    inputs
        .size(problems)
        .ifPresent(size -> {
          List<PrimaryInput> rows = new ArrayList<>();
          for (Label label :
              labels(archive, "primary-inputs.txt", size.rows(), "value-added", problems)) {
            AccountKinds.primaryInput(label.kind(), "primary-inputs.txt", problems)
                .ifPresent(
                    kind -> rows.add(new PrimaryInput(label.code(), Names.of(label.name()), kind)));
          }
          inputs.forEach(
              size.rows(),
              n,
              problems,
              (k, j, value) -> {
                if (k < rows.size()) {
                  table.primaryInput(rows.get(k), j, value);
                }
              });
        });
    file(archive, "satellites.mtx")
        .map(MatrixMarketFile::new)
        .ifPresent(satellites ->
            satellites
                .size(problems)
                .ifPresent(size -> {
                  List<Label> all = labels(archive, "satellites.txt", size.rows(), "", problems);
                  satellites.forEach(
                      size.rows(),
                      n,
                      problems,
                      (k, j, value) -> satellite(table, all, k, j, value));
                }));
    file(archive, "output.mtx")
        .map(MatrixMarketFile::new)
        .ifPresent(file -> file.forEach(n, 1, problems, (i, one, value) -> table.output(i, value)));
  }

  private static void satellite(TableAssembly table, List<Label> all, int k, int j, double value) {
    if (k < all.size()) {
      String unit = all.get(k).kind();
      table.satellite(
          new org.ayni.economy.Satellite(
              all.get(k).code(),
              Names.of(all.get(k).name()),
              new Unit(unit.isEmpty() ? "unit not told" : unit)),
          j,
          value);
    }
  }

  private record Label(String code, String kind, String name) {}

  /// One a row or column; numbered where there is no such file.
  private static List<Label> labels(
      Archive archive, String name, int count, String kind, Problems problems) {
    List<Label> labels = new ArrayList<>();
    Optional<TextRows> file = archive.find(Pattern.compile(Pattern.quote(name)), '\t');
    if (file.isEmpty()) {
      for (int k = 1; k <= count; k++) {
        String code = name.substring(0, name.indexOf('.')) + "-" + k;
        labels.add(new Label(code, kind, code));
      }
      return labels;
    }
    boolean kinds = !name.equals("industries.txt");
    file.get()
        .forEach(
            problems,
            row -> {
              String code = row.text(0);
              String second = kinds && !row.isBlank(1) ? row.text(1) : kind;
              String called = row.text(kinds ? 2 : 1);
              if (code.isEmpty()) {
                row.problem(
                    "",
                    "a line without code",
                    "code, kind, name",
                    "",
                    Said.of("import.label-blank"));
              }
              labels.add(new Label(code, second, called.isEmpty() ? code : called));
              return true;
            });
    if (labels.size() != count) {
      problems.add(
          Problem.ofFile(
              name,
              labels.size() + " lines",
              count + ", as its matrix has",
              "",
              Said.of("import.rows", labels.size(), count)));
    }
    return labels;
  }
}
