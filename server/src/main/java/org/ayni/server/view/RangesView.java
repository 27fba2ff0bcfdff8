package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Unit;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.questions.PriceRange;
import org.ayni.server.text.Words;

/// What if there were one unit more of what holds a plan back: what it is worth, how far that
/// holds, and what it is worth beyond.
///
/// @param sentences one for each limit, what is worth most first
/// @param table the same in numbers
/// @param source unit, year and publisher
/// @param explanation what the numbers mean
public record RangesView(List<String> sentences, Table table, String source, String explanation) {

  /// Column of what one unit more is worth, counted from 0 after the names.
  static final int WORTH = 3;

  /// A change of a price by less than this share is rounding.
  private static final double SMALL = 0.0005;

  public RangesView {
    sentences = List.copyOf(sentences);
  }

  static RangesView of(PlanFigures plan, List<PriceRange> ranges) {
    Words words = plan.words();
    LimitNames names = new LimitNames(plan.numbers().problem(), plan.numbers().economy(), words);
    PricedLimits.Worth worth = PricedLimits.worth(plan.numbers().plan());
    List<String> sentences = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (PriceRange range : ranges) {
      Line line = new Line(plan, names, range, worth);
      sentences.add(line.sentence());
      rows.add(line.row());
    }
    return new RangesView(
        sentences,
        new Table(
            words.text("firm.ranges.table"),
            List.of(
                words.text("column.limit"),
                words.text("column.year"),
                words.text("column.unit"),
                words.text("firm.stands"),
                words.text("column.oneUnitMore"),
                words.text("firm.from"),
                words.text("firm.to"),
                words.text("firm.below"),
                words.text("firm.above")),
            rows),
        plan.source(plan.economy().unit()),
        words.text("firm.ranges.explanation"));
  }

  Sheet sheet() {
    return new Sheet("ranges", table, source, List.of(explanation));
  }

  private record Line(
      PlanFigures plan, LimitNames names, PriceRange range, PricedLimits.Worth worth) {

    private Words words() {
      return plan.words();
    }

    private boolean share() {
      return range.kind() == RowKind.FLOOR;
    }

    private Unit unit() {
      return worth.unit(range.kind(), range.code());
    }

    private PricedLimit priced() {
      return new PricedLimit(
          range.kind(),
          range.code(),
          range.year(),
          range.year(),
          unit(),
          Double.NaN,
          range.price() * worth.ofOne());
    }

    String sentence() {
      return words()
          .text(
              "firm.range",
              names.limit(range.kind(), range.code()),
              words().text("year.number", range.year()),
              LimitsView.worth(plan, priced()),
              side("below", range.least(), range.priceBelow()),
              side("above", range.most(), range.priceAbove()));
    }

    private String side(String side, double end, double price) {
      if (Double.isInfinite(end)) {
        return words().text("firm." + side + ".endless");
      }
      String until = until(end);
      if (Double.isInfinite(price)) {
        return words().text("firm." + side + ".nothing", until);
      }
      return words().text("firm." + side + ".then", until, words().percent(relative(price), 1));
    }

    /// Where a price ends, and how far that is from where the limit stands: a range is often
    /// narrower than the digits of an amount.
    private String until(double end) {
      String amount = share() ? words().percent(end, 1) : words().amount(end, unit());
      double moved = end / range.limit() - 1;
      return Double.isFinite(moved)
          ? words().text("firm.until", amount, words().change(moved, 2))
          : amount;
    }

    /// What one unit is worth beyond, as a share of what it is worth here.
    private double relative(double price) {
      double share = price / range.price();
      return Math.abs(share) < SMALL ? 0 : share;
    }

    Table.Row row() {
      return Table.Row.of(
          names.limit(range.kind(), range.code()),
          Cell.of(words().text("year.number", range.year())),
          Cell.of(share() ? "%" : words().unit(unit())),
          amount(range.limit()),
          Cell.of(LimitsView.worth(plan, priced())),
          amount(range.least()),
          amount(range.most()),
          beyond(range.least(), range.priceBelow()),
          beyond(range.most(), range.priceAbove()));
    }

    private Cell amount(double value) {
      if (Double.isInfinite(value)) {
        return Cell.of(words().text("firm.endless"));
      }
      return share()
          ? plan.economy().cells().percent(value, 1)
          : plan.economy().cells().rough(value);
    }

    private Cell beyond(double end, double price) {
      if (Double.isInfinite(end)) {
        return Cell.of("–");
      }
      return Double.isInfinite(price)
          ? Cell.of(words().text("firm.noPlan"))
          : plan.economy().cells().percent(relative(price), 1);
    }
  }
}
