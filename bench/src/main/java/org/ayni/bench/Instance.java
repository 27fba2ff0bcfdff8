package org.ayni.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.bench.family.FiveYearPlanFamily;
import org.ayni.bench.family.GeneralFamily;
import org.ayni.bench.family.Pattern;
import org.ayni.bench.family.RecipeFamily;
import org.ayni.bench.family.SparseFamily;
import org.ayni.economy.Economy;
import org.ayni.economy.PrimaryInput;
import org.ayni.formats.Economies;
import org.ayni.planning.fiveyearplan.FiveYearPlanFiles;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.Proposal;
import org.ayni.planning.table.TableProblem;

/// A problem by its name: `FAMILY:N[:SEED[:YEARS]]`, a folder of 5yearplan's files, or an economy
/// (one that comes with the program, or a folder), planned for the standard goals, with what
/// [Proposal] proposes where it states no needs.
///
/// Families: `general`, `general-hubs`, `general-power`, `recipes`, `sparse`, `fiveyearplan`. Seed
/// 1 and 5 years unless told otherwise; `sparse` has one year and `fiveyearplan` five.
record Instance(String name) {

  private static final String FAMILIES =
      "general, general-hubs, general-power, recipes, sparse, fiveyearplan";

  PlanProblem problem() {
    String[] parts = name.split(":", -1);
    if (parts.length == 1 || Files.isDirectory(Path.of(name))) {
      return Files.isRegularFile(Path.of(name, "labtarg.csv"))
          ? FiveYearPlanFiles.read(Path.of(name))
          : TableProblem.of(whole(Economies.open(name)), Goals.standard());
    }
    if (parts.length > 4) {
      throw unknown();
    }
    int n = number(parts[1]);
    int seed = parts.length > 2 ? number(parts[2]) : 1;
    int years = parts.length > 3 ? number(parts[3]) : 5;
    return switch (parts[0]) {
      case "general" -> GeneralFamily.of(n, years, Pattern.RANDOM, seed);
      case "general-hubs" -> GeneralFamily.of(n, years, Pattern.HUBS_AND_BANDS, seed);
      case "general-power" -> GeneralFamily.of(n, years, Pattern.POWER_LAW, seed);
      case "recipes" -> RecipeFamily.of(n, years, seed);
      case "sparse" -> SparseFamily.of(n, seed);
      case "fiveyearplan" -> fiveYearPlan(n, seed);
      default -> throw unknown();
    };
  }

  /// With needs, assumptions and labour counted by its pay where a published table has no needs. An
  /// economy that states its own is measured as it is.
  private static Economy whole(Economy economy) {
    if (!economy.needs().isEmpty()) {
      return economy;
    }
    boolean paid =
        economy.table().primaryInputs().stream()
            .anyMatch(row -> row.kind() == PrimaryInput.Kind.COMPENSATION);
    return Proposal.of(
            economy,
            Proposal.Needs.PRODUCTS,
            paid ? Proposal.Labour.COMPENSATION : Proposal.Labour.VALUE_ADDED,
            Economies.open("colombia-2019"))
        .economy();
  }

  private int number(String part) {
    try {
      return Integer.parseInt(part);
    } catch (NumberFormatException e) {
      throw unknown();
    }
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "no instance '%s'; expected FAMILY:N[:SEED[:YEARS]] with FAMILY one of %s, or an economy, or a folder"
            .formatted(name, FAMILIES));
  }

  private static PlanProblem fiveYearPlan(int n, int seed) {
    try {
      Path folder = Files.createTempDirectory("ayni-bench");
      try {
        FiveYearPlanFamily.write(folder, n, seed);
        return FiveYearPlanFiles.read(folder);
      } finally {
        try (var files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
