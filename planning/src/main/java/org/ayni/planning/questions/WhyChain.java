package org.ayni.planning.questions;

import java.util.List;

/// The strongest single chain from what is wanted to one limit that holds it back.
///
/// @param links from the product on, the limit last
public record WhyChain(List<Link> links) {

  /// One link.
  ///
  /// @param kind `product`, `equipment`; `activity`, `investment`, `inventory`, `import`, `export`,
  ///   `retraining`; the last link has the code of a kind of limit
  /// @param code of the product, technique …
  /// @param year from 1
  /// @param share of the price that flows along this chain as far as this link
  public record Link(String kind, String code, int year, double share) {}

  public WhyChain {
    links = List.copyOf(links);
  }
}
