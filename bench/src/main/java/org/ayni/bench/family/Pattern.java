package org.ayni.bench.family;

import java.util.Random;
import java.util.TreeSet;

/// Which products a technique takes as inputs.
public enum Pattern {
  /// Any product, each as likely.
  RANDOM {
    @Override
    int draw(int product, int products, Random random) {
      return random.nextInt(products);
    }
  },

  /// Two in five from a few hubs (electricity, transport, trade: one product in a hundred, at least
  /// twelve), the others from the chain of up to 25 products before this one: as in real tables.
  HUBS_AND_BANDS {
    @Override
    int draw(int product, int products, Random random) {
      if (random.nextInt(5) < 2) {
        int hubs = Math.min(products, Math.max(12, products / 100));
        // Spread over all products, not the first ones.
        return (int) ((long) random.nextInt(hubs) * products / hubs);
      }
      int band = Math.min(25, products);
      return Math.floorMod(product - random.nextInt(band), products);
    }
  },

  /// The k-th most used product with a probability that falls as k^(−2/3).
  POWER_LAW {
    @Override
    int draw(int product, int products, Random random) {
      double u = random.nextDouble();
      return Math.min(products - 1, (int) (products * u * u * u));
    }
  };

  /// One input of the technique that makes `product`.
  abstract int draw(int product, int products, Random random);

  /// `count` different inputs (fewer where there are not as many products), ascending.
  int[] draw(int product, int products, int count, Random random) {
    TreeSet<Integer> drawn = new TreeSet<>();
    int wanted = Math.min(count, products);
    // A pattern may know fewer products than are wanted: the rest are random.
    for (int tries = 0; drawn.size() < wanted && tries < 20 * wanted; tries++) {
      drawn.add(draw(product, products, random));
    }
    while (drawn.size() < wanted) {
      drawn.add(random.nextInt(products));
    }
    return drawn.stream().mapToInt(Integer::intValue).toArray();
  }
}
