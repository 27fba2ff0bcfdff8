package org.ayni.analysis.methods;

import java.util.List;
import org.ayni.analysis.control.IntegratedOwnership;
import org.ayni.analysis.control.MajorityControl;

/// Who stands behind whom.
final class ControlMethods {

  private static final String TEST = "control.ControlTest";

  private ControlMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of(
                "integrated-ownership",
                "Ownership through chains and circles",
                IntegratedOwnership.class)
            .formula("Y_ij = V_ij / V_ii, V = (I − W)⁻¹")
            .unit("share; amount of the values")
            .source(
                "Brioschi, Buzzacchi and Colombo 1989; Baldone, Brioschi and Paleari 1998; Vitali,"
                    + " Glattfelder and Battiston 2011")
            .command("ownership")
            .invariant("everything belongs to somebody told or not told", TEST)
            .build(),
        Method.of("control", "Control by majorities, alone or together", MajorityControl.class)
            .formula("smallest S with i, and j wherever S holds more than one half of the votes")
            .unit("yes or no; amount of the values")
            .source("Vitali, Glattfelder and Battiston 2011; decision 063")
            .command("ownership")
            .invariant("nobody is controlled by two that nobody owns; circles by hand", TEST)
            .build());
  }
}
