package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnershipCommandTest {

  @TempDir private Path folder;

  /// Ana (CO) holds 60 % of a holding that holds 50 % of a mine; a fund abroad holds 30 % of the
  /// mine. So 30 % of the mine are Ana's, 30 % the fund's, 40 % (a fifth each of holding and mine)
  /// not told.
  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("owners.json"),
        """
        [
          {"recordId": "ana", "recordType": "person", "recordDetails":
            {"names": [{"fullName": "Ana"}], "nationalities": [{"code": "CO"}]}},
          {"recordId": "fund", "recordType": "entity", "recordDetails":
            {"name": "Fund", "jurisdiction": {"code": "US"}}},
          {"recordId": "holding", "recordType": "entity", "recordDetails":
            {"name": "Holding", "jurisdiction": {"code": "CO"}}},
          {"recordId": "mine", "recordType": "entity", "recordDetails":
            {"name": "Mine", "jurisdiction": {"code": "CO"}}},
          {"recordId": "r1", "recordType": "relationship", "recordDetails":
            {"subject": "holding", "interestedParty": "ana",
             "interests": [{"type": "shareholding", "share": {"exact": 60}}]}},
          {"recordId": "r2", "recordType": "relationship", "recordDetails":
            {"subject": "mine", "interestedParty": "holding",
             "interests": [{"type": "shareholding", "share": {"exact": 50}}]}},
          {"recordId": "r3", "recordType": "relationship", "recordDetails":
            {"subject": "mine", "interestedParty": "fund",
             "interests": [{"type": "shareholding", "share": {"exact": 30}}]}}
        ]
        """);
    Files.writeString(folder.resolve("values.csv"), "company,value,industry\nmine,1000,B\n");
  }

  private Run run(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "ownership";
    arguments[1] = folder.resolve("owners.json").toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Run.of(arguments);
  }

  @Test
  void theSurplusOfAnIndustryIsDividedAmongOwnersAtHomeAbroadAndNotTold() {
    Run run =
        run(
            "--values",
            folder.resolve("values.csv").toString(),
            "--home",
            "CO",
            "--format",
            "json");
    assertThat(run.code()).isZero();
    JsonNode answer = new JsonMapper().readTree(run.out());
    JsonNode mining = answer.get("industries").get(0);
    assertThat(mining.get("industry").asString()).isEqualTo("B");
    assertThat(mining.get("domestic").asDouble()).isEqualTo(300, within(1e-9));
    assertThat(mining.get("foreign").asDouble()).isEqualTo(300, within(1e-9));
    assertThat(mining.get("notTold").asDouble()).isEqualTo(400, within(1e-9));
    for (JsonNode owner : answer.get("owners")) {
      // Half of the votes is no majority: nobody controls the mine, Ana controls the holding.
      assertThat(owner.get("controlled").asDouble()).isZero();
    }
  }

  @Test
  void textTellsWhatIsNotTold() {
    Run run = run("--values", folder.resolve("values.csv").toString(), "--home", "CO");
    assertThat(run.out()).contains("Ana", "Fund", "Of 1,000.0 in all, 400.0 (40.0 %)", "domestic");
    assertThat(run("--format", "csv").out()).startsWith("code,name,kind,jurisdiction,owned");
  }

  @Test
  void valuesThatDoNotFitAreToldWithTheirPlace() throws IOException {
    Files.writeString(folder.resolve("values.csv"), "company,value\nmime,1\nana,2\nmine,-3\n");
    Run run = run("--values", folder.resolve("values.csv").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Maybe 'mine'", "'ana' is a person", ":4");
  }
}
