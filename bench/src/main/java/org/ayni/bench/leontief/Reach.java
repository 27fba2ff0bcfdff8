package org.ayni.bench.leontief;

import java.util.Locale;
import java.util.Random;

/// Where the inputs of a technique come from.
enum Reach {
  /// Products at most [#HALF_WIDTH] places away, in a circle.
  BANDED {
    @Override
    int draw(int product, int products, Random random) {
      int half = Math.min(HALF_WIDTH, (products - 1) / 2);
      return Math.floorMod(product + random.nextInt(2 * half + 1) - half, products);
    }
  },

  /// Any products: no order of the products brings them together.
  RANDOM {
    @Override
    int draw(int product, int products, Random random) {
      return random.nextInt(products);
    }
  };

  static final int HALF_WIDTH = 1000;

  abstract int draw(int product, int products, Random random);

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
