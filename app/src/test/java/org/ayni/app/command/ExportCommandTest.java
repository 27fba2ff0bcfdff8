package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.app.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ayni export` as a user runs it.
class ExportCommandTest {

  @TempDir private Path folder;

  ExportCommandTest() {}

  private List<String> exported(String source, String... more) throws IOException {
    Path file = folder.resolve("table.csv");
    String[] arguments = new String[4 + more.length];
    System.arraycopy(new String[] {"export", source, "-o", file.toString()}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    Run run = Run.of(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readAllLines(file);
  }

  private static double sum(List<String> lines, String beginning, String year, int column) {
    return lines.stream()
        .filter(line -> line.startsWith(beginning) && line.contains("," + year + ","))
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
        .sum();
  }

  @Test
  void theTableOfAnEconomyAddsUp() throws IOException {
    List<String> lines = exported("colombia-2019");

    assertThat(lines.getFirst()).isEqualTo("account,from,to,year,value,unit");
    double sold = sum(lines, "flow,", "2019", 4) + sum(lines, "final-use,", "2019", 4);
    double made = sum(lines, "output,", "2019", 4);
    assertThat(sold).isCloseTo(made, org.assertj.core.api.Assertions.withinPercentage(0.01));
  }

  @Test
  void aPlanHoldsWhatItsFolderHolds() throws IOException {
    Path plan = folder.resolve("plan");
    assertThat(Run.of("plan", "colombia-2019", "--years", "2", "-o", plan.toString()).code())
        .isZero();
    List<String> lines = exported(plan.toString(), "--language", "es");

    assertThat(lines.getFirst()).isEqualTo("measure,code,name,year,value,unit");
    String[] first = Files.readAllLines(plan.resolve("satisfaction.csv")).get(1).split(",", -1);
    assertThat(lines)
        .anyMatch(line ->
            line.startsWith("satisfaction," + first[0] + ",Alimentación,2020," + first[1] + ","));
    assertThat(lines).anyMatch(line -> line.startsWith("resource-use,labour,"));
    assertThat(lines).anyMatch(line -> line.startsWith("prices/product,"));
  }

  @Test
  void parquetIsWrittenWholeAndTheSameTwice() throws IOException {
    Path first = folder.resolve("a.parquet");
    Path second = folder.resolve("b.parquet");
    assertThat(Run.of("export", "colombia-2019", "-o", first.toString()).code()).isZero();
    assertThat(Run.of("export", "colombia-2019", "-o", second.toString()).code()).isZero();

    byte[] bytes = Files.readAllBytes(first);
    assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    assertThat(bytes).isEqualTo(Files.readAllBytes(second));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Run run =
        Run.of("export", "colombia-2019", "-o", "table.xlsx", "--council", "x", "--language", "qu");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("-o table.xlsx; expected a file ending in .csv or .parquet")
        .contains("--council x; expected no council")
        .contains("--language qu; expected es, en or pt");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWasVotedInTheDemoYearIsThere() throws IOException {
    Path house = folder.resolve("house");
    assertThat(Run.of("council", "demo", house.toString()).code()).isZero();
    List<String> lines = exported(house.toString());

    assertThat(lines.getFirst())
        .isEqualTo("council,ballot,subject,rule,opened,closed,passed,figure,value,won,unit");
    assertThat(lines).hasSizeGreaterThan(20).anyMatch(line -> line.contains(",counted,"));
    assertThat(lines.stream().filter(line -> line.contains(",cost,")))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(",miles de millones de COP de 2019"));
    assertThat(lines.stream().filter(line -> line.contains(",counted,")))
        .allMatch(line -> line.endsWith(","));
  }
}
