package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// A product or resource of which more must be used in a year than there can be: why no plan holds
/// all limits, seen without solving anything.
///
/// From the pace and the floors follows what each technique must at least do, from equipment, pace
/// and resources what it can at most do; each balance with all else at its best tightens both
/// (interval propagation, "feasibility-based bound tightening": Brearley, Mitra and Williams 1975).
/// Where least use exceeds most supply no plan exists. Nothing found proves nothing.
///
/// Work: a few passes over the coefficients a year.
///
/// @param code of the product or resource
/// @param year from 1
/// @param needed least that must be used of it, in its unit
/// @param possible most that there can be
/// @param users who must use it, largest first, all together `needed`
/// @param lacking codes of the products for lack of which no more of it can be made
public record OutOfReach(
    boolean isResource,
    String code,
    int year,
    double needed,
    double possible,
    List<User> users,
    List<String> lacking) {

  /// Somebody who must use it.
  ///
  /// @param isNeed whether it is a need with a floor; else a technique
  /// @param amount of the product or resource
  /// @param because code of the product it must make so much of; empty where its pace says so
  public record User(boolean isNeed, String code, double amount, String because) {}

  /// Passes in a year: chains of suppliers longer than this are not followed to their end.
  private static final int PASSES = 60;

  /// What may be rounding, relative.
  private static final double ROUNDING = 1e-7;

  public OutOfReach {
    users = List.copyOf(users);
    lacking = List.copyOf(lacking);
  }

  /// Share of what is needed that is missing, in (0, 1].
  public double missingShare() {
    return (needed - possible) / needed;
  }

  /// All of the first year in which there is any, the largest share missing first; empty where none
  /// was found.
  public static List<OutOfReach> of(PlanProblem problem) {
    Propagation years = new Propagation(problem);
    for (int t = 0; t < problem.years(); t++) {
      List<OutOfReach> found = years.next(t);
      if (!found.isEmpty()) {
        found.sort(
            Comparator.comparingDouble((OutOfReach one) -> -one.missingShare())
                .thenComparing(OutOfReach::code));
        return found;
      }
    }
    return List.of();
  }

  /// What each technique does at least and at most, year by year.
  private static final class Propagation {

    private record Cell(int technique, double net) {}

    private final PlanProblem problem;
    private final List<List<Cell>> makers = new ArrayList<>();
    private final List<List<Cell>> users = new ArrayList<>();
    private final double[] least;
    private final double[] most;

    /// The product that a technique must make so much of; −1 where its pace says so.
    private final int[] because;

    /// The product for lack of which a technique can do no more; −1 where something else says so.
    private final int[] lack;

    private final double[] store;

    Propagation(PlanProblem problem) {
      this.problem = problem;
      for (int i = 0; i < problem.products().size(); i++) {
        makers.add(new ArrayList<>());
        users.add(new ArrayList<>());
      }
      least = new double[problem.techniques().size()];
      most = new double[least.length];
      because = new int[least.length];
      lack = new int[least.length];
      store = problem.products().stream().mapToDouble(Product::initialInventory).toArray();
      for (int j = 0; j < least.length; j++) {
        Technique technique = problem.techniques().get(j);
        SparseVector in = technique.inputs();
        SparseVector out = technique.outputs();
        for (int k = 0; k < out.size(); k++) {
          cell(out.index(k), j, out.value(k) - in.get(out.index(k)));
        }
        for (int k = 0; k < in.size(); k++) {
          if (out.get(in.index(k)) == 0) {
            cell(in.index(k), j, -in.value(k));
          }
        }
      }
    }

    private void cell(int product, int technique, double net) {
      if (net > 0) {
        makers.get(product).add(new Cell(technique, net));
      } else if (net < 0) {
        users.get(product).add(new Cell(technique, net));
      }
    }

    List<OutOfReach> next(int t) {
      begin(t);
      double[] bought = new double[store.length];
      for (TradeFlow flow : problem.trade()) {
        if (flow.direction() == TradeFlow.Direction.IMPORT) {
          bought[flow.product()] += flow.limit().at(t);
        }
      }
      double[] demanded = new double[store.length];
      for (Basket basket : problem.baskets()) {
        basket.products().get(t).addTo(demanded, basket.floor().at(t));
      }
      double[] kept = new double[store.length];
      for (int i = 0; i < kept.length; i++) {
        Product product = problem.products().get(i);
        kept[i] = product.storable() ? (1 - product.storageLoss().getAsDouble()) * store[i] : 0;
      }
      boolean[] lacks = new boolean[store.length];
      boolean moved = true;
      for (int pass = 0; moved && pass < PASSES; pass++) {
        moved = false;
        for (int i = 0; i < store.length; i++) {
          moved |= tighten(i, bought[i] + kept[i], demanded[i], lacks);
        }
      }
      List<OutOfReach> found = new ArrayList<>();
      for (int i = 0; i < store.length; i++) {
        double supply = bought[i] + kept[i] + made(i, most);
        if (lacks[i]) {
          found.add(product(i, t, supply));
        }
        store[i] = Math.max(0, supply - demanded[i] - used(i, least));
      }
      resources(t, found);
      return found;
    }

    private void begin(int t) {
      Arrays.fill(because, -1);
      Arrays.fill(lack, -1);
      for (int j = 0; j < least.length; j++) {
        Technique technique = problem.techniques().get(j);
        double high = Double.POSITIVE_INFINITY;
        double low = 0;
        if (technique.pace().isPresent()) {
          Technique.Pace pace = technique.pace().get();
          double before = t == 0 ? pace.base() : most[j];
          high = pace.up() < Double.POSITIVE_INFINITY ? (1 + pace.up()) * before : high;
          low = (1 - pace.down()) * (t == 0 ? pace.base() : least[j]);
        }
        if (problem.retraining().isEmpty()) {
          SparseVector resources = technique.resources();
          for (int k = 0; k < resources.size(); k++) {
            double limit = problem.resources().get(resources.index(k)).limit().at(t);
            high = resources.value(k) > 0 ? Math.min(high, limit / resources.value(k)) : high;
          }
        }
        most[j] = high;
        least[j] = low;
      }
      if (t == 0) {
        for (CapitalStock stock : problem.stocks()) {
          if (stock.requirement() > 0) {
            int j = stock.technique();
            most[j] = Math.min(most[j], stock.initial() / stock.requirement());
          }
        }
      }
    }

    private double made(int i, double[] activity) {
      double sum = 0;
      for (Cell cell : makers.get(i)) {
        sum += cell.net * activity[cell.technique];
      }
      return sum;
    }

    private double used(int i, double[] activity) {
      double sum = 0;
      for (Cell cell : users.get(i)) {
        sum -= cell.net * activity[cell.technique];
      }
      return sum;
    }

    /// One balance with all else at its best.
    ///
    /// @return whether some technique has less room than before
    private boolean tighten(int i, double others, double demanded, boolean[] lacks) {
      double made = made(i, most);
      double supply = others + made;
      double use = demanded + used(i, least);
      if (supply == Double.POSITIVE_INFINITY) {
        return false;
      }
      double room = supply - use;
      if (room < -ROUNDING * Math.max(use, supply)) {
        lacks[i] = true;
        // What cannot be had tells nothing further of anybody.
        return false;
      }
      boolean moved = false;
      double give = Math.max(0, room);
      for (Cell cell : makers.get(i)) {
        int j = cell.technique;
        double must = most[j] - give / cell.net;
        if (must > least[j] * (1 + ROUNDING) && must > 0) {
          least[j] = Math.min(must, most[j]);
          because[j] = i;
          moved = true;
        }
      }
      for (Cell cell : users.get(i)) {
        int j = cell.technique;
        double may = least[j] - give / cell.net;
        if (may < most[j] * (1 - ROUNDING)) {
          most[j] = Math.max(may, least[j]);
          lack[j] = i;
          moved = true;
        }
      }
      return moved;
    }

    private OutOfReach product(int i, int t, double supply) {
      List<User> all = new ArrayList<>();
      for (Basket basket : problem.baskets()) {
        double amount = basket.products().get(t).get(i) * basket.floor().at(t);
        if (amount > 0) {
          all.add(new User(true, basket.code(), amount, ""));
        }
      }
      for (Cell cell : users.get(i)) {
        add(all, cell.technique, -cell.net);
      }
      List<String> lacking =
          makers.get(i).stream()
              .filter(cell -> lack[cell.technique] >= 0)
              .map(cell -> problem.products().get(lack[cell.technique]).code())
              .distinct()
              .toList();
      return sorted(false, problem.products().get(i).code(), t, supply, all, lacking);
    }

    private void add(List<User> all, int j, double each) {
      if (each * least[j] > 0) {
        String made = because[j] < 0 ? "" : problem.products().get(because[j]).code();
        all.add(new User(false, problem.techniques().get(j).code(), each * least[j], made));
      }
    }

    private void resources(int t, List<OutOfReach> found) {
      for (int r = 0; r < problem.resources().size() && problem.retraining().isEmpty(); r++) {
        Resource resource = problem.resources().get(r);
        List<User> all = new ArrayList<>();
        for (int j = 0; j < least.length; j++) {
          add(all, j, problem.techniques().get(j).resources().get(r));
        }
        OutOfReach one = sorted(true, resource.code(), t, resource.limit().at(t), all, List.of());
        if (one.needed > one.possible * (1 + ROUNDING)) {
          found.add(one);
        }
      }
    }

    private static OutOfReach sorted(
        boolean isResource,
        String code,
        int t,
        double possible,
        List<User> all,
        List<String> lacking) {
      all.sort(Comparator.comparingDouble((User user) -> -user.amount).thenComparing(User::code));
      double needed = all.stream().mapToDouble(User::amount).sum();
      return new OutOfReach(isResource, code, t + 1, needed, possible, all, lacking);
    }
  }
}
