package org.ayni.decisions.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCalendarTest {

  private static Promise promise(String line, String due) {
    return new Promise(
        1, PlanLine.of(line).orElseThrow(), "rio", BigDecimal.ONE, "t", LocalDate.parse(due));
  }

  @Test
  void aPlanIsCarriedOutWhenItsPromisesAreDue() {
    assertThat(
            PlanCalendar.of(
                List.of(
                    promise("2020-Q1/activity/F", "2027-03-31"),
                    promise("2021/satisfaction/food", "2028-12-31"))))
        .map(calendar -> calendar.year(2024))
        .contains(2031);
  }

  @Test
  void promisesThatDoNotAgreeSayNothing() {
    assertThat(
            PlanCalendar.of(
                List.of(
                    promise("2020/activity/F", "2027-12-31"),
                    promise("2021/activity/F", "2027-12-31"))))
        .isEmpty();
    assertThat(PlanCalendar.of(List.of())).isEmpty();
  }
}
