package org.ayni.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.server.AyniServer;
import org.ayni.server.ServerOptions;
import org.ayni.server.Valley;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tidy tables over HTTP, on a server where nobody logs in.
class ApiFilesTest {

  private static AyniServer server;

  @BeforeAll
  static void start() {
    server =
        AyniServer.start(
            ServerOptions.local(List.of(Valley.economy()), new ExactPlanSolver(new HighsSolver()))
                .withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private final Http http = new Http(server);

  /// Rows as text, cells parted by bars.
  private static List<String> parquet(byte[] file, List<String> columns) throws IOException {
    List<String> read = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
        RowReader rows = reader.rowReader()) {
      while (rows.hasNext()) {
        rows.next();
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
          if (rows.isNull(column)) {
            cells.add("");
          } else {
            cells.add(
                switch (column) {
                  case "year" -> Long.toString(rows.getLong(column));
                  case "value" -> Double.toString(rows.getDouble(column));
                  default -> rows.getString(column);
                });
          }
        }
        read.add(String.join("|", cells));
      }
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/economies/valley/table", "/api/economies/valley/plan/table"})
  void parquetHoldsTheSameAsCsv(String address) throws IOException {
    HttpResponse<String> csv = http.get(address + ".csv");
    List<String> lines = csv.body().lines().toList();
    List<String> columns = List.of(lines.getFirst().split(","));
    List<String> rows = parquet(http.bytes(address + ".parquet"), columns);

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(rows).hasSameSizeAs(lines.subList(1, lines.size())).hasSizeGreaterThan(20);
    for (int k = 0; k < rows.size(); k++) {
      String[] left = rows.get(k).split("\\|", -1);
      String[] right = lines.get(k + 1).split(",", -1);
      int value = columns.indexOf("value");
      assertThat(Double.parseDouble(left[value])).isEqualTo(Double.parseDouble(right[value]));
      left[value] = "";
      right[value] = "";
      assertThat(left).containsExactly(right);
    }
  }

  @Test
  void theTableOfAnEconomyAddsUpToItsOutput() {
    List<String> lines = http.get("/api/economies/valley/table.csv").body().lines().toList();
    double sales =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[1].equals("A"))
            .filter(cells -> cells[0].equals("flow") || cells[0].equals("final-use"))
            .mapToDouble(cells -> Double.parseDouble(cells[4]))
            .sum();

    // 10 + 30 + 5 sold to industries, 40 consumed, 15 exported.
    assertThat(sales).isEqualTo(100);
  }

  @Test
  void whereNobodyLogsInWritingIsNotThere() {
    assertThat(http.get("/api/session").statusCode()).isEqualTo(404);
    assertThat(http.get("/api/openapi.json").body()).doesNotContain("/api/session");
    assertThat(Http.json(http.get("/api")).required("links").has("session")).isFalse();
  }

  @Test
  void answersStayWithinTheirBounds() {
    for (String address :
        List.of(
            "/api/economies/valley/plan/rows?size=500",
            "/api/economies/valley/findings/plan",
            "/api/economies/valley/findings/firm",
            "/api/economies/valley/findings/multipliers",
            "/api/economies/valley")) {
      HttpResponse<String> answer = http.get(address);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body().length()).as(address).isLessThan(100_000);
    }
  }

  @Test
  void aListSaysWhereItGoesOn() {
    HttpResponse<String> first =
        http.get("/api/economies/valley/plan/rows?measure=activity&size=2&years=2");

    assertThat(first.headers().firstValue("Link").orElse(""))
        .isEqualTo(
            "</api/economies/valley/plan/rows?measure=activity&size=2&years=2&from=2>; rel=\"next\"");
    assertThat(Http.json(first).required("total").asInt()).isEqualTo(6);
  }
}
