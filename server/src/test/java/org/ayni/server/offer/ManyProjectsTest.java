package org.ayni.server.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.ayni.server.Weight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A council that elected a hundred projects: what they take is more than an address holds as it
/// is.
class ManyProjectsTest {

  /// Lines that usual proxies take, in bytes.
  private static final int PROXY = 8_000;

  private static final String CHOICES = "/councils/" + DeskHouse.COUNCIL + "/choices";

  private static final int MOST_LOOKS = 1_000;

  /// Pages that their fields stand on.
  private static final int PARTS = 5;

  private static final Pattern AGAIN = Pattern.compile("class=\"working\" hx-get=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private static final Pattern FIELD =
      Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

  private List<String> codes = List.of();
  private DeskHouse house;
  private Phone planner;

  @BeforeEach
  @SuppressWarnings("NullAway")
  void aHundredProjectsAreElected(@TempDir Path folder) throws IOException {
    house = new DeskHouse(folder);
    codes = ManyProjects.elected(house);
    house.account("planner", "planner", "");
    planner = Phone.of(house, "planner", "en");
  }

  @AfterEach
  void stop() {
    house.close();
  }

  /// What a browser sends: all fields, also those left empty.
  private Map<String, String> asked() {
    Map<String, String> fields = new HashMap<>();
    fields.put("years", "2");
    fields.put("objective", "welfare");
    for (int k = 0; k < ManyProjects.MANY; k++) {
      String project = "p." + codes.get(k) + ".";
      for (int row = 0; row < 3; row++) {
        fields.put(project + "product." + row, row == 0 ? "S" : "");
        fields.put(project + "amounts." + row, row == 0 ? "0.0" + (k + 1) + " 0.02" : "");
      }
      fields.put(project + "labour", k % 3 == 0 ? "0.5 0.2" + k : "");
      fields.put(project + "foreign", "");
    }
    return fields;
  }

  /// The same with figures that have nothing in common, so that the address gets as long as any.
  private Map<String, String> askedInDetail(double size) {
    Map<String, String> fields = asked();
    Random digits = new Random(7);
    for (int k = 0; k < ManyProjects.MANY; k++) {
      String project = "p." + codes.get(k) + ".";
      fields.put(project + "product.1", "A");
      fields.put(project + "amounts.0", twoFigures(size, digits));
      fields.put(project + "amounts.1", twoFigures(1e-3, digits));
      fields.put(project + "labour", twoFigures(1e-3, digits));
    }
    return fields;
  }

  private static String twoFigures(double size, Random digits) {
    return String.format(
        Locale.ROOT, "%.8f %.8f", size * digits.nextDouble(), size * digits.nextDouble());
  }

  /// The page, looked at again until what it shows is computed: each look waits a moment itself.
  private HttpResponse<String> computed(String address) {
    return computed(planner, address);
  }

  private static HttpResponse<String> computed(Phone reader, String address) {
    HttpResponse<String> page = reader.get(address);
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Matcher again = AGAIN.matcher(page.body());
      if (!again.find()) {
        break;
      }
      page = reader.get(again.group(1).replace("&amp;", "&"));
    }
    return page;
  }

  @Test
  void whatTheyTakeIsAskedForInAnAddressThatProxiesTakeAndComesBackFromIt() {
    HttpResponse<String> sent = planner.send(CHOICES, CHOICES + "/asked", asked());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    String address = Phone.location(sent);
    HttpResponse<String> page = computed(address);

    assertThat(address.length()).isLessThan(PROXY);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"plans\"").doesNotContain("??", "aria-invalid");
    String fit = page.body().substring(page.body().indexOf("id=\"fit\""));
    assertThat(fit).contains("They fit, with everything they take:");
    assertThat(fit.substring(0, fit.indexOf("</section>")).split("<li>", -1))
        .as("all of them")
        .hasSize(ManyProjects.MANY + 1);
    assertThat(parts(address))
        .contains("value=\"0.07 0.02\"", "value=\"0.5 0.299\"")
        .doesNotContain("??", "aria-invalid", "id=\"plans\"");
  }

  @ParameterizedTest
  @CsvSource({"es, 0.01", "en, 0.01", "pt, 0.01", "es, 1e6"})
  void howeverManyTheyAreThePageIsLight(String language, double size) {
    Phone reader = Phone.of(house, "planner", language);
    assertThat(Weight.of(reader.get(CHOICES).body())).as("nothing asked").isLessThan(Weight.MOST);
    String address = Phone.location(reader.send(CHOICES, CHOICES + "/asked", askedInDetail(size)));
    assertThat(address.length()).isBetween(PROXY / 2, PROXY);
    String page = computed(reader, address).body();

    assertThat(page).contains("id=\"plans\"", "id=\"offer\"").doesNotContain("??");
    assertThat(Weight.of(page)).as("answered").isLessThan(Weight.MOST);
  }

  /// The fields of all projects, as they stand on the pages of their parts.
  private String parts(String address) {
    StringBuilder all = new StringBuilder();
    for (int part = 1; part <= PARTS; part++) {
      all.append(planner.get(address + "&part=" + part).body());
    }
    return all.toString();
  }

  /// What a browser sends of the form, `typed` where it has such a field.
  private static Map<String, String> filledIn(String page, Map<String, String> typed) {
    String form = page.substring(page.indexOf("id=\"ask\""), page.indexOf("id=\"answer\""));
    Map<String, String> fields = new HashMap<>();
    FIELD
        .matcher(form)
        .results()
        .forEach((MatchResult one) ->
            fields.put(one.group(1), typed.getOrDefault(one.group(1), one.group(2))));
    fields.put("objective", "welfare");
    return fields;
  }

  @Test
  void theyAreFilledInPartByPartAndNothingTypedIsLost() {
    Map<String, String> typed = askedInDetail(0.01);
    String address = CHOICES;
    for (int part = 1; part <= PARTS; part++) {
      String page = planner.get(address).body();
      assertThat(page.split("<fieldset", -1)).as("part " + part).hasSize(100 / PARTS + 1);
      Map<String, String> fields = filledIn(page, typed);
      if (part < PARTS) {
        fields.put("part", Integer.toString(part + 1));
      }
      HttpResponse<String> sent = planner.send(address, CHOICES + "/asked", fields);
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
      address = Phone.location(sent);
    }

    assertThat(address)
        .as("as if all had been sent at once")
        .isEqualTo(Phone.location(planner.send(CHOICES, CHOICES + "/asked", typed)));
  }

  @Test
  void plansAskedForTooSoonLeadToTheFirstProjectOfWhichNothingIsSaid() {
    String first = planner.get(CHOICES).body();
    Map<String, String> fields = filledIn(first, asked());
    HttpResponse<String> soon = planner.send(CHOICES, CHOICES + "/asked", fields);

    assertThat(soon.statusCode()).isEqualTo(422);
    assertThat(soon.body())
        .contains("Projects 21 to 40 of 100</strong>", "say what it takes", "Fields: 60.");
    assertThat(Weight.of(soon.body())).isLessThan(Weight.MOST);
    assertThat(filledIn(soon.body(), Map.of()))
        .as("what was typed goes on with the next")
        .containsKey("packed");
  }

  @Test
  void aPartThatThereIsNotIsToldSo() {
    HttpResponse<String> page = planner.get(CHOICES + "?part=6");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("expected a number between 1 and 5");
  }

  @Test
  void whyManyDoNotFitIsToldInATableWithEverythingAsAFile() {
    String address = Phone.location(planner.send(CHOICES, CHOICES + "/asked", askedInDetail(1e6)));
    String page = computed(address).body();
    String fit = page.substring(page.indexOf("id=\"fit\""));
    HttpResponse<String> all = planner.get(address + "&as=projects-missing.csv");

    assertThat(fit.substring(0, fit.indexOf("</table>")))
        .containsPattern("<p class=\"notice\">\\d+ do not fit")
        .contains("Most in the way", "<th scope=\"row\">Vía de la vereda");
    assertThat(page).contains("name=\"as\" value=\"projects.csv\"");
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(all.body()).startsWith("Project,").contains("Vía de la vereda");
    assertThat(planner.get(address + "&as=csv&table=projects-missing").body())
        .as("the same in two fields")
        .isEqualTo(all.body());
  }

  @Test
  void thePlansForThemCanBeOffered() {
    String address = Phone.location(planner.send(CHOICES, CHOICES + "/asked", asked()));
    String page = computed(address).body();
    String form = page.substring(page.indexOf("id=\"offer\""));
    Map<String, String> fields = new HashMap<>();
    HIDDEN
        .matcher(form)
        .results()
        .forEach((MatchResult one) -> fields.put(one.group(1), one.group(2)));
    fields.put("offer", " ");
    HttpResponse<String> unnamed = planner.send(CHOICES, CHOICES, fields);

    assertThat(SEEN.matcher(form).find()).isTrue();
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.body())
        .as("what was looked at is what would be offered")
        .contains("Give the offer a name", "href=\"#name-of-offer\"")
        .doesNotContain("Meanwhile");
  }

  @Test
  void whatIsWrongWithOneOfThemIsMarkedWhereItIs() {
    Map<String, String> fields = asked();
    String wrong = "p." + codes.get(60) + ".labour";
    fields.put(wrong, "many");
    HttpResponse<String> answer = planner.send(CHOICES, CHOICES + "/asked", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#" + wrong + "\"", "id=\"" + wrong + "-problem\"", "value=\"many\"")
        .contains("value=\"0.061 0.02\"")
        .doesNotContain("Fields:");
  }

  @Test
  void anAddressThatWasCutSaysSo() {
    String address = Phone.location(planner.send(CHOICES, CHOICES + "/asked", asked()));
    HttpResponse<String> cut = planner.get(address.substring(0, address.length() / 2));

    assertThat(cut.statusCode()).isEqualTo(404);
    assertThat(cut.body()).contains("a part of it is missing").doesNotContain("economy");
  }

  @Test
  void whatFitsIntoNoAddressIsToldAndNothingTypedIsLost() {
    Map<String, String> fields = asked();
    Random digits = new Random(7);
    for (String code : codes) {
      for (String field : List.of("amounts.0", "amounts.1", "amounts.2", "labour", "foreign")) {
        fields.put("p." + code + "." + field, digits.nextDouble(9) + " " + digits.nextDouble(9));
      }
      fields.put("p." + code + ".product.1", "A");
      fields.put("p." + code + ".product.2", "W");
    }
    HttpResponse<String> answer = planner.send(CHOICES, CHOICES + "/asked", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("more than fits into an address", "name=\"years\"");
  }
}
