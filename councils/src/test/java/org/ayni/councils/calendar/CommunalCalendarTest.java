package org.ayni.councils.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ayni.councils.calendar.CommunalCalendar.Degree;
import org.junit.jupiter.api.Test;

/// Dates by Ley 2166 de 2021, art. 36, for the territorial elections of 2027.
class CommunalCalendarTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Test
  void eachDegreeIsElectedOnTheLastSundayOfItsMonth() {
    assertThat(CommunalCalendar.next(Degree.JUNTA, NEW_YEAR)).isEqualTo("2026-04-26");
    assertThat(CommunalCalendar.next(Degree.ASOCIACION, NEW_YEAR)).isEqualTo("2026-07-26");
    assertThat(CommunalCalendar.next(Degree.FEDERACION, NEW_YEAR)).isEqualTo("2026-09-27");
    assertThat(CommunalCalendar.next(Degree.CONFEDERACION, NEW_YEAR)).isEqualTo("2026-11-29");
  }

  @Test
  void afterThatDayItIsFourYearsLater() {
    assertThat(CommunalCalendar.next(Degree.JUNTA, LocalDate.of(2026, 4, 27)))
        .isEqualTo("2030-04-28");
    assertThat(CommunalCalendar.next(Degree.JUNTA, LocalDate.of(2026, 4, 26)))
        .isEqualTo("2026-04-26");
  }

  @Test
  void officeBeginsSomeTimeAfterTheElection() {
    assertThat(CommunalCalendar.office(Degree.JUNTA, LocalDate.of(2026, 4, 26)))
        .isEqualTo("2026-07-01");
    assertThat(CommunalCalendar.office(Degree.CONFEDERACION, LocalDate.of(2026, 11, 29)))
        .isEqualTo("2027-01-01");
  }
}
