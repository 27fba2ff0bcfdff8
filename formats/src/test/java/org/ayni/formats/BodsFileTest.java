package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.ayni.economy.Ownership;
import org.ayni.files.InputFile;
import org.junit.jupiter.api.Test;

class BodsFileTest {

  private static final String VERSION_4 =
      """
      [
        {"statementId": "s1", "recordId": "mina", "recordType": "entity", "recordDetails":
          {"entityType": {"type": "registeredEntity"}, "name": "Mina SA",
           "jurisdiction": {"name": "Colombia", "code": "CO"}}},
        {"statementId": "s2", "recordId": "ana", "recordType": "person", "recordDetails":
          {"personType": "knownPerson", "names": [{"type": "legal", "fullName": "Ana"}],
           "nationalities": [{"name": "Colombia", "code": "CO"}]}},
        {"statementId": "s3", "recordId": "fund", "recordType": "entity", "recordDetails":
          {"entityType": {"type": "arrangement"}}},
        {"statementId": "s4", "recordId": "r1", "recordType": "relationship", "recordDetails":
          {"subject": "mina", "interestedParty": "ana", "interests": [
            {"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 30}},
            {"type": "votingRights", "share": {"exact": 55}}]}},
        {"statementId": "s5", "recordId": "r2", "recordType": "relationship", "recordDetails":
          {"subject": "mina", "interestedParty": "fund", "interests": [
            {"type": "shareholding", "share": {"minimum": 25, "exclusiveMaximum": 50}}]}},
        {"statementId": "s6", "recordId": "r3", "recordType": "relationship", "recordDetails":
          {"subject": "mina", "interestedParty": {"reason": "noBeneficialOwners"}}},
        {"statementId": "s7", "recordId": "r4", "recordType": "relationship", "recordDetails":
          {"subject": "fund", "interestedParty": "ana", "interests": [
            {"type": "shareholding", "share": {"exact": 100}}]}},
        {"statementId": "s8", "recordId": "r4", "recordType": "relationship",
         "recordStatus": "closed", "recordDetails":
          {"subject": "fund", "interestedParty": "ana", "interests": []}}
      ]
      """;

  private static BodsFile.Reading read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return BodsFile.read(InputFile.of("owners.json", () -> new ByteArrayInputStream(bytes)));
  }

  @Test
  void recordsOfVersionFourAreOwnersSharesAndVotes() {
    BodsFile.Reading reading = read(VERSION_4);
    Ownership ownership = reading.ownership();
    int mina = ownership.indexOf("mina").orElseThrow();
    int ana = ownership.indexOf("ana").orElseThrow();
    int fund = ownership.indexOf("fund").orElseThrow();
    assertThat(ownership.shares().get(ana, mina)).isEqualTo(0.3, within(1e-15));
    assertThat(ownership.votes().get(ana, mina)).isEqualTo(0.55, within(1e-15));
    assertThat(ownership.shares().get(fund, mina)).isEqualTo(0.375, within(1e-15));
    assertThat(ownership.votes().get(fund, mina)).isEqualTo(0.375, within(1e-15));
    assertThat(ownership.shares().get(ana, fund)).isZero();
    assertThat(ownership.owners().get(mina).jurisdiction()).isEqualTo("CO");
    assertThat(ownership.owners().get(ana).person()).isTrue();
    assertThat(ownership.owners().get(fund).names().in("en")).isEqualTo("fund");
    assertThat(reading.notes())
        .anyMatch(note -> note.contains("37.5 %") && note.contains("'r2'"))
        .anyMatch(note -> note.contains("'r3'"));
  }

  @Test
  void statementsOfVersionTwoAreReadToo() {
    Ownership ownership =
        read("""
        [
          {"statementID": "e1", "statementType": "entityStatement", "name": "Old SA",
           "incorporatedInJurisdiction": {"code": "CO"}},
          {"statementID": "e2", "statementType": "entityStatement", "name": "Mina SA",
           "incorporatedInJurisdiction": {"code": "CO"}, "replacesStatements": ["e1"]},
          {"statementID": "p1", "statementType": "personStatement",
           "names": [{"fullName": "Ana"}]},
          {"statementID": "o1", "statementType": "ownershipOrControlStatement",
           "subject": {"describedByEntityStatement": "e2"},
           "interestedParty": {"describedByPersonStatement": "p1"},
           "interests": [{"type": "shareholding", "share": {"exact": 12.5}}]}
        ]
        """)
            .ownership();
    assertThat(ownership.size()).isEqualTo(2);
    assertThat(
            ownership
                .shares()
                .get(ownership.indexOf("p1").orElseThrow(), ownership.indexOf("e2").orElseThrow()))
        .isEqualTo(0.125, within(1e-15));
  }

  @Test
  void allThatIsWrongIsToldWithItsPlace() {
    assertThatThrownBy(() ->
            read(
                """
                [
                  {"recordId": "a", "recordType": "entiti", "recordDetails": {}},
                  {"recordId": "mina", "recordType": "entity", "recordDetails": {}},
                  {"recordId": "r", "recordType": "relationship", "recordDetails":
                    {"subject": "mina", "interestedParty": "mine", "interests":
                      [{"type": "shareholding", "share": {"exact": 12}}]}},
                  {"recordId": "q", "recordType": "relationship", "recordDetails":
                    {"subject": "mina", "interestedParty": "mina", "interests":
                      [{"type": "shareholding", "share": {"exact": 120}}]}}
                ]
                """))
        .hasMessageContaining("'entiti'")
        .hasMessageContaining("'mine'")
        .hasMessageContaining("Maybe 'mina'")
        .hasMessageContaining("120.0 %");
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("a list");
  }

  @Test
  void holdingsOfMoreThanTheWholeAreRefusedWithWhatToTry() {
    assertThatThrownBy(() ->
            read(VERSION_4.replace("\"minimum\": 25, \"exclusiveMaximum\": 50", "\"exact\": 80")))
        .hasMessageContaining("'mina' add up to 1.1")
        .hasMessageContaining("exact shares");
  }
}
