package org.ayni.server.act;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All forms, by topic, in the order in which a year goes.
final class ActForms {

  private static final Map<String, List<ActForm>> TOPICS = topics();

  private ActForms() {}

  private static Map<String, List<ActForm>> topics() {
    Map<String, List<ActForm>> topics = new LinkedHashMap<>();
    topics.put(
        "members",
        List.of(
            MemberForms.ADMIT,
            MemberForms.LEAVE,
            MemberForms.FREEZE,
            MemberForms.CHALLENGE,
            MemberForms.DECIDE,
            SectorForms.PROPOSE,
            SectorForms.APPOINT));
    topics.put(
        "assemblies", List.of(AssemblyForms.CALL, AssemblyForms.ATTEND, AssemblyForms.MINUTES));
    topics.put(
        "elections", List.of(ElectionForms.CALL, ElectionForms.GUARANTORS, ElectionForms.NOMINATE));
    topics.put("disputes", List.of(DisputeForms.RAISE, DisputeForms.JUDGE));
    topics.put(
        "proposals", List.of(ProposalForms.PROPOSE, ProposalForms.AMEND, ProposalForms.SETTLE));
    topics.put(
        "ballots",
        List.of(
            BallotForms.OPEN,
            BallotForms.WISHES,
            BallotForms.PROJECTS,
            KeyForms.LIST,
            BallotForms.CLOSE));
    topics.put(
        "mandates",
        List.of(
            MandateForms.INSTRUCT, MandateForms.PETITION, MandateForms.SIGN, MandateForms.REFILL));
    topics.put("plans", List.of(PlanForms.CHOOSE, PlanForms.PROMISE, PlanForms.REPORT));
    return topics;
  }

  /// By the end of the message `topic.…`.
  static Map<String, List<ActForm>> byTopic() {
    return TOPICS;
  }

  static Optional<ActForm> of(String code) {
    return TOPICS.values().stream()
        .flatMap(Collection::stream)
        .filter(form -> form.code().equals(code))
        .findAny();
  }
}
