package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The statute in fields: what is changed in it, and what is told where it is wrong.
class StatuteFormsTest {

  private static final String CHANGE = "/councils/rio/acts/statute-change";
  private static final String NOTICE = "rule/meetings/noticeDays";
  private static final String QUORUM = "rule/meetings/deciding";

  @TempDir private Path folder = Path.of("");

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    DeskHouse house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    house.account("ana", "member", "m0");
    house.account("watch", "observer", "");
    started = Optional.of(house);
  }

  @AfterEach
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private Map<String, String> change(Phone phone, String... namesAndValues) {
    Map<String, String> fields = FilledForm.of(phone.get(CHANGE).body());
    fields.put("proposalTitle", "Avisar con más días");
    fields.put("proposal", "aviso");
    fields.putIfAbsent("by", "m0");
    if (fields.get("by").isEmpty()) {
      fields.put("by", "m0");
    }
    for (int k = 0; k < namesAndValues.length; k += 2) {
      fields.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    return fields;
  }

  private HttpResponse<String> look(Phone phone, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("step", "look");
    return phone.send(CHANGE, CHANGE, all);
  }

  private static List<String> wrong(String page) {
    return Pattern.compile("<li><a href=\"#([^\"]+)\">")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  @Test
  void onlyWhatIsChangedIsShownAndTheRestStaysAsItIs() throws IOException {
    Phone clerk = Phone.of(house(), "clerk", "en");
    Map<String, String> fields = change(clerk, NOTICE, "12", QUORUM + ".share", "30 %");
    fields.put(QUORUM + ".how", "at-least");

    HttpResponse<String> looked = look(clerk, fields);

    assertThat(looked.statusCode()).as(String.valueOf(wrong(looked.body()))).isEqualTo(200);
    assertThat(looked.body())
        .contains("Days of notice", "7 → 12", "How many to decide", "at least 30%")
        .doesNotContain("Days to wait before voting");

    clerk.send(CHANGE, CHANGE, fields);
    Statute before = house().council().statute();
    String hash = house().council().proposals().get("aviso").made().text();
    assertThat(house().council().proposals().get("aviso").made().subject()).isEqualTo("statute");
    String text = house().text(hash).orElseThrow();
    Statute after = ReadyStatutes.read("", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(StatuteText.of(after)).isEqualTo(text);
    assertThat(after.meetings().noticeDays()).isEqualTo(12);
    assertThat(after.meetings().deciding().toString()).isEqualTo("at least 30/100");
    assertThat(after.membership()).isEqualTo(before.membership());
    assertThat(after.majorities()).isEqualTo(before.majorities());
    assertThat(after.blocks()).isEqualTo(before.blocks());
    assertThat(after.sources()).isEqualTo(before.sources());
  }

  @Test
  void aFormInWhichNothingIsChangedIsNotRecorded() throws IOException {
    Phone clerk = Phone.of(house(), "clerk", "en");
    HttpResponse<String> looked = look(clerk, change(clerk));
    assertThat(looked.statusCode()).isEqualTo(422);
    assertThat(wrong(looked.body())).containsExactly("statuteText");
    assertThat(looked.body()).contains("Nothing changes yet");
  }

  @Test
  void everythingThatIsWrongIsToldAtItsFieldAtOnce() {
    Phone clerk = Phone.of(house(), "clerk", "en");
    String page =
        look(
                clerk,
                change(
                    clerk,
                    "proposalTitle",
                    "",
                    NOTICE,
                    "2,5",
                    QUORUM + ".share",
                    "3/2",
                    "rule/membership/fewest",
                    "",
                    "rule/meetings/deliberating.share",
                    "media",
                    "rule/sources",
                    "[{]"))
            .body();

    assertThat(wrong(page))
        .containsExactlyInAnyOrder(
            "proposalTitle",
            NOTICE,
            QUORUM,
            "rule/membership/fewest",
            "rule/meetings/deliberating",
            "rule/sources");
    assertThat(page)
        .contains("value=\"2,5\"", "value=\"3/2\"", "value=\"media\"")
        .doesNotContain("??");
  }

  @Test
  void rulesThatDoNotGoTogetherAreToldAtTheRuleThatWasChanged() {
    Phone clerk = Phone.of(house(), "clerk", "en");
    String page = look(clerk, change(clerk, "rule/membership/fewest", "0")).body();
    assertThat(wrong(page)).containsExactly("rule/membership/fewest");
    Map<String, String> noForm = change(clerk);
    noForm.remove("rule/forms");
    String none = look(clerk, noForm).body();
    assertThat(wrong(none)).containsExactly("rule/forms");
    assertThat(none).contains("At least one way to vote is missing.");
  }

  @Test
  void aPartThatTheStatuteIsToBeWithoutIsLeftOutAndComesBackWithItsRules() throws IOException {
    Phone clerk = Phone.of(house(), "clerk", "en");
    assertThat(house().council().statute().recall()).isPresent();
    Map<String, String> without = change(clerk);
    without.remove("rule/recall");
    assertThat(look(clerk, without).body()).contains("yes → none");

    Map<String, String> missing = change(clerk);
    assertThat(house().council().statute().meetings().laterCall()).isEmpty();
    missing.put("rule/meetings/laterCall", "yes");
    assertThat(wrong(look(clerk, missing).body()))
        .containsExactlyInAnyOrder(
            "rule/meetings/laterCall/withinDays", "rule/meetings/laterCall/deciding");
    missing.put("rule/meetings/laterCall/withinDays", "10");
    missing.put("rule/meetings/laterCall/deciding.least", "4");
    assertThat(look(clerk, missing).body()).contains("none → 10", "none → at least 4");
  }

  @Test
  void whatWasTypedStaysWhenSomebodyWantsToChangeSomething() {
    Phone clerk = Phone.of(house(), "clerk", "en");
    Map<String, String> fields = change(clerk, NOTICE, "12");
    fields.remove("rule/recall");
    fields.put("step", "change");
    Map<String, String> again = FilledForm.of(clerk.send(CHANGE, CHANGE, fields).body());
    assertThat(again).containsEntry(NOTICE, "12").doesNotContainKey("rule/recall");
  }

  @Test
  void aWholeStatuteMayBePastedAndNotBesideChangedRules() {
    Phone clerk = Phone.of(house(), "clerk", "en");
    String municipio = StatuteText.of(ReadyStatutes.open("municipio"));
    assertThat(look(clerk, change(clerk, "statuteText", municipio)).statusCode()).isEqualTo(200);
    assertThat(wrong(look(clerk, change(clerk, "statuteText", municipio, NOTICE, "9")).body()))
        .containsExactly("statuteText");
    String broken = municipio.replace("\"noticeDays\":", "\"noticeDais\":");
    String page = look(clerk, change(clerk, "statuteText", broken)).body();
    assertThat(wrong(page)).containsExactly("statuteText");
    assertThat(page).contains("meetings/noticeDays", "meetings/noticeDais");
  }

  @Test
  void membersMayProposeInTheirOwnNameAndObserversNot() throws IOException {
    Phone ana = Phone.of(house(), "ana", "en");
    ana.send(CHANGE, CHANGE, change(ana, NOTICE, "5"));
    assertThat(house().council().proposals()).containsKey("aviso");
    assertThat(Phone.of(house(), "watch", "en").get(CHANGE).statusCode()).isEqualTo(403);
  }
}
