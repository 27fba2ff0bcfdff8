package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ayni.councils.priorities.VotedCosts;
import org.ayni.economy.Economy;
import org.ayni.planning.table.Project;
import org.ayni.server.text.Words;

/// What the projects of a plan were said to cost when people voted on them, beside what the plan is
/// asked to give them: products and what is paid abroad, over all years. Neither is changed by the
/// other.
///
/// @param costs by project; projects without are not told
public record VotedCostsView(Economy economy, Map<String, VotedCosts.Cost> costs, Words words) {

  /// Less is told as the same, as a share of what the ballot said.
  private static final double SAME = 0.05;

  /// One project.
  ///
  /// @param cost as the ballot said it
  /// @param said the same as a number, in the unit of the ballot
  /// @param takes in money; empty where nothing was said
  /// @param told how they stand to each other
  private record Beside(String cost, double said, Optional<Double> takes, String told) {}

  private Optional<Beside> beside(Project project) {
    return Optional.ofNullable(costs.get(project.code())).map(cost -> beside(project, cost));
  }

  private Beside beside(Project project, VotedCosts.Cost cost) {
    double sum =
        Stream.concat(project.products().values().stream(), Stream.of(project.foreign()))
            .flatMap(Collection::stream)
            .mapToDouble(Double::doubleValue)
            .sum();
    Optional<Double> takes = sum > 0 ? Optional.of(sum) : Optional.empty();
    String amount = words.decimal(cost.amount().toPlainString());
    return new Beside(
        cost.unit().map(unit -> amount + " " + unit).orElse(amount),
        cost.amount().doubleValue(),
        takes,
        told(cost, takes));
  }

  private String told(VotedCosts.Cost cost, Optional<Double> takes) {
    if (cost.unit().isEmpty()) {
      return words.text("costs.noUnit");
    }
    OptionalDouble factor = BallotMoney.inTable(cost.unit().get(), economy, words);
    if (factor.isEmpty()) {
      return words.text("costs.otherUnit", BallotMoney.proposed(economy, words));
    }
    if (takes.isEmpty()) {
      return words.text("costs.nothing");
    }
    double said = cost.amount().doubleValue() * factor.getAsDouble();
    double more = takes.get() / said - 1;
    if (Math.abs(takes.get() - said) <= SAME * said) {
      return words.text("costs.same");
    }
    // Beyond the double a percentage says less than the factor.
    return more > 1
        ? words.text("costs.times", words.rough(takes.get() / said))
        : words.text(more > 0 ? "costs.more" : "costs.less", words.percent(Math.abs(more), 0));
  }

  private String takes(Beside one) {
    return one.takes()
        .map(sum -> words.rough(sum) + " " + BallotMoney.proposed(economy, words))
        .orElseGet(() -> words.text("costs.unsaid"));
  }

  /// One sentence after the other beside the fields of a project; empty where no ballot said what
  /// it costs.
  public String sentences(Project project) {
    return beside(project)
        .map(one ->
            words.text("costs.ballot", one.cost())
                + " "
                + one.takes().map(_ -> words.text("costs.here", takes(one)) + " ").orElse("")
                + one.told())
        .orElse("");
  }

  /// All of them side by side; empty where no ballot said what any costs.
  public Optional<Sheet> sheet(List<Project> projects) {
    List<Table.Row> rows = new ArrayList<>();
    for (Project project : projects) {
      beside(project).ifPresent(one -> rows.add(row(project, one)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sheet(
                "voted-costs",
                new Table(
                    words.text("costs.table"),
                    List.of(
                        words.text("column.project"),
                        words.text("costs.column.ballot"),
                        words.text("costs.column.takes"),
                        words.text("costs.column.told")),
                    rows),
                "",
                List.of(words.text("costs.note"))));
  }

  private Table.Row row(Project project, Beside one) {
    return new Table.Row(
        project.code(),
        words.name(project.names()),
        List.of(
            new Cell(one.cost(), one.said(), false),
            new Cell(takes(one), one.takes().orElse(Double.NaN), false),
            Cell.of(one.told())),
        false);
  }
}
