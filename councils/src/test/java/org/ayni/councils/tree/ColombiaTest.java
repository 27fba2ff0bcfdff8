package org.ayni.councils.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColombiaTest {

  private static final List<Territory> ALL = Colombia.territories();

  @Test
  void thereAreThirtyThreeDepartmentsBelowTheCountry() {
    assertThat(ALL).hasSize(34);
    assertThat(ALL.stream().filter(t -> t.above().equals(Colombia.COUNTRY))).hasSize(33);
  }

  @Test
  void everyCodeHasTwoDigitsAndStandsOnce() {
    List<String> codes =
        ALL.stream().filter(t -> !t.above().isEmpty()).map(Territory::code).toList();
    assertThat(codes).allMatch(code -> code.matches("[0-9]{2}")).doesNotHaveDuplicates();
    assertThat(codes).isSorted().contains("05", "11", "88", "99");
  }
}
