package org.ayni.server.rights;

import java.util.Optional;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Member;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AmendmentMade;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.decisions.entries.RecordCodec;

/// Who may record which act: the one place where it is asked.
public final class ActRights {

  private ActRights() {}

  /// The row of an act in the table.
  public static String action(CouncilEvent event) {
    if (event instanceof BallotCast cast && cast.signature().isPresent()) {
      return Rights.VOTE_WITH_KEY;
    }
    return RecordCodec.hyphened(event.getClass());
  }

  /// In whose name an act is; empty where it is in nobody's.
  static Optional<String> whose(CouncilEvent event) {
    return switch (event) {
      case BallotCast cast -> Optional.of(cast.voter());
      case PetitionSigned signed -> Optional.of(signed.member());
      case ProposalMade made -> Optional.of(made.by());
      case AmendmentMade made -> Optional.of(made.by());
      case ChallengeRaised raised -> Optional.of(raised.by());
      case DeliveryReported report -> Optional.of(report.by());
      default -> Optional.empty();
    };
  }

  /// @throws ForbiddenException unless `person` may record it
  public static void require(Person person, CouncilBook book, CouncilEvent event) {
    Optional<String> whose = whose(event);
    boolean paper =
        whose
            .flatMap(code -> book.council(event.council()).flatMap(c -> c.member(code)))
            .filter(Member::paper)
            .isPresent();
    if (!person.may(action(event), where(event, book), whose, paper)) {
      throw new ForbiddenException(action(event));
    }
  }

  /// The council in which the right is asked: of a founding the one above, as the new one has
  /// nobody yet. Of the top of a house the new one itself, where the operator made somebody its
  /// registrar.
  private static String where(CouncilEvent event, CouncilBook book) {
    if (event instanceof CouncilFounded founded) {
      return founded
          .parent()
          .orElse(book.council(founded.council()).isEmpty() ? founded.council() : "");
    }
    return event.council();
  }
}
