package org.ayni.councils.book;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AmendmentMade;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.AssemblyCalledOff;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.BallotWithdrawn;
import org.ayni.councils.event.CouncilEvent.ChallengeDecided;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.ElectionCalledOff;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.KeysListed;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberAppointed;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.ResultImported;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.RollFrozen;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.event.CouncilEvent.StatuteAmended;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.statute.Statute;

/// Where all councils stand after a row of events. An event is taken whole or refused with every
/// reason, and then nothing has changed; so whoever replays the same events has the same book, and
/// an event that the statutes did not allow cannot be replayed.
///
/// An event takes time that does not grow with the number of those before it, but for counting and
/// for rolls, which take time in the number of votes and members. Not thread-safe.
public final class CouncilBook {

  private final Function<Statute, String> hash;
  private final Map<String, Council> councils = new LinkedHashMap<>();
  private Instant last = Instant.EPOCH;

  /// @param hash of a statute, as its text is hashed when it is proposed
  public CouncilBook(Function<Statute, String> hash) {
    this.hash = hash;
  }

  public Optional<Council> council(String code) {
    return Optional.ofNullable(councils.get(code));
  }

  /// Whether a council may have this code.
  public static boolean isCode(String code) {
    return code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  }

  /// What whoever has this code is called: the name of a council, else the code itself.
  public String nameOf(String code) {
    return council(code).map(one -> one.founded().name()).orElse(code);
  }

  /// In the order in which they were founded.
  public Collection<Council> councils() {
    return Collections.unmodifiableCollection(councils.values());
  }

  /// When the last event happened; the epoch where there is none.
  public Instant last() {
    return last;
  }

  /// Councils right below one.
  public List<Council> below(String code) {
    return councils.values().stream()
        .filter(c -> c.founded().parent().equals(Optional.of(code)))
        .toList();
  }

  String hashOf(Statute statute) {
    return hash.apply(statute);
  }

  /// Takes an event.
  ///
  /// @param time when it happened, not before the one before
  /// @return why it cannot be; empty when it was taken
  public List<Refusal> apply(Instant time, CouncilEvent event) {
    Refusals no = Refusals.taking();
    look(time, event, no);
    if (no.none()) {
      last = time;
    }
    return no.list();
  }

  /// Asks about an event without taking it.
  ///
  /// @param time when it would happen
  /// @return why it could not be; empty when it could be taken now
  public List<Refusal> refusals(Instant time, CouncilEvent event) {
    Refusals no = Refusals.asking();
    look(time, event, no);
    return no.list();
  }

  private void look(Instant time, CouncilEvent event, Refusals no) {
    if (!no.unless(
        !time.isBefore(last), "the time " + time, "none before " + last, Reason.of("time"))) {
      return;
    }
    if (event instanceof CouncilFounded founded) {
      found(founded, no);
    } else {
      Optional<Council> council = council(event.council());
      if (no.unless(
          council.isPresent(),
          "no council '" + event.council() + "'",
          "one founded",
          Reason.of("noCouncil", event.council()))) {
        no.under(council.orElseThrow().statute());
        act(new Act(this, council.orElseThrow(), time, no), event);
      }
    }
  }

  private void found(CouncilFounded event, Refusals no) {
    no.unless(
        !councils.containsKey(event.council()),
        "the council '" + event.council() + "' once more",
        "a new code",
        Reason.of("nameTaken", event.council()));
    no.unless(
        isCode(event.council()),
        "the code '" + event.council() + "'",
        "letters, digits, '.', '_' and '-', at most 100",
        Reason.of("councilCode", event.council()));
    event
        .parent()
        .ifPresent(parent ->
            no.unless(
                councils.containsKey(parent),
                "the council above '" + parent + "'",
                "one founded",
                Reason.of("councilAbove", parent)));
    Optional<ZoneId> zone = zone(event.zone());
    no.unless(
        zone.isPresent(),
        "the time zone '" + event.zone() + "'",
        "one such as Etc/UTC",
        Reason.of("timeZone", event.zone()));
    if (no.none()) {
      councils.put(event.council(), new Council(event, zone.orElseThrow()));
    }
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void act(Act act, CouncilEvent event) {
    switch (event) {
      case CouncilFounded _ -> throw new IllegalStateException("founded elsewhere");
      case StatuteAmended e -> Proposals.statute(act, e);
      case MemberAdmitted e -> Memberships.admitted(act, e);
      case MemberLeft e -> Memberships.left(act, e);
      case RollFrozen e -> Memberships.frozen(act, e);
      case RollChallenged e -> Memberships.challenged(act, e);
      case ChallengeDecided e -> Memberships.decided(act, e);
      case ChallengeRaised e -> Disputes.raised(act, e);
      case ChallengeJudged e -> Judging.judged(act, e);
      case ShortlistProposed e -> SectorSeats.proposed(act, e);
      case MemberAppointed e -> SectorSeats.appointed(act, e);
      case AssemblyCalled e -> Assemblies.called(act, e);
      case AssemblyCalledOff e -> Assemblies.calledOff(act, e);
      case AttendanceTaken e -> Assemblies.attended(act, e);
      case MinutesKept e -> Assemblies.minutes(act, e);
      case ElectionCalled e -> Elections.called(act, e);
      case ElectionCalledOff e -> Elections.calledOff(act, e);
      case GuarantorsNamed e -> Tribunal.named(act, e);
      case Nominated e -> Elections.nominated(act, e);
      case ProposalMade e -> Proposals.made(act, e);
      case AmendmentMade e -> Proposals.amended(act, e);
      case TextSettled e -> Proposals.settled(act, e);
      case BallotOpened e -> Questions.opened(act, e);
      case KeysListed e -> Voting.keys(act, e);
      case BallotCast e -> Voting.cast(act, e);
      case PapersCounted e -> Voting.papers(act, e);
      case ResultImported e -> Voting.imported(act, e);
      case BallotClosed e -> Closing.closed(act, e);
      case BallotWithdrawn e -> Questions.withdrawn(act, e);
      case Instructed e -> Delegates.instructed(act, e);
      case PetitionOpened e -> Recalls.opened(act, e);
      case PetitionSigned e -> Recalls.signed(act, e);
      case SeatRefilled e -> Recalls.refilled(act, e);
      case PlansOffered e -> Plans.offered(act, e);
      case PlanChosen e -> Plans.chosen(act, e);
      case Promised e -> Plans.promised(act, e);
      case DeliveryReported e -> Plans.delivered(act, e);
    }
  }
}
