package org.ayni.planning.fiveyearplan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.objectives.ObjectiveNames;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// Reads a folder of 5yearplan's four files, plain or gzipped:
///
/// - `flows`: Aᵢⱼ, a row a product, then the rows `labour` ℓⱼ and `output` Oⱼ; base-year quantities
/// - `cap`: Kᵢⱼ, the stock of product i that industry j holds
/// - `dep`: Dᵢⱼ, its yearly depreciation
/// - `labtarg`: a row a year: the target G of final consumption of each product, then `labour` L
///
/// Activity 1 is the base year. Stocks are pairwise, capacity Kᵢⱼ xⱼ ≤ kᵢⱼ, nothing is stored,
/// there is no trade and no condition on tomorrow. Each year's targets are one basket; the
/// objective `fulfil` is Σₜ min over {i: Gᵢₜ > 0} of cᵢₜ/Gᵢₜ.
public final class FiveYearPlanFiles {

  private static final List<String> FLOWS = List.of("flows", "flow", "testflow");
  private static final List<String> CAPITAL = List.of("cap", "testcap");
  private static final List<String> DEPRECIATION = List.of("dep", "testdep");
  private static final List<String> TARGETS = List.of("labtarg", "targ", "testtarg");

  /// What 5yearplan puts in place of a target of 0 in its harmony objective.
  private static final double ZERO_TARGET = 0.02;

  private static final Unit QUANTITY = new Unit("units");

  private FiveYearPlanFiles() {}

  /// What is made as large as it can be.
  public enum Kind {
    /// Each year's targets in the same proportion: one basket a year.
    FULFIL("fulfil"),
    /// Σ over years and products of the harmony function: a basket a product.
    HARMONY("harmony"),
    /// Least labour: only after one of the others, since these files demand nothing.
    LEAST_LABOUR("least-labour");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As written in files and on the command line.
    public String code() {
      return code;
    }

    /// The kind with this code.
    public static Optional<Kind> byCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return code.equals("least:labour") ? Optional.of(LEAST_LABOUR) : Optional.empty();
    }

    /// Kinds as people write them, `fulfil` or `fulfil,least-labour`, in their order.
    ///
    /// @param problems takes what is wrong
    public static List<Kind> order(String text, Consumer<ObjectiveNames.Wrong> problems) {
      List<Kind> order = ObjectiveNames.read(text, Kind::find, problems);
      if (order.contains(FULFIL) && order.contains(HARMONY)) {
        problems.accept(
            new ObjectiveNames.Wrong(
                "'" + text + "'",
                "fulfil or harmony",
                "One counts all targets of a year as one need, the other each target as its own."));
      }
      if (!order.isEmpty() && order.getFirst() == LEAST_LABOUR) {
        problems.accept(
            new ObjectiveNames.Wrong(
                "'" + text + "'",
                "fulfil or harmony first",
                "These files demand nothing, so the least labour is none."));
      }
      return order;
    }

    private static Optional<Kind> find(String name, Consumer<ObjectiveNames.Wrong> problems) {
      Optional<Kind> kind = byCode(name);
      if (kind.isEmpty()) {
        List<String> codes = Arrays.stream(values()).map(Kind::code).toList();
        problems.accept(ObjectiveNames.unknown(name, codes, ""));
      }
      return kind;
    }
  }

  /// With the objective `fulfil`.
  ///
  /// @throws BadInputException with everything that is wrong in the four files
  public static PlanProblem read(Path folder) {
    return read(folder, List.of(Kind.FULFIL));
  }

  /// @param order objectives in lexicographic order, as [Kind#order] gives them
  /// @throws BadInputException with everything that is wrong in the four files
  public static PlanProblem read(Path folder, List<Kind> order) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(), "no such folder", "a folder with 5yearplan's four files", ""));
    }
    InputFolder input = InputFolder.of(folder);
    Problems problems = new Problems();
    Optional<NamedMatrix> flows = open(input, FLOWS, problems);
    Optional<NamedMatrix> capital = open(input, CAPITAL, problems);
    Optional<NamedMatrix> depreciation = open(input, DEPRECIATION, problems);
    Optional<NamedMatrix> targets = open(input, TARGETS, problems);
    if (flows.isPresent()
        && capital.isPresent()
        && depreciation.isPresent()
        && targets.isPresent()) {
      shapes(flows.get(), capital.get(), depreciation.get(), targets.get(), problems);
      problems.throwIfAny();
      Path name = folder.toAbsolutePath().normalize().getFileName();
      return problem(
          name == null ? "5yearplan" : name.toString(),
          flows.get(),
          capital.get(),
          depreciation.get(),
          targets.get(),
          order);
    }
    throw new BadInputException(problems.toList());
  }

  /// Names of the files that [#read] takes from the folder, in the order it reads them.
  public static List<String> filesOf(Path folder) {
    InputFolder input = InputFolder.of(folder);
    List<String> files = new ArrayList<>();
    for (List<String> names : List.of(FLOWS, CAPITAL, DEPRECIATION, TARGETS)) {
      find(input, names).ifPresent(files::add);
    }
    return files;
  }

  private static Optional<String> find(InputFolder input, List<String> names) {
    return names.stream()
        .flatMap(name -> List.of(name + ".csv", name + ".csv.gz").stream())
        .filter(input::holds)
        .findFirst();
  }

  private static Optional<NamedMatrix> open(
      InputFolder input, List<String> names, Problems problems) {
    Optional<InputFile> file = find(input, names).map(input::file);
    if (file.isEmpty()) {
      problems.add(
          Problem.ofFile(
              input.name(),
              "no file '" + names.getFirst() + ".csv'",
              "one of "
                  + String.join(", ", names.stream().map(n -> n + ".csv").toList())
                  + ", plain or with .gz",
              ""));
    }
    return file.flatMap(f -> NamedMatrix.read(f, problems));
  }

  private static void shapes(
      NamedMatrix flows,
      NamedMatrix capital,
      NamedMatrix depreciation,
      NamedMatrix targets,
      Problems problems) {
    List<String> products = flows.columns();
    List<String> flowRows = new ArrayList<>(products);
    flowRows.add("labour");
    flowRows.add("output");
    flows.expect("row", flows.rows(), flowRows, problems);
    for (NamedMatrix square : List.of(capital, depreciation)) {
      square.expect("column", square.columns(), products, problems);
      square.expect("row", square.rows(), products, problems);
    }
    List<String> targetColumns = new ArrayList<>(products);
    targetColumns.add("labour");
    targets.expect("column", targets.columns(), targetColumns, problems);
    if (targets.rows().isEmpty()) {
      problems.add(Problem.ofFile(targets.file(), "no year", "a row a year", ""));
    }
    for (int i = 0; i < depreciation.rows().size(); i++) {
      for (int j = 0; j < depreciation.columns().size(); j++) {
        if (depreciation.at(i, j) > 1) {
          problems.add(
              new Problem(
                  depreciation.file(),
                  depreciation.lines().get(i),
                  depreciation.columns().get(j),
                  Double.toString(depreciation.at(i, j)),
                  "a share 0 … 1 a year",
                  ""));
        }
      }
    }
  }

  private static PlanProblem problem(
      String name,
      NamedMatrix flows,
      NamedMatrix capital,
      NamedMatrix depreciation,
      NamedMatrix targets,
      List<Kind> order) {
    int n = flows.columns().size();
    int years = targets.rows().size();
    PlanProblem.Builder builder = PlanProblem.builder(name, 0, years);
    double[] supply = new double[years];
    for (int t = 0; t < years; t++) {
      supply[t] = targets.at(t, n);
    }
    int labour =
        builder.resource(
            new Resource(
                Resource.LABOUR,
                Names.of("labour"),
                new Unit("units of labour"),
                Series.of(supply)));
    for (int j = 0; j < n; j++) {
      String code = flows.columns().get(j);
      builder.product(Product.perishable(code, Names.of(code), QUANTITY));
      builder.technique(
          new Technique(
              code,
              Names.of(code),
              new Unit("× base year"),
              SparseVector.of(new int[] {j}, new double[] {flows.at(n + 1, j)}),
              column(flows, j, n),
              SparseVector.of(new int[] {labour}, new double[] {flows.at(n, j)}),
              Optional.empty()));
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double held = capital.at(i, j);
        if (held > 0) {
          builder.stock(
              new CapitalStock(
                  flows.columns().get(i) + "@" + flows.columns().get(j),
                  j,
                  SparseVector.unit(i),
                  held,
                  held,
                  depreciation.at(i, j),
                  0,
                  0));
        }
      }
    }
    if (order.contains(Kind.HARMONY)) {
      productsAsNeeds(builder, targets, n, years);
    } else {
      targetsAsOneNeed(builder, targets, n, years);
    }
    List<Objective> objectives =
        order.stream()
            .<Objective>map(kind ->
                switch (kind) {
                  case FULFIL -> new Objective.Fulfil(1);
                  case HARMONY -> new Objective.Harmony(Collections.nCopies(n, 1.0), 1);
                  case LEAST_LABOUR -> new Objective.LeastUse(labour);
                })
            .toList();
    return builder.objectives(objectives).build();
  }

  private static void targetsAsOneNeed(
      PlanProblem.Builder builder, NamedMatrix targets, int n, int years) {
    List<SparseVector> wanted = new ArrayList<>();
    for (int t = 0; t < years; t++) {
      double[] row = new double[n];
      for (int i = 0; i < n; i++) {
        row[i] = targets.at(t, i);
      }
      wanted.add(SparseVector.ofDense(row));
    }
    builder.basket(
        new Basket("targets", Names.of("all targets"), wanted, Series.constant(years, 0)));
  }

  private static void productsAsNeeds(
      PlanProblem.Builder builder, NamedMatrix targets, int n, int years) {
    for (int i = 0; i < n; i++) {
      List<SparseVector> wanted = new ArrayList<>();
      for (int t = 0; t < years; t++) {
        double target = targets.at(t, i) > 0 ? targets.at(t, i) : ZERO_TARGET;
        wanted.add(SparseVector.of(new int[] {i}, new double[] {target}));
      }
      String code = targets.columns().get(i);
      builder.basket(new Basket(code, Names.of(code), wanted, Series.constant(years, 0)));
    }
  }

  private static SparseVector column(NamedMatrix matrix, int j, int rows) {
    double[] dense = new double[rows];
    for (int i = 0; i < rows; i++) {
      dense[i] = matrix.at(i, j);
    }
    return SparseVector.ofDense(dense);
  }
}
