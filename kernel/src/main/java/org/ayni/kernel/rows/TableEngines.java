package org.ayni.kernel.rows;

import java.util.Optional;
import java.util.ServiceLoader;

/// Engines that may or may not have been started with: found on the class path by their provider,
/// so that nothing of theirs has to be there when they are not wanted.
public final class TableEngines {

  private TableEngines() {}

  /// Opens one kind of engine.
  public interface Provider {

    /// As in [RowEngine#name()].
    String name();

    /// Connects, which may take seconds.
    TableEngine open(Settings settings);
  }

  /// Where and how.
  ///
  /// @param master address of the cluster, in the engine's own form
  /// @param blocks into how many pieces a matrix is cut; 0 for the engine to decide
  public record Settings(String master, int blocks) {}

  /// The provider of that name, empty where it is not on the class path.
  public static Optional<Provider> provider(String name) {
    return ServiceLoader.load(Provider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(one -> one.name().equals(name))
        .findFirst();
  }
}
