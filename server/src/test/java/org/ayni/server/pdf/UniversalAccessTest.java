package org.ayni.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniversalAccessTest {

  @Test
  void aReportKeepsToEveryRule() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfReport.write(
        new Report(
            "es",
            "Un plan",
            List.of("Así quedó."),
            List.of(
                new Report.Section(
                    "Las necesidades",
                    List.of(
                        new Report.Text("Cómo se lee.", false),
                        new Report.Points(List.of("Primero", "Segundo")),
                        new Report.Rows(
                            "Producción, 10⁹ COP",
                            List.of("Rama", "2019"),
                            java.util.Collections.nCopies(100, List.of("Café y té", "1.234")),
                            false)))),
            "Un plan",
            "página {0} de {1}",
            "□ es otro signo."),
        file);
    assertThat(UniversalAccess.broken(file.toByteArray())).isEmpty();
  }
}
