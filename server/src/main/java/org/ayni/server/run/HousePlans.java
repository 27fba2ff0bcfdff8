package org.ayni.server.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.PassingFolder;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.planning.plan.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The plans that councils choose among, as they lie in the house. Thread-safe.
public final class HousePlans {

  private static final Logger LOG = LoggerFactory.getLogger(HousePlans.class);

  /// Those of two offers: people look at all plans of one, and at the one chosen before.
  private static final int MOST_KEPT = 8;

  private final HouseShelf house;
  private final PlanFolders folders;

  /// By hash, the ones looked at last: what is named by its hash never changes.
  private final Recent<String, Plan> kept = new Recent<>(MOST_KEPT);

  /// @param folders reads them
  public HousePlans(HouseShelf house, PlanFolders folders) {
    this.house = house;
    this.folders = folders;
  }

  /// Hash of the plan that a council has chosen; empty where it has chosen none.
  public static Optional<String> chosen(Council council) {
    return council
        .plan()
        .flatMap(chosen ->
            Optional.ofNullable(council.offers().get(chosen.offer()))
                .map(PlansOffered::plans)
                .map(plans -> plans.get(chosen.option())));
  }

  /// Empty where it is not in the house. The last ones are kept at hand.
  ///
  /// @throws org.ayni.files.BadInputException when its parts do not fit
  public Optional<Plan> find(String hash) {
    Optional<Plan> known = kept.find(hash);
    if (known.isPresent()) {
      return known;
    }
    try (PassingFolder place = PassingFolder.create("ayni-plan")) {
      Path folder = place.path().resolve("plan");
      if (!house.read(open -> open.files().copyPlan(hash, folder)).orElse(false)) {
        return Optional.empty();
      }
      Plan plan = open(hash, folder);
      kept.keep(hash, plan);
      return Optional.of(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Plans on their way into the house, to be closed when they are there or will not be.
  ///
  /// @param offered over `economy`
  public PlansEnclosed enclose(Economy economy, List<PlanChoice.Candidate> offered)
      throws IOException {
    return PlansEnclosed.of(folders, economy, offered);
  }

  /// A plan is read from many files of many kinds, and no reader of a page can mend them: that it
  /// cannot be read is told to them, and why to whoever reads the log.
  private Plan open(String hash, Path folder) {
    try {
      return folders.open(folder);
    } catch (BadInputException e) {
      LOG.error("The plan {} of the house cannot be read", hash, e);
      throw new BadInputException(
          Problem.ofFile(
              "",
              "the plan " + hash + " cannot be read",
              "a plan as it was kept",
              "'ayni verify' of the house says more.",
              Said.of("standing.broken", hash.substring(0, Math.min(12, hash.length())))));
    }
  }
}
