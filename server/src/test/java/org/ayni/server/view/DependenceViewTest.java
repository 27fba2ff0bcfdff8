package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenceViewTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void aNameThatLooksLikeAFormulaIsWrittenAsText(String name) {
    assertThat(DependenceView.safe(name)).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mining", "10^9 COP", "a=b"})
  void otherNamesStayAsTheyAre(String name) {
    assertThat(DependenceView.safe(name)).isEqualTo(name);
  }
}
