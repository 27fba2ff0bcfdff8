package org.ayni.server.offer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.VotedCosts;
import org.ayni.councils.priorities.Wishes;
import org.ayni.decisions.house.HouseView;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;

/// What a council wants of a plan, and the goals of its last offer, as they are read of the house
/// at once.
///
/// @param name of the council
/// @param costs what the projects were said to cost when they were voted on
/// @param before goals of the last offer, for all that is not voted; the standard ones where there
///   is none
/// @param offered name of that offer; empty where there is none
record Voted(
    String name, Wishes wishes, Map<String, VotedCosts.Cost> costs, Goals before, String offered) {

  static Voted of(HouseView house, Council council) throws IOException {
    Map<String, PlansOffered> offers = council.offers();
    List<String> names = new ArrayList<>(offers.keySet());
    Optional<PlansOffered> last =
        names.isEmpty() ? Optional.empty() : Optional.ofNullable(offers.get(names.getLast()));
    Optional<String> text =
        last.isEmpty() ? Optional.empty() : house.files().text(last.get().goals());
    Optional<Goals> goals = text.flatMap(Voted::goals);
    return new Voted(
        council.founded().name(),
        Levels.of(house.book(), council),
        VotedCosts.of(house.book(), council),
        goals.orElseGet(Goals::standard),
        goals.isPresent() ? names.getLast() : "");
  }

  /// What was kept by hand and is none only fills no field in.
  private static Optional<Goals> goals(String text) {
    try {
      return Optional.of(
          GoalsFile.read(
              InputFile.of(
                  "goals.json",
                  () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }

  boolean nothing() {
    return wishes.equals(Wishes.NONE);
  }
}
