package org.ayni.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void onlyWhoProvesTheGapIsComparedInTime() {
    Map<Contender, Measurement> results = new EnumMap<>(Contender.class);
    results.put(
        Contender.HIGHS_IPM, new Measurement("optimal", 4, 3.5, 30, 100, 1, 1, 1e-12, 1e-12));
    results.put(Contender.GLOP, new Measurement("optimal", 2, 1.5, 99, 90, 1, 1, 1e-5, 1e-9));
    results.put(
        Contender.ORTOOLS_PDLP, new Measurement("optimal", 1, 0.5, 999, 80, 1, 1.1, 1e-5, 1e-3));
    results.put(Contender.HIGHS_PDLP, Measurement.without("killed", 300));
    String report = new Report(1e-4).of("corn:1", results);
    assertThat(report)
        .contains("| highs-ipm | optimal | 4.00 | 3.50 | 2.0 | 30 |")
        .contains("| glop | optimal | 2.00 | 1.50 | 1.0 | 99 |")
        .contains("| ortools-pdlp | optimal | 1.00 | 0.500 | – | 999 |")
        .contains("| highs-pdlp | killed | 300 | – | – | – | – | – | – | – | – |");
  }
}
