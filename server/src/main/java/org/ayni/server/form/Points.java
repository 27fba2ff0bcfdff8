package org.ayni.server.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Need;

/// A hundred points over the needs.
public final class Points {

  /// What the points are meant to add up to.
  public static final int ALL = 100;

  private Points() {}

  /// What is consumed of each need in the base year, as whole points that add up to [#ALL], by the
  /// largest remainder.
  public static Map<String, Double> ofBaseYear(Economy economy) {
    double[] consumption = economy.table().finalUse(FinalUse.Kind.CONSUMPTION);
    Map<String, Double> exact = new LinkedHashMap<>();
    for (Need need : economy.needs()) {
      double sum = 0;
      for (Map.Entry<String, Double> share : need.shares().entrySet()) {
        int i = economy.table().indexOf(share.getKey()).orElse(-1);
        sum += i < 0 ? 0 : Math.max(0, share.getValue() * consumption[i]);
      }
      exact.put(need.code(), sum);
    }
    Map<String, Double> scaled = scaled(exact);
    Map<String, Double> whole = new LinkedHashMap<>();
    scaled.forEach((need, points) -> whole.put(need, Math.floor(points)));
    long left = ALL - Math.round(sum(whole));
    List<String> byRemainder =
        scaled.keySet().stream()
            .sorted(Comparator.comparingDouble(n -> whole.get(n) - scaled.get(n)))
            .toList();
    byRemainder.stream().limit(left).forEach(need -> whole.merge(need, 1.0, Double::sum));
    return whole;
  }

  /// The same proportions adding up to [#ALL]; nothing at all stays nothing.
  static Map<String, Double> scaled(Map<String, Double> points) {
    double sum = sum(points);
    Map<String, Double> scaled = new LinkedHashMap<>();
    points.forEach((need, p) -> scaled.put(need, sum > 0 ? p * ALL / sum : 0));
    return scaled;
  }

  static double sum(Map<String, Double> points) {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
