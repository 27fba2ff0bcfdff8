package org.ayni.councils.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// The election days of Colombia's *acción comunal* (Ley 2166 de 2021, art. 36): one year before
/// the territorial corporations are elected, each degree on the last Sunday of its month.
public final class CommunalCalendar {

  /// A year of territorial elections (29 October 2023); they come every four years.
  private static final int TERRITORIAL = 2023;

  private static final int EVERY = 4;

  /// The four degrees.
  public enum Degree {
    /// Juntas: last Sunday of April, in office from 1 July.
    JUNTA(Month.APRIL, Month.JULY, 0),
    /// Associations: last Sunday of July, in office from 1 September.
    ASOCIACION(Month.JULY, Month.SEPTEMBER, 0),
    /// Federations: last Sunday of September, in office from 1 November.
    FEDERACION(Month.SEPTEMBER, Month.NOVEMBER, 0),
    /// The confederation: last Sunday of November, in office from 1 January of the next year.
    CONFEDERACION(Month.NOVEMBER, Month.JANUARY, 1);

    private final Month elected;
    private final Month begins;
    private final int later;

    Degree(Month elected, Month begins, int later) {
      this.elected = elected;
      this.begins = begins;
      this.later = later;
    }
  }

  private CommunalCalendar() {}

  /// The next election on a day or after it.
  public static LocalDate next(Degree degree, LocalDate day) {
    int year = day.getYear();
    while (true) {
      if (Math.floorMod(year + 1 - TERRITORIAL, EVERY) == 0) {
        LocalDate election = in(degree, year);
        if (!election.isBefore(day)) {
          return election;
        }
      }
      year++;
    }
  }

  private static LocalDate in(Degree degree, int year) {
    return LocalDate.of(year, degree.elected, 1)
        .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  /// When those who are elected on a day take office.
  public static LocalDate office(Degree degree, LocalDate election) {
    return LocalDate.of(election.getYear() + degree.later, degree.begins, 1);
  }
}
