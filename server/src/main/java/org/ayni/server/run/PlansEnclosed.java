package org.ayni.server.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.economy.Economy;
import org.ayni.files.Manifest;
import org.ayni.files.PassingFolder;
import org.ayni.files.Sha256;

/// Plans that are offered, each as a folder with what it was made from, outside the house until the
/// offer is recorded.
public final class PlansEnclosed implements Enclosed, AutoCloseable {

  private final PassingFolder place;
  private final Map<String, String> hashes = new TreeMap<>();

  private PlansEnclosed(PassingFolder place) {
    this.place = place;
  }

  static PlansEnclosed of(PlanFolders folders, Economy economy, List<PlanChoice.Candidate> offered)
      throws IOException {
    PlansEnclosed all = new PlansEnclosed(PassingFolder.create("ayni-offer"));
    boolean whole = false;
    try {
      for (PlanChoice.Candidate one : offered) {
        String code = one.idea().code();
        Path folder = all.folder(code);
        folders.write(folder, economy, one.goals(), one.result(), ShelfPlanner.GAP);
        all.hashes.put(code, Sha256.of(folder.resolve(Manifest.FILE)));
      }
      whole = true;
      return all;
    } finally {
      if (!whole) {
        all.close();
      }
    }
  }

  private Path folder(String code) {
    return place.path().resolve(code);
  }

  /// By the codes of the ideas, the hashes by which the record names the plans.
  public Map<String, String> hashes() {
    return Map.copyOf(hashes);
  }

  @Override
  public void keep(HouseFiles files) throws IOException {
    for (String code : hashes.keySet()) {
      files.keepPlan(folder(code));
    }
  }

  @Override
  public void close() throws IOException {
    place.close();
  }
}
