package org.ayni.server.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A council that elected a hundred projects: what they take is more than an address holds as it
/// is.
class ManyProjectsTest {

  /// Lines that usual proxies take, in bytes.
  private static final int PROXY = 8_000;

  private static final String CHOICES = "/councils/" + DeskHouse.COUNCIL + "/choices";

  private static final int MOST_LOOKS = 1_000;

  private static final Pattern AGAIN = Pattern.compile("class=\"working\" hx-get=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

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

  /// The page, looked at again until what it shows is computed: each look waits a moment itself.
  private HttpResponse<String> computed(String address) {
    HttpResponse<String> page = planner.get(address);
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Matcher again = AGAIN.matcher(page.body());
      if (!again.find()) {
        break;
      }
      page = planner.get(again.group(1).replace("&amp;", "&"));
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
    assertThat(page.body())
        .contains("value=\"0.07 0.02\"", "value=\"0.5 0.299\"", "id=\"plans\"")
        .doesNotContain("??", "aria-invalid");
    assertThat(page.body().split(": it fits", -1)).as("all of them").hasSize(ManyProjects.MANY + 1);
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
        .contains("value=\"0.07 0.02\"");
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
