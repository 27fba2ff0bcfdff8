package org.ayni.planning.linear;

import java.util.List;
import org.ayni.kernel.lp.Extension;
import org.ayni.planning.certificate.RowKind;

/// A limit that is given and not made by the plan, with its places in the linear programme, so that
/// it can be moved.
///
/// @param name kind, code, year
/// @param value as it stands; of a pace the activity it allows (or demands) after the year before
/// @param column the column it bounds, −1 when it stands in rows
/// @param places the rows it stands in, with what one more unit of it adds to their side
public record GivenLimit(PlanRow name, double value, int column, List<Place> places) {

  /// One row.
  ///
  /// @param share what one unit of the limit adds to the side of the row
  public record Place(int row, double share) {}

  public GivenLimit {
    places = List.copyOf(places);
  }

  static GivenLimit ofRow(PlanRow name, double value, int row) {
    return new GivenLimit(name, value, -1, List.of(new Place(row, 1)));
  }

  static GivenLimit ofColumn(PlanRow name, double value, int column) {
    return new GivenLimit(name, value, column, List.of());
  }

  /// +1 where more of it makes more possible, −1 where less does (`FLOOR`, `TERMINAL`, `PACE_DOWN`,
  /// `TRADE_LEAST`, `OBJECTIVE`).
  public int direction() {
    return demands(name.kind()) ? -1 : 1;
  }

  private static boolean demands(RowKind kind) {
    return kind == RowKind.FLOOR
        || kind == RowKind.TERMINAL
        || kind == RowKind.PACE_DOWN
        || kind == RowKind.TRADE_LEAST
        || kind == RowKind.OBJECTIVE;
  }

  /// Lets `lever`, a column of the extension, move the limit: it then stands at value + scale ·
  /// lever.
  public void move(Extension program, int lever, double scale) {
    for (Place place : places) {
      program.entry(place.row(), lever, -scale * place.share());
    }
    if (column >= 0) {
      boolean least = direction() < 0;
      int row =
          least
              ? program.row(value, Double.POSITIVE_INFINITY)
              : program.row(Double.NEGATIVE_INFINITY, value);
      program.entry(row, column, 1).entry(row, lever, -scale);
      if (least) {
        program.lower(column, 0);
      } else {
        program.upper(column, Double.POSITIVE_INFINITY);
      }
    }
  }

  /// Gain in the objective for one more unit of the limit, < 0 where it demands something.
  ///
  /// @param rowPrice LP prices by row (change of the least cost)
  /// @param reducedCost by column
  public double gain(double[] rowPrice, double[] reducedCost) {
    double gain = column >= 0 ? -reducedCost[column] : 0;
    for (Place place : places) {
      gain -= place.share() * rowPrice[place.row()];
    }
    return gain;
  }
}
