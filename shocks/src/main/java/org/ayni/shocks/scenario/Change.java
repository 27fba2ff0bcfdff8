package org.ayni.shocks.scenario;

import java.util.List;

/// One named change at its full size. `by` is relative to the base year: −0.5 is a fall by half,
/// 0.5 a growth by half.
public sealed interface Change {

  /// What partners buy changes, the same share of every product.
  ///
  /// @param partners codes of partners whose purchases by product are known; empty for all exports
  /// @param by ≥ −1
  /// @param redirected the share of what is lost that other buyers take, in [0, 1]
  record Exports(List<String> partners, double by, double redirected) implements Change {
    public Exports {
      partners = List.copyOf(partners);
    }
  }

  /// What partners sell changes. By partner only totals are known: the partner's share in all
  /// imports of goods is taken for every product.
  ///
  /// @param partners codes of partners; empty for all imports
  /// @param by in [−1, 0]
  record Imports(List<String> partners, double by) implements Change {
    public Imports {
      partners = List.copyOf(partners);
    }
  }

  /// Productive capacity is lost, the same share in each industry.
  ///
  /// @param industries codes, within `region` also without the region's part; empty for all
  /// @param region where; empty for everywhere, as in a table of one territory
  /// @param by in [−1, 0]
  record Capacity(List<String> industries, String region, double by) implements Change {
    public Capacity {
      industries = List.copyOf(industries);
    }

    /// Of one industry.
    public Capacity(String industry, double by) {
      this(List.of(industry), "", by);
    }
  }

  /// Wages change everywhere: prices and surplus follow; quantities stay.
  ///
  /// @param by > −1
  record Wages(double by) implements Change {}

  /// What imports cost changes, by a tariff of ours or otherwise: prices follow; quantities stay.
  ///
  /// @param by > −1, for imports of all partners
  record ImportPrice(double by) implements Change {}

  /// The price of a product on the world market changes. What is sold abroad earns so much more or
  /// less; imports are taken to change by the same amount, all in proportion, so that the foreign
  /// balance stays as it is. At home its price follows the world's.
  ///
  /// @param by > −1, of the industry's whole exports
  record WorldPrice(String industry, double by) implements Change {}
}
