package org.ayni.analysis.linkages;

import java.util.Arrays;

/// Linkages as multiples of their plain average over industries.
final class Normalised {

  private Normalised() {}

  static double[] toMeanOne(double[] linkages) {
    double mean = Arrays.stream(linkages).sum() / linkages.length;
    return Arrays.stream(linkages).map(linkage -> linkage / mean).toArray();
  }
}
