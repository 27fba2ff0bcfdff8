package org.ayni.planning.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.economy.Names;
import org.ayni.planning.problem.PlanProblem;

/// Something to be carried out in given years, with all it takes and not only its money: products
/// out of the balance, labour and foreign exchange that are then not there for anything else.
///
/// In the plan problem a project is one more basket, its satisfaction counted in percent of the
/// project, with the floor 100 in each year in which it takes products: it is done in full or the
/// answer says how much of it is possible. It counts nothing in the objective. (Fulfil looks at the
/// least of all satisfactions; one counted in percent is never the least unless needs are met a
/// hundredfold.) Its labour and foreign exchange are taken off the limits.
///
/// @param code unique among the projects, of letters, digits and `-`
/// @param names what people call it
/// @param products amounts by product code, one a year from the first, in the table unit, each ≥ 0;
///   years left out have 0
/// @param labour people at work on it by year, in the unit of the jobs account, each ≥ 0
/// @param foreign what it pays abroad by year, in the table unit, each ≥ 0
public record Project(
    String code,
    Names names,
    Map<String, List<Double>> products,
    List<Double> labour,
    List<Double> foreign) {

  /// The floor of a project's basket, and how far it goes when it is done.
  public static final double DONE = 100;

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}-]{0,63}");

  /// What stands before the code of a project where it is a basket among the needs.
  public static final String PREFIX = "project:";

  public Project {
    Map<String, List<Double>> copies = new LinkedHashMap<>();
    products.forEach((product, amounts) -> copies.put(product, List.copyOf(amounts)));
    products = Collections.unmodifiableMap(copies);
    labour = List.copyOf(labour);
    foreign = List.copyOf(foreign);
  }

  /// Whether something can be the code of a project.
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /// Whether a basket of this code is a project, and no need.
  public static boolean isBasket(String code) {
    return code.startsWith(PREFIX);
  }

  /// The code of its basket.
  public String basket() {
    return PREFIX + code;
  }

  /// How many of a problem's baskets are needs: they come first, projects after them.
  public static int needsIn(PlanProblem problem) {
    return (int) problem.baskets().stream().takeWhile(one -> !isBasket(one.code())).count();
  }

  /// The number of years it states something for.
  public int years() {
    return Stream.concat(products.values().stream(), Stream.of(labour, foreign))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /// What a series has in year index t: 0 beyond its end.
  static double at(List<Double> series, int t) {
    return t < series.size() ? series.get(t) : 0;
  }
}
