package org.ayni.planning.firstorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.run.RunControl;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;

/// Makes a plan out of a point that nearly is one: everything that can be made more of is ([Lift]);
/// what then goes beyond what cannot be had (the first year's equipment, resources) is fitted in by
/// moving satisfactions, those of the first year one by one, those of each later year together, so
/// that the least is lost ([FittingProgramme]).
///
/// For one-way limits only: with a pace, or a shared fulfilment, it does not apply.
final class Fitting {

  private static final int MOST_PASSES = 60;

  /// Misfit of a response that will do.
  private static final double RESPONSE = 0.01;

  /// The same once answers have turned out not to be what happens, and the part of what was
  /// exceeded that then is still exceeded.
  private static final double CLOSER = 0.001;

  private static final double SLOW = 0.6;

  private static final int ROUNDS = 7;

  /// Rounds in which satisfactions may also rise.
  private static final int RISING = 2;

  /// Shares of satisfactions that are given up for a plan with room in every limit, and how much
  /// more than is needed it makes.
  private static final double[] GIVEN_UP = {0.1, 0.3, 0.6};

  private static final double ROOMY = 1e-3;

  /// Needs up to which each is moved by itself.
  private static final int FEW = 40;

  private final Model model;
  private final Space space;
  private final GivenNumbers given;
  private final Lift lift;
  private final LpSolver lp;
  private final RunControl control;
  private final RunControl quiet;

  /// Satisfactions that move together, by the same share of themselves.
  private final List<int[]> groups = new ArrayList<>();

  /// What a group's direction takes of each activity, [techniques · T]; empty before the first
  /// time.
  private final float[][] taken;

  /// What it takes of each row of the border.
  private final double[][] used;

  /// [columns]: to find a response in.
  private final double[] direction;

  /// Places of activities with a limit.
  private final int[] limited;

  Fitting(Model model, Team team, LpSolver lp, RunControl control) {
    this.model = model;
    this.lp = lp;
    this.control = control;
    quiet = quiet(control);
    space = model.space;
    given = model.given;
    lift = new Lift(model, team);
    for (int t = 0; t < space.years; t++) {
      int[] all = new int[space.baskets];
      for (int g = 0; g < all.length; g++) {
        all[g] = space.at(space.satisfaction, g) + t;
      }
      if (t == 0 && all.length <= FEW) {
        for (int one : all) {
          groups.add(new int[] {one});
        }
      } else {
        groups.add(all);
      }
    }
    direction = new double[space.columns];
    taken = new float[groups.size()][0];
    used = new double[groups.size()][space.rows - space.resource];
    int[] places = new int[lift.most.length];
    int count = 0;
    for (int at = 0; at < places.length; at++) {
      if (lift.most[at] < Double.POSITIVE_INFINITY) {
        places[count++] = at;
      }
    }
    limited = Arrays.copyOf(places, count);
  }

  /// How many groups of satisfactions are moved.
  static int groups(Space space) {
    return space.years - 1 + (space.baskets <= FEW ? space.baskets : 1);
  }

  static boolean applies(Model model) {
    return model.satisfaction.curved() && model.space.paced.length == 0 && !model.space.shared;
  }

  /// The same without reports: a small programme's pivots are nobody's progress.
  private static RunControl quiet(RunControl control) {
    return new RunControl() {
      @Override
      public boolean shouldStop() {
        return control.shouldStop();
      }

      @Override
      public double secondsLeft() {
        return control.secondsLeft();
      }

      @Override
      public void report(Progress progress) {}
    };
  }

  /// Makes of z, in place, a plan with room in every limit, by giving up of all satisfactions the
  /// same share; says whether one was found.
  ///
  /// @param price [rows] of the iteration that z is of
  boolean loosen(double[] z, double[] price) {
    double[] asked = Arrays.copyOfRange(z, space.satisfaction, space.columns);
    for (double share : GIVEN_UP) {
      for (int j = space.satisfaction; j < space.columns; j++) {
        z[j] = Math.max(given.lower[j], (1 - share) * asked[j - space.satisfaction]);
      }
      lift.begin(z, price);
      lift(z, ROOMY);
      lift.multiply(z);
      if (fits(rooms(z)) && lift.holds()) {
        return true;
      }
    }
    return false;
  }

  /// Fits z, which is in its box, in place; says whether every row holds then. Where not, but z is
  /// still worth more than `reached`, little is missing: some activities are beyond what they can
  /// be.
  ///
  /// @param price [rows] of the iteration that z is of
  /// @param margin relative size of what may be made too much
  /// @param reached objective that it must exceed to be of use
  boolean fit(double[] z, double[] price, double margin, double reached) {
    lift.begin(z, price);
    double before = 0;
    for (int round = 0; round < ROUNDS && !control.shouldStop(); round++) {
      lift(z, margin);
      if (model.objective(z) <= reached) {
        return false;
      }
      if (round == 0) {
        lift.settle(z);
      }
      lift.multiply(z);
      double[] room = rooms(z);
      if (fits(room)) {
        return lift.holds();
      }
      double most = exceeded(room);
      if (round == 0 || most > SLOW * before) {
        respond(z, round == 0 ? RESPONSE : CLOSER);
      }
      before = most;
      double cautious = 1 + 0.03 * (round + 1) * (round + 1);
      FittingProgramme programme =
          new FittingProgramme(model, groups, z, room, this::taken, round < RISING, cautious);
      double[] move = programme.solve(lp, quiet);
      if (move.length == 0) {
        return false;
      }
      for (int q = 0; q < move.length; q++) {
        for (int j : groups.get(q)) {
          z[j] = Math.max(given.lower[j], z[j] * (1 + move[q]));
        }
        if (move[q] != 0) {
          lift.move(z, taken[q], move[q]);
        }
      }
    }
    lift(z, margin);
    return false;
  }

  private void lift(double[] z, double margin) {
    int count = 0;
    double worst;
    do {
      worst = lift.pass(z, margin);
    } while (worst > 0.5 * margin && ++count < MOST_PASSES);
  }

  /// Room in each limited activity, then in each row of the border.
  private double[] rooms(double[] z) {
    double[] room = new double[limited.length + space.rows - space.resource];
    for (int k = 0; k < limited.length; k++) {
      room[k] = lift.room(z, limited[k]);
    }
    for (int i = space.resource; i < space.rows; i++) {
      room[limited.length + i - space.resource] =
          given.limits[i] ? lift.row[i] - given.least[i] : Double.POSITIVE_INFINITY;
    }
    return room;
  }

  private static boolean fits(double[] room) {
    return Arrays.stream(room).allMatch(one -> one >= 0);
  }

  /// What moving group q by the whole of itself takes of limit k.
  private double taken(int q, int k) {
    return k < limited.length ? taken[q][limited[k]] : used[q][k - limited.length];
  }

  /// By how much the limit of an activity is exceeded most, relative to its usual size.
  private double exceeded(double[] room) {
    double most = 0;
    for (int k = 0; k < limited.length; k++) {
      most = Math.max(most, -room[k] / model.reference.quantity[limited[k]]);
    }
    return most;
  }

  /// @param enough misfit that will do
  private void respond(double[] z, double enough) {
    double[] d = direction;
    for (int q = 0; q < groups.size(); q++) {
      Arrays.fill(d, 0);
      for (int j : groups.get(q)) {
        d[j] = z[j];
      }
      lift.resume(d, taken[q]);
      int count = 0;
      double misfit;
      do {
        misfit = lift.respond(d);
      } while (misfit > enough && ++count < MOST_PASSES);
      lift.multiply(d);
      if (taken[q].length == 0) {
        taken[q] = new float[lift.most.length];
      }
      for (int at = 0; at < taken[q].length; at++) {
        taken[q][at] = (float) lift.taken(d, at);
      }
      for (int k = 0; k < used[q].length; k++) {
        used[q][k] = -lift.row[space.resource + k];
      }
    }
  }

  /// What responses are known, from which the next begin.
  void save(StateWriter out) {
    for (int q = 0; q < taken.length; q++) {
      out.numbers(taken[q]);
      out.numbers(used[q]);
    }
  }

  void restore(StateReader in) {
    for (int q = 0; q < taken.length; q++) {
      taken[q] = in.floatsOrNone(lift.most.length);
      in.numbers(used[q]);
    }
  }
}
