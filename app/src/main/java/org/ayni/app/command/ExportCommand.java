package org.ayni.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanFolder;
import org.ayni.councils.book.Council;
import org.ayni.decisions.counts.TidyCounts;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.ParquetOutput;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.TidyTable;
import org.ayni.files.WholeFile;
import org.ayni.formats.Economies;
import org.ayni.formats.TidyEconomy;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.folder.TidyPlan;
import org.ayni.store.backup.Houses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni export SOURCE -o FILE`: a tidy table for other programs.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Writes an economy, a plan or what was voted as one tidy table, for Python and R.",
    description = {
      "One row a number, every column one thing. SOURCE is an economy (name or folder), a plan (the"
          + " folder of 'ayni plan') or a house of councils. See docs/api.md.",
      "Exit code: 0 written, 2 bad input."
    })
public final class ExportCommand implements Callable<Integer> {

  private static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";

  private final Terminal terminal;

  @Parameters(paramLabel = "SOURCE", description = "economy, folder of a plan, or house")
  private String source = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "the file to write: its ending, .csv or .parquet, chooses the form")
  private Path file = Path.of("");

  @Option(
      names = "--council",
      paramLabel = "CODE",
      description = "of a house: one council (default: all)")
  private @Nullable String council;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "of the names in a plan: es, en (default), pt")
  private String language = "en";

  public ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private enum Kind {
    ECONOMY,
    PLAN,
    HOUSE
  }

  @Override
  public Integer call() throws IOException {
    Kind kind = kind();
    check(kind);
    TidyTable table =
        switch (kind) {
          case ECONOMY -> TidyEconomy.of(Economies.open(source));
          case PLAN -> TidyPlan.of(PlanFolder.open(Path.of(source)).plan(), language);
          case HOUSE -> TidyCounts.of(councils(CouncilHouse.open(Houses.open(source))));
        };
    WholeFile.write(
        file,
        out -> {
          if (file.toString().endsWith(CSV)) {
            table.writeCsv(out);
          } else {
            ParquetOutput.write(table, out);
          }
        });
    terminal.err().println(table.size() + " rows written to " + file);
    return ExitCode.DONE;
  }

  private Kind kind() {
    if (source.startsWith("jdbc:")
        || source.endsWith(".db")
        || FolderHouse.isHouse(Path.of(source))) {
      return Kind.HOUSE;
    }
    return Files.exists(Path.of(source).resolve(PlanWriter.MAIN)) ? Kind.PLAN : Kind.ECONOMY;
  }

  private void check(Kind kind) {
    Problems problems = new Problems();
    String name = file.toString();
    if (!name.endsWith(CSV) && !name.endsWith(PARQUET)) {
      problems.add(Problem.ofFile("", "-o " + name, "a file ending in .csv or .parquet", ""));
    }
    if (council != null && kind != Kind.HOUSE) {
      problems.add(
          Problem.ofFile(
              "", "--council " + council, "no council: '" + source + "' is no house", ""));
    }
    if (!List.of("es", "en", "pt").contains(language)) {
      problems.add(Problem.ofFile("", "--language " + language, "es, en or pt", ""));
    }
    problems.throwIfAny();
  }

  private List<Council> councils(CouncilHouse house) {
    List<Council> all = new ArrayList<>(house.book().councils());
    String code = council;
    if (code == null) {
      return all;
    }
    List<String> known = all.stream().map(Council::code).toList();
    if (!known.contains(code)) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "--council " + code,
              "one of " + String.join(", ", known),
              Nearest.advice(code, known)));
    }
    return all.stream().filter(one -> one.code().equals(code)).toList();
  }
}
