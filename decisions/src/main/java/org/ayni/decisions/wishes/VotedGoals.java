package org.ayni.decisions.wishes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.priorities.Wishes;
import org.ayni.councils.tally.Rational;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.Project;

/// From the wishes of councils to the goals of a plan.
///
/// Points become weights, rounded half up to [#DECIMALS] decimals; floors and the order of projects
/// stay as they are. What is not voted (the horizon, the objective, the assumptions) comes from
/// goals that the council adopted as a text.
public final class VotedGoals {

  /// Decimals of a weight: more than anybody votes with, and exact as a double of 15 digits.
  public static final int DECIMALS = 9;

  private VotedGoals() {}

  /// @param base horizon, objective, assumptions, and what each project takes: projects that were
  ///   not elected are left out
  /// @throws IllegalArgumentException when a project was elected that `base` does not describe
  public static Goals of(Wishes wishes, Goals base) {
    Goals goals = base;
    if (!wishes.points().isEmpty()) {
      goals = goals.withWeights(weights(wishes));
    }
    Map<String, Double> floors = new LinkedHashMap<>(base.floors());
    wishes.floors().forEach((need, floor) -> floors.put(need, floor.doubleValue()));
    List<Project> projects = new ArrayList<>();
    for (String code : wishes.projects()) {
      Optional<Project> known =
          base.projects().stream().filter(project -> project.code().equals(code)).findAny();
      projects.add(
          known.orElseThrow(() ->
              new IllegalArgumentException(
                  "the project '" + code + "' was elected, and nothing says what it takes")));
    }
    return goals.withFloors(floors).withProjects(projects);
  }

  private static Map<String, Double> weights(Wishes wishes) {
    Map<String, Double> weights = new LinkedHashMap<>();
    wishes
        .points()
        .forEach((need, points) -> weights.put(need, points.toDecimal(DECIMALS).doubleValue()));
    return weights;
  }

  /// Where goals are not what was voted, one sentence each.
  ///
  /// @param goals whose projects may be fewer than were elected (what cannot be had is left out),
  ///   but none besides, and in that order
  public static List<String> differences(Wishes wishes, Goals goals) {
    List<String> differences = new ArrayList<>();
    if (!wishes.points().isEmpty()) {
      Map<String, Double> voted = weights(wishes);
      voted.forEach((need, weight) -> {
        double given = goals.weights().getOrDefault(need, 0.0);
        if (given != weight) {
          differences.add("the weight of " + need + " is " + given + ", voted was " + weight);
        }
      });
      goals.weights().keySet().stream()
          .filter(need -> !voted.containsKey(need))
          .forEach(need -> differences.add("nobody voted on the weight of " + need));
    }
    wishes
        .floors()
        .forEach((need, floor) -> {
          double given = goals.floors().getOrDefault(need, 0.0);
          if (given < floor.doubleValue()) {
            differences.add("the floor of " + need + " is " + given + ", voted was " + floor);
          }
        });
    List<String> left = new ArrayList<>(wishes.projects());
    for (Project project : goals.projects()) {
      int place = left.indexOf(project.code());
      if (place < 0) {
        differences.add(
            "the project '" + project.code() + "' was not elected, or stands before one that was");
      } else {
        left.subList(0, place + 1).clear();
      }
    }
    return differences;
  }

  /// Points as a decimal, for people.
  public static BigDecimal shown(Rational points) {
    return points.toDecimal(2);
  }
}
