package org.ayni.economy;

import java.util.EnumSet;
import java.util.Set;

/// Where figures come from.
///
/// @param title the publication, with publisher and year
/// @param path its public address, empty when it has none
/// @param figures which ones; empty where nobody said, so that any may be from there
public record Source(String title, String path, Set<Figures> figures) {

  /// The figures of an economy that may have sources of their own.
  public enum Figures {
    /// Flows, output, final uses and primary inputs, of whichever table.
    TABLE,
    /// What is counted by industry beside the table, such as jobs.
    SATELLITES,
    /// What partners buy and sell in all.
    PARTNERS,
    /// What partners buy by product, with the rate by which it is converted.
    PURCHASES,
    /// Which products serve which need.
    NEEDS
  }

  public Source {
    figures = figures.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(figures));
  }

  /// Of figures that nobody named.
  public Source(String title, String path) {
    this(title, path, Set.of());
  }

  /// Whether these figures may be from there.
  public boolean tells(Figures some) {
    return figures.isEmpty() || figures.contains(some);
  }
}
