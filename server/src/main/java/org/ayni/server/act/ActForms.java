package org.ayni.server.act;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;

/// All forms, by topic, in the order in which a year goes.
final class ActForms {

  private static final Map<String, List<ActForm>> TOPICS = topics();

  private ActForms() {}

  private static Map<String, List<ActForm>> topics() {
    Map<String, List<ActForm>> topics = new LinkedHashMap<>();
    topics.put(
        "members",
        List.of(
            MemberForms.ADMIT.where(Known.ADMISSION),
            MemberForms.LEAVE,
            MemberForms.FREEZE,
            MemberForms.CHALLENGE.where(Known.PLAIN_CHALLENGES),
            MemberForms.DECIDE.where(Known.PLAIN_CHALLENGES),
            SectorForms.PROPOSE.where(Known.SECTORS),
            SectorForms.APPOINT.where(Known.SECTORS)));
    topics.put(
        "assemblies",
        List.of(
            AssemblyForms.CALL,
            AssemblyForms.CALL_OFF,
            AssemblyForms.ATTEND,
            AssemblyForms.MINUTES));
    topics.put(
        "elections",
        List.of(
            ElectionForms.CALL.where(Known.ELECTIONS),
            ElectionForms.CALL_OFF.where(Known.ELECTIONS),
            ElectionForms.GUARANTORS.where(Known.GUARANTORS),
            ElectionForms.NOMINATE.where(Known.ELECTIONS)));
    topics.put(
        "disputes",
        List.of(DisputeForms.RAISE.where(Known.BODIES), DisputeForms.JUDGE.where(Known.BODIES)));
    topics.put(
        "proposals", List.of(ProposalForms.PROPOSE, ProposalForms.AMEND, ProposalForms.SETTLE));
    topics.put("statute", List.of(StatuteForms.CHANGE, StatuteForms.AMENDED));
    topics.put(
        "ballots",
        List.of(
            BallotForms.OPEN,
            BallotForms.WISHES,
            BallotForms.PROJECTS,
            KeyForms.LIST.where(Known.KEYS),
            BallotForms.WITHDRAW,
            BallotForms.CLOSE));
    topics.put(
        "mandates",
        List.of(
            MandateForms.INSTRUCT.where(Known.INSTRUCTIONS),
            MandateForms.PETITION.where(Known.RECALL),
            MandateForms.SIGN.where(Known.RECALL),
            MandateForms.REFILL));
    topics.put("councils", List.of(FoundForms.FOUND));
    topics.put("plans", List.of(PlanForms.CHOOSE, PlanForms.PROMISE, PlanForms.REPORT));
    return topics;
  }

  /// The form whose act has to come before there is something to choose in a field, by field; see
  /// [#earlier].
  private static final Map<String, String> EARLIER =
      Map.ofEntries(
          Map.entry("roll", "roll-frozen"),
          Map.entry("challenge", "roll-challenged"),
          Map.entry("assembly", "assembly-called"),
          Map.entry("election", "election-called"),
          Map.entry("openProposal", "proposal-made"),
          Map.entry("settled", "proposal-made"),
          Map.entry("adoptedStatute", "statute-change"),
          Map.entry("openBallot", "ballot-opened"),
          Map.entry("keyBallot", "ballot-opened"),
          Map.entry("seat", "election-called"),
          Map.entry("vacant", "petition-opened"),
          Map.entry("openPetition", "petition-opened"),
          Map.entry("forward", "shortlist-proposed"),
          Map.entry("openChallenge", "challenge-raised"));

  /// The form to fill in before another, whose fields leave nothing to choose; empty where there is
  /// none.
  static Optional<ActForm> before(Scene scene, List<Field> fields) {
    return fields.stream()
        .filter(Field::impossible)
        .findFirst()
        .flatMap(field -> earlier(scene.council(), field.name()))
        .flatMap(ActForms::of);
  }

  /// What goes on with something that was begun comes before what begins it.
  private static Optional<String> earlier(Council council, String field) {
    boolean unsettled =
        council.proposals().values().stream().anyMatch(one -> one.settled().isEmpty());
    boolean open = council.ballots().values().stream().anyMatch(one -> one.closed().isEmpty());
    return switch (field) {
      case "member", "present" ->
          Optional.of(
              council.statute().sectors().isPresent() ? "member-appointed" : "member-admitted");
      case "about" -> Optional.of(unsettled ? "text-settled" : "proposal-made");
      case "planBallot", "decidedBy" -> Optional.of(open ? "ballot-closed" : "ballot-opened");
      case "promise" -> Optional.of(council.plan().isPresent() ? "promised" : "plan-chosen");
      case "planLine" -> council.plan().isPresent() ? Optional.empty() : Optional.of("plan-chosen");
      default -> Optional.ofNullable(EARLIER.get(field));
    };
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
