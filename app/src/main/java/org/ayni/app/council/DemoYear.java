package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;

/// A whole year of invented councils, played through: three juntas de acción comunal with their
/// association, two workplaces, a municipality above them; on Colombia's figures.
///
/// Members, votes and what they want are invented, drawn from a seed; nobody is meant. The statutes
/// are those that ship with Ayni, the economy is Colombia 2019 as a whole: as if this municipality
/// were the country. The same seed gives the same record.
public final class DemoYear {

  /// The day on which the year ends.
  public static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 8);

  private DemoYear() {}

  /// Plays the year in a new house.
  ///
  /// @param house with nothing but its opening, dated before 2026
  /// @param planner answers goals over `economy`
  /// @param folder a new one for plans on their way into the house
  public static void play(
      CouncilHouse house, Economy economy, Function<Goals, PlanResult> planner, Path folder)
      throws IOException {
    DemoPlans plans = new DemoPlans(economy, planner, folder);
    DemoBook year = new DemoBook(house);
    new DemoFounding(year).found();
    DemoPlanning planning = new DemoPlanning(year);
    planning.appoint();
    new DemoElections(year).elect();
    new DemoMandates(year).instructAndRecall();
    DemoWishes wishes = new DemoWishes(year);
    wishes.priorities();
    wishes.projects();
    new DemoChoice(year, plans).choose(planning);
    DemoDelivery delivery = new DemoDelivery(year, plans);
    delivery.promise();
    delivery.deliver();
  }
}
