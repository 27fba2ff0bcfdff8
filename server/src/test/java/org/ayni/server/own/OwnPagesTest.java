package org.ayni.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ayni.files.CsvGrid;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.ExampleEconomy;
import org.ayni.formats.WorkbookWriter;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.ayni.server.Valley;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Economies of one's own: handed in, checked, corrected, planned with, shared; and what is
/// refused.
class OwnPagesTest {

  private static final String PATH = "/me/economies";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern NAME = Pattern.compile("economy=(own-[A-Za-z0-9_-]+\\.v\\d+)");

  private static DeskHouse house;
  private static Path folder;

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    house = new DeskHouse(temporary);
    house.account("ana", "member", "m0");
    house.account("beto", "member", "m1");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The valley as files, with one cell changed.
  private static Map<String, byte[]> valley(String file, int line, int column, String text) {
    Map<String, byte[]> files = new LinkedHashMap<>(EconomyWriter.files(Valley.economy()));
    files.computeIfPresent(
        file, (name, bytes) -> CsvGrid.of(bytes).with(line, column, text).bytes());
    return files;
  }

  private static HttpResponse<String> handIn(Phone phone, String name, byte[] file) {
    String token = Phone.token(phone.get(PATH).body());
    return phone.handIn(PATH, name, file, Map.of("_csrf", token));
  }

  /// Address of what was handed in.
  private static String kept(Phone phone, String name, byte[] file) {
    HttpResponse<String> answer = handIn(phone, name, file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Phone.location(answer);
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1);
  }

  @Test
  void theTemplateComesBackWithoutProblemsAndCanBeLookedAt() throws IOException {
    Phone ana = Phone.of(house, "ana");
    Path file = folder.resolve("template.xlsx");
    WorkbookWriter.write(ExampleEconomy.read(), file);

    String page = ana.get(kept(ana, "mine.xlsx", Files.readAllBytes(file))).body();

    assertThat(page).contains("Problemas encontrados: 0", "Ver la economía").doesNotContain("??");
    assertThat(ana.get("/economy?economy=" + found(NAME, page)).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongCellIsMarkedInTheTableCorrectedThereAndThenPlannedWith() {
    Phone ana = Phone.of(house, "ana");
    String address = kept(ana, "valle.zip", zip(valley("flows.csv", 3, 2, "mucho")));
    String page = ana.get(address).body();
    assertThat(page)
        .contains("name=\"c.3.2\" value=\"mucho\"", "aria-invalid=\"true\"", "class=\"wrong\"")
        .doesNotContain("/plan?economy=own-");

    HttpResponse<String> saved =
        ana.post(
            address + "/cells",
            ana.withTokens(
                page, Map.of("file", "flows.csv", "version", found(VERSION, page), "c.3.2", "40")));
    String after = ana.get(Phone.location(saved)).body();

    assertThat(after)
        .contains("Celdas cambiadas: 1", "Problemas encontrados: 0", "/plan?economy=own-")
        .doesNotContain("aria-invalid");
    String plan = ana.get("/plan?years=1&economy=" + found(NAME, after)).body();
    assertThat(plan).contains("El valle");
  }

  @ParameterizedTest
  @CsvSource({
    "es, «mucho» no es un número",
    "en, “mucho” is no number",
    "pt, “mucho” não é um número",
  })
  void whatIsWrongIsToldInTheReadersLanguage(String language, String told) {
    Phone ana = Phone.of(house, "ana", language);

    String page = ana.get(kept(ana, "valle.zip", zip(valley("flows.csv", 3, 2, "mucho")))).body();

    assertThat(page).contains(told).doesNotContain("; expected a number");
    if (!language.equals("en")) {
      assertThat(page).doesNotContain("class=\"told\" lang=\"en\"");
    }
  }

  @Test
  void sumsThatDoNotAddUpStandInTheirRow() {
    Phone ana = Phone.of(house, "ana");

    String page = ana.get(kept(ana, "valle.zip", zip(valley("flows.csv", 3, 2, "4000")))).body();

    assertThat(page).contains("class=\"told\"", "flows.csv:3").doesNotContain("encontrados: 0");
  }

  @Test
  void whatChangedInBetweenIsNotOverwritten() {
    Phone ana = Phone.of(house, "ana");
    String address = kept(ana, "valle.zip", zip(valley("flows.csv", 3, 2, "41")));
    String page = ana.get(address).body();
    Map<String, String> first =
        Map.of("file", "flows.csv", "version", found(VERSION, page), "c.3.2", "40");
    ana.post(address + "/cells", ana.withTokens(page, first));

    HttpResponse<String> second =
        ana.post(
            address + "/cells",
            ana.withTokens(
                page, Map.of("file", "flows.csv", "version", found(VERSION, page), "c.3.2", "99")));

    assertThat(ana.get(Phone.location(second)).body())
        .contains("se cambió en otro lugar", "name=\"c.3.2\" value=\"40\"");
  }

  @Test
  void aCellThatIsSentBackAsItWasStaysAsItIs() {
    Phone ana = Phone.of(house, "ana");
    String name = "Granjas  y " + "más ".repeat(150) + "cosas";
    String address = kept(ana, "valle.zip", zip(valley("industries.csv", 2, 1, name)));
    String page = ana.get(address + "?file=industries.csv").body();
    assertThat(page).contains("value=\"" + name + "\"");

    HttpResponse<String> saved =
        ana.post(
            address + "/cells",
            ana.withTokens(
                page,
                Map.of(
                    "file",
                    "industries.csv",
                    "version",
                    found(VERSION, page),
                    "c.2.1",
                    name,
                    "c.3.1",
                    "Taller")));

    assertThat(ana.get(Phone.location(saved)).body())
        .contains("Celdas cambiadas: 1", "value=\"" + name + "\"", "value=\"Taller\"");
  }

  @Test
  void itIsTheirOwnUntilTheyShareIt() {
    Phone ana = Phone.of(house, "ana");
    Phone beto = Phone.of(house, "beto");
    Phone nobody = new Phone(house, "es");
    String address = kept(ana, "valle.zip", zip(valley("none", 0, 0, "")));
    String page = ana.get(address).body();
    String look = "/economy?economy=" + found(NAME, page);

    assertThat(beto.get(address).statusCode()).isEqualTo(404);
    assertThat(beto.get(look).statusCode()).isEqualTo(404);
    assertThat(nobody.get(look).statusCode()).isEqualTo(404);
    ana.post(address + "/share", ana.withTokens(page, Map.of("shared", "true")));
    assertThat(nobody.get(look).statusCode()).isEqualTo(200);
    assertThat(beto.get(address).statusCode()).as("only to be looked at").isEqualTo(404);
    assertThat(
            beto.post(address + "/delete", beto.withTokens(beto.get(PATH).body(), Map.of()))
                .statusCode())
        .isEqualTo(404);
    ana.post(address + "/share", ana.withTokens(page, Map.of("shared", "false")));
    assertThat(nobody.get(look).statusCode()).isEqualTo(404);
    ana.post(address + "/delete", ana.withTokens(page, Map.of()));
    assertThat(ana.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyHandsInWithoutLoggingInOrWithoutTheToken() {
    Phone nobody = new Phone(house, "es");
    Phone ana = Phone.of(house, "ana");
    byte[] file = zip(valley("none", 0, 0, ""));

    assertThat(nobody.get(PATH).statusCode()).isEqualTo(302);
    assertThat(nobody.handIn(PATH, "a.zip", file, Map.of()).statusCode()).isIn(302, 403);
    assertThat(ana.handIn(PATH, "a.zip", file, Map.of()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.zip, El archivo se llama",
    "C:\\\\evil.zip, El archivo se llama",
  })
  void aPathInTheNameOfTheFileIsRefused(String name, String said) {
    Phone ana = Phone.of(house, "ana");

    HttpResponse<String> answer = handIn(ana, name, zip(valley("none", 0, 0, "")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(said, "se espera un nombre sin ruta");
  }

  @Test
  void aPathInTheNameOfAFileInsideIsRefused() {
    Phone ana = Phone.of(house, "ana");
    Map<String, byte[]> files = valley("none", 0, 0, "");
    files.put("../outside.csv", new byte[] {'a'});

    HttpResponse<String> answer = handIn(ana, "valle.zip", zip(files));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("../outside.csv", "que saldría de su carpeta");
  }

  @Test
  void aBombIsCountedNotInflated() {
    Phone ana = Phone.of(house, "ana");
    byte[] zeros = new byte[20 << 20];

    HttpResponse<String> plain = handIn(ana, "b.zip", zip(Map.of("flows.csv", zeros)));
    HttpResponse<String> nested =
        handIn(ana, "n.zip", zip(Map.of("inner.xlsx", zip(Map.of("xl/sheet1.xml", zeros)))));
    HttpResponse<String> workbook =
        handIn(ana, "b.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", zeros)));

    for (HttpResponse<String> answer : List.of(plain, nested, workbook)) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Descomprimido pasa de 16 MiB");
    }
  }

  @Test
  void whatIsTooLargeIsTurnedAwayUnread() {
    Phone ana = Phone.of(house, "ana");

    HttpResponse<String> answer = handIn(ana, "large.zip", new byte[5 << 20]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("4 MiB");
  }

  @ParameterizedTest
  @CsvSource({
    "note.txt, No es una tabla que se conozca",
    "broken.zip, dañado",
    "broken.xlsx, broken.xlsx"
  })
  void whatIsNoTableIsRefusedAndSaid(String name, String said) {
    Phone ana = Phone.of(house, "ana");

    HttpResponse<String> answer =
        handIn(ana, name, "nothing to see".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(said, "No se guardó nada").doesNotContain("/tmp/");
  }

  @Test
  void aFormulaInACellIsToldAndScriptInANameIsText() {
    Phone ana = Phone.of(house, "ana");
    String formula = "=HYPERLINK(\"http://x\")";

    String page = ana.get(kept(ana, "v.zip", zip(valley("industries.csv", 2, 2, formula)))).body();
    String named = "<script>alert(1)</script>";
    String script =
        ana.get(
                kept(ana, "v.zip", zip(valley("industries.csv", 2, 2, named)))
                    + "?file=industries.csv")
            .body();

    assertThat(page)
        .contains("lo tomaría por fórmula una hoja de cálculo", "aria-invalid=\"true\"");
    assertThat(script).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
  }
}
