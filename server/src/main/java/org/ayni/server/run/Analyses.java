package org.ayni.server.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.analysis.multipliers.Multipliers;
import org.ayni.economy.Economy;

/// What many pages need of an economy, computed once for each on the shelf: factoring a table of
/// 1,435 industries takes a second, reading what was factored none. Thread-safe; whoever asks for
/// another economy does not wait.
public final class Analyses {

  private final Map<String, Optional<LeontiefModel>> models = new ConcurrentHashMap<>();
  private final Map<String, Optional<Multipliers>> multipliers = new ConcurrentHashMap<>();

  /// The quantity model; empty where the table has none.
  ///
  /// @param economy on the shelf, where names are unique
  public Optional<LeontiefModel> model(Economy economy) {
    return once(models, economy, Analyses::computed);
  }

  private static Optional<LeontiefModel> computed(Economy economy) {
    try {
      return Optional.of(LeontiefModel.of(economy.table()));
    } catch (UnsolvableTableException _) {
      return Optional.empty();
    }
  }

  /// All multipliers; empty where there is no model.
  public Optional<Multipliers> multipliers(Economy economy) {
    return once(multipliers, economy, one -> model(one).map(Multipliers::of));
  }

  /// Economies that people work on change and are many: of theirs nothing is kept.
  private static <T> Optional<T> once(
      Map<String, Optional<T>> known, Economy economy, Function<Economy, Optional<T>> compute) {
    return OwnShelf.names(economy.name())
        ? compute.apply(economy)
        : known.computeIfAbsent(economy.name(), _ -> compute.apply(economy));
  }
}
