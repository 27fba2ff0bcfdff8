package org.ayni.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.files.Json;
import org.ayni.server.DeskHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// How the API describes itself. A change of it is seen as a change of docs/openapi.json.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTest {

  private static final Path KEPT = Path.of("../docs/openapi.json");
  private static final Path DOCS = Path.of("../docs/api.md");

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    started = Optional.of(new DeskHouse(folder));
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private Http http() {
    return new Http(started.orElseThrow().server);
  }

  private JsonNode document() {
    return Http.json(http().get("/api/openapi.json"));
  }

  /// `-Dayni.docs=write` writes it anew.
  @Test
  void theServerSaysOfItselfWhatTheDocsSay() throws IOException {
    String now = Json.text(document());
    if ("write".equals(System.getProperty("ayni.docs"))) {
      Files.writeString(KEPT, now);
    }

    assertThat(Files.readString(KEPT))
        .as("if this change of the API is meant, -Dayni.docs=write writes it anew")
        .isEqualTo(now);
  }

  @Test
  void itIsOpenApi31AndDescribesTheApiAndNothingElse() {
    JsonNode document = document();

    assertThat(document.required("openapi").asString()).startsWith("3.1");
    assertThat(document.required("paths").propertyNames())
        .allSatisfy(path -> assertThat(path).startsWith("/api"))
        .contains("/api/economies", "/api/councils/{code}/acts", "/api/session");
    document
        .required("paths")
        .forEach(path ->
            path.forEach(operation -> {
              assertThat(operation.required("summary").asString()).isNotBlank();
              assertThat(operation.required("operationId").asString()).doesNotContain("_");
            }));
  }

  @Test
  void everyReferenceInItLeadsSomewhere() {
    JsonNode document = document();
    List<String> references = document.findValuesAsString("$ref");

    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void everyKindOfProblemIsInTheDocs() throws IOException {
    String text = Files.readString(DOCS);
    int begin = text.indexOf("kept by ApiDocumentTest -->\n") + 28;
    String rows =
        Arrays.stream(Kind.values())
            .map(kind -> {
              JsonNode said = Http.json(http().get("/api/problems/" + kind.code()));
              return "| `"
                  + kind.code()
                  + "` | "
                  + kind.status()
                  + " | "
                  + said.required("title").asString()
                  + " |\n";
            })
            .collect(Collectors.joining());

    assertThat(text.substring(begin, text.indexOf("<!-- end of kinds", begin))).isEqualTo(rows);
  }
}
