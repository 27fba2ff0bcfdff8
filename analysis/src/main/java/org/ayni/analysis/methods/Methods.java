package org.ayni.analysis.methods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All methods of analysis.
public final class Methods {

  private Methods() {}

  /// In the order of the documents.
  public static List<Method> all() {
    List<Method> all = new ArrayList<>();
    all.addAll(LeontiefMethods.all());
    all.addAll(MultiplierMethods.all());
    all.addAll(LinkageMethods.all());
    all.addAll(SupplyUseMethods.all());
    all.addAll(BalancingMethods.all());
    all.addAll(StructureMethods.all());
    all.addAll(PriceMethods.all());
    all.addAll(TradeMethods.all());
    all.addAll(DependenceMethods.all());
    all.addAll(ControlMethods.all());
    Set<String> codes = new HashSet<>();
    for (Method method : all) {
      if (!codes.add(method.code())) {
        throw new IllegalStateException("two methods have the code '" + method.code() + "'");
      }
    }
    return List.copyOf(all);
  }
}
