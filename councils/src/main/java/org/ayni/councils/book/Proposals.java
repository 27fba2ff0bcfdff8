package org.ayni.councils.book;

import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.AmendmentMade;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.StatuteAmended;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.statute.Statute;

/// From a proposal to its final text.
final class Proposals {

  private Proposals() {}

  static void made(Act act, ProposalMade event) {
    act.fresh(act.council().proposals, event.proposal(), "proposal");
    act.hash(event.text(), "the text");
    act.voter(event.by());
    event
        .touches()
        .forEach(code ->
            act.no()
                .unless(
                    act.book().council(code).isPresent(),
                    "a proposal that touches '" + code + "'",
                    "a council",
                    Reason.of("noCouncil", code)));
    event
        .floors()
        .forEach((need, level) ->
            act.no()
                .unless(
                    level.signum() >= 0,
                    "a floor of " + level + " for " + need,
                    ">= 0",
                    Reason.of("negative")));
    if (act.no().none()) {
      act.council().proposals.put(event.proposal(), new Proposal(event));
    }
  }

  static void amended(Act act, AmendmentMade event) {
    Optional<Proposal> proposal = act.known(act.council().proposals, event.proposal(), "proposal");
    act.hash(event.text(), "the text");
    act.voter(event.by());
    proposal.ifPresent(p -> {
      act.fresh(p.amendments(), event.amendment(), "amendment");
      open(act, p);
    });
    if (act.no().none()) {
      proposal.orElseThrow().amend(event.amendment(), event.text());
    }
  }

  private static void open(Act act, Proposal proposal) {
    act.no()
        .unless(
            proposal.settled().isEmpty(),
            "a change of '" + proposal.made().proposal() + "'",
            "a proposal whose text is not settled yet",
            Reason.of("settled"));
  }

  static void settled(Act act, TextSettled event) {
    Optional<Proposal> proposal = act.known(act.council().proposals, event.proposal(), "proposal");
    proposal.ifPresent(p -> {
      open(act, p);
      act.no()
          .unless(
              event.text().equals(p.made().text()) || p.accepted().containsValue(event.text()),
              "the text " + event.text(),
              "the text proposed, or that of an amendment that was accepted",
              Reason.of("textNotProposed"));
    });
    if (act.no().none()) {
      proposal.orElseThrow().settle(event.text());
    }
  }

  /// The text of a change of statute is the statute itself.
  static void statute(Act act, StatuteAmended event) {
    Optional<Proposal> proposal = act.known(act.council().proposals, event.proposal(), "proposal");
    proposal.ifPresent(p -> {
      act.no()
          .unless(
              p.adopted() && p.made().subject().equals(Statute.AMENDMENT),
              "majorities.statute",
              "proposal '" + event.proposal() + "'",
              "one on the subject 'statute' that was adopted",
              Reason.of("notAmendment", event.proposal()));
      act.no()
          .unless(
              act.council().replacedBy(event.proposal()).isEmpty(),
              "proposal '" + event.proposal() + "' once more",
              "a change that is not in force yet: another one may have come after it",
              Reason.of("amendedBefore", event.proposal()));
      String hash = act.book().hashOf(event.statute());
      act.no()
          .unless(
              p.settled().equals(Optional.of(hash)),
              "a statute with the hash " + hash,
              p.settled().orElse("a settled text"),
              Reason.of("otherStatute", hash));
    });
    if (act.no().none()) {
      act.council().amend(event.statute(), event.proposal());
    }
  }
}
