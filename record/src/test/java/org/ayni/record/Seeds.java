package org.ayni.record;

import java.util.Random;

/// Random numbers of the tests: the same seed in every run unless the system property `ayni.seed`
/// says another; printed, so that a failure can be had again.
public final class Seeds {

  private Seeds() {}

  public static Random random(String test) {
    long seed = Long.getLong("ayni.seed", 20261122);
    System.out.println(test + ": ayni.seed=" + seed);
    return new Random(seed);
  }
}
