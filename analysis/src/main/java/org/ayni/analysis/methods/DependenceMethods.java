package org.ayni.analysis.methods;

import java.util.List;
import org.ayni.analysis.dependence.Concentration;
import org.ayni.analysis.dependence.DemandDependence;
import org.ayni.analysis.dependence.ImportDependence;
import org.ayni.analysis.dependence.SupplyDependence;

/// On whom an economy hangs.
final class DependenceMethods {

  private static final String TEST = "dependence.DependenceTest";

  private DependenceMethods() {}

  static List<Method> all() {
    return List.of(demand(), supply(), imports(), concentration());
  }

  private static Method demand() {
    return Method.of("dependence", "What hangs on the demand of a partner", DemandDependence.class)
        .formula("(L e_p)_j / x_j; of an account Σ q_j (L e_p)_j / x_j over Σ q_j")
        .unit("share; amount of the account")
        .source("Miller and Blair 2009, 2.3; Los, Timmer and de Vries 2016")
        .command("analyse dependence")
        .invariant(
            "on all final demand everything hangs; what hangs on two partners is what hangs on each",
            TEST)
        .build();
  }

  private static Method supply() {
    return Method.of(
            "supply-dependence", "What comes from the supply of a region", SupplyDependence.class)
        .formula("direct Σ_i a_(t,i),j; total (v_t′ L)_j")
        .unit("per unit of output")
        .source("Los, Timmer and de Vries 2015; Baldwin and Freeman 2022")
        .command("analyse dependence")
        .invariant("over all regions the totals add up to 1", TEST)
        .build();
  }

  private static Method imports() {
    return Method.of(
            "import-dependence",
            "What hangs on what a partner sells, in a table of one territory",
            ImportDependence.class)
        .formula("direct Σ_i s_i a_ij; total s′ A (I − d̂ A)⁻¹")
        .unit("per unit of output; share of inputs")
        .source("Hummels, Ishii and Yi 2001, equation 3")
        .command("analyse dependence")
        .invariant("imported content and value added at home add up to 1", TEST)
        .build();
  }

  private static Method concentration() {
    return Method.of("concentration", "Concentration on few partners", Concentration.class)
        .formula("H = Σ s_k², 1 / H")
        .unit("between 0 and 1; a number of equal partners")
        .source("Hirschman 1964")
        .command("analyse dependence")
        .invariant("1 / H of k equal parts is k, of all on one 1", TEST)
        .build();
  }
}
