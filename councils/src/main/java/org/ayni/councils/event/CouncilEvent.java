package org.ayni.councils.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Matter;
import org.ayni.councils.statute.Meetings;
import org.ayni.councils.statute.Statute;

/// One thing that a council did. Members are known by a text that says nothing of them, such as a
/// commitment; who acts in public may be named. Hashes are SHA-256 in hexadecimal.
///
/// Whether it could be done, and what follows, says `book`.
public sealed interface CouncilEvent {

  /// The council it happened in.
  String council();

  /// A council comes into being.
  ///
  /// @param name of it, for people
  /// @param kind such as `junta`, `workplace`, `municipality`
  /// @param parent the council above; empty at the top
  /// @param territory official code, such as DIVIPOLA `05001`
  /// @param zone time zone by which its days are counted, such as `America/Bogota`
  record CouncilFounded(
      String council,
      String name,
      String kind,
      Optional<String> parent,
      Optional<String> territory,
      String zone,
      Statute statute)
      implements CouncilEvent {}

  /// The statute is replaced, as its own rule for that was met.
  ///
  /// @param proposal adopted before with the majority for `statute`, its text being this statute
  record StatuteAmended(String council, String proposal, Statute statute) implements CouncilEvent {}

  /// Somebody is a member.
  ///
  /// @param paper whether they vote on paper
  record MemberAdmitted(String council, String member, LocalDate day, boolean paper)
      implements CouncilEvent {}

  /// Somebody is a member no more.
  ///
  /// @param reason such as `left`, `moved`, `died`, `expelled`
  record MemberLeft(String council, String member, LocalDate day, String reason)
      implements CouncilEvent {}

  /// Who may vote, as of a day.
  ///
  /// @param roll name of the roll, unique in the council
  /// @param members how many
  /// @param hash of the roll's text, see `book.Roll`
  record RollFrozen(String council, String roll, LocalDate day, int members, String hash)
      implements CouncilEvent {}

  /// Somebody says that a member is wrongly on a roll, or wrongly not, where the statute names no
  /// body for that.
  record RollChallenged(String council, String roll, String member, String reason)
      implements CouncilEvent {}

  /// What became of it.
  ///
  /// @param upheld whether the member is taken off the roll, or put on it
  record ChallengeDecided(String council, String roll, String member, boolean upheld)
      implements CouncilEvent {}

  /// Something is disputed before the body that the statute names.
  ///
  /// @param challenge name of it, unique in the council
  /// @param about the roll or the election
  /// @param whom the member of the roll, or the name nominated; empty of a result
  /// @param by somebody in the book of members
  /// @param reason in a sentence: it is public
  record ChallengeRaised(
      String council,
      String challenge,
      Matter matter,
      String about,
      Optional<String> whom,
      String by,
      String reason)
      implements CouncilEvent {}

  /// The body decides it.
  ///
  /// @param upheld whether who challenged is right
  /// @param agreeing members of the body who say so, more than half of those who may decide
  /// @param dissenting members of the body who do not
  /// @param grounds in a sentence: it is public
  record ChallengeJudged(
      String council,
      String challenge,
      boolean upheld,
      List<String> agreeing,
      List<String> dissenting,
      String grounds)
      implements CouncilEvent {
    public ChallengeJudged {
      agreeing = List.copyOf(agreeing);
      dissenting = List.copyOf(dissenting);
    }
  }

  /// A sector puts names forward for one of its seats.
  ///
  /// @param shortlist name of it, unique in the council
  /// @param sector of the statute
  /// @param organisation that puts them forward
  record ShortlistProposed(
      String council, String shortlist, String sector, String organisation, List<String> people)
      implements CouncilEvent {
    public ShortlistProposed {
      people = List.copyOf(people);
    }
  }

  /// One of them is appointed: a member from now on.
  ///
  /// @param by who holds the authority that appoints
  /// @param day first day of the term
  /// @param until last day of the term
  /// @param document hash of the appointment
  record MemberAppointed(
      String council,
      String shortlist,
      String member,
      String by,
      LocalDate day,
      LocalDate until,
      String document)
      implements CouncilEvent {}

  /// An assembly is called.
  ///
  /// @param assembly name of it, unique in the council
  record AssemblyCalled(String council, String assembly, LocalDate day, List<AgendaItem> agenda)
      implements CouncilEvent {
    public AssemblyCalled {
      agenda = List.copyOf(agenda);
    }
  }

  /// An assembly that was called by mistake is called off before anybody was counted there. Its
  /// name is not used again.
  ///
  /// @param reason why, in words
  record AssemblyCalledOff(String council, String assembly, String reason)
      implements CouncilEvent {}

  /// Who is there. Several of one call add up.
  ///
  /// @param call 1 or 2 on the day; 3 on the later day on which the assembly meets of its own right
  record AttendanceTaken(String council, String assembly, int call, List<String> present)
      implements CouncilEvent {
    public AttendanceTaken {
      present = List.copyOf(present);
      if (!(call >= Meetings.FIRST && call <= Meetings.LATER)) {
        throw new IllegalArgumentException("call " + call + "; expected 1, 2 or 3");
      }
    }
  }

  /// What an assembly did, by the hash of its minutes.
  record MinutesKept(String council, String assembly, String text) implements CouncilEvent {}

  /// An election is called.
  ///
  /// @param election name of it, unique in the council
  /// @param block of offices
  /// @param day of the election
  record ElectionCalled(String council, String election, String block, LocalDate day)
      implements CouncilEvent {}

  /// An election that was called by mistake is called off while nobody was nominated for it. Its
  /// name is not used again.
  ///
  /// @param reason why, in words
  record ElectionCalledOff(String council, String election, String reason)
      implements CouncilEvent {}

  /// Members are named who watch over the elections of a day (*tribunal de garantías*).
  ///
  /// @param day of the elections
  record GuarantorsNamed(String council, LocalDate day, List<String> people)
      implements CouncilEvent {
    public GuarantorsNamed {
      people = List.copyOf(people);
    }
  }

  /// Somebody stands, or a list does.
  ///
  /// @param name of the list, or of the person
  /// @param people in the order of the list; one where people stand
  record Nominated(String council, String election, String name, List<String> people)
      implements CouncilEvent {
    public Nominated {
      people = List.copyOf(people);
    }
  }

  /// Something is proposed.
  ///
  /// @param proposal name of it, unique in the council
  /// @param subject as in the statute's majorities
  /// @param text its hash
  /// @param by a member
  /// @param touches councils whose means it uses; empty for those of this council
  /// @param floors what nobody should go below, by need, 1 being the base year; mostly empty
  record ProposalMade(
      String council,
      String proposal,
      String subject,
      String title,
      String text,
      String by,
      List<String> touches,
      Map<String, BigDecimal> floors)
      implements CouncilEvent {
    public ProposalMade {
      touches = List.copyOf(touches);
      floors = Map.copyOf(floors);
    }
  }

  /// Another text is proposed for it.
  record AmendmentMade(String council, String proposal, String amendment, String text, String by)
      implements CouncilEvent {}

  /// The text that is voted on: the first one, or that of an amendment that was accepted.
  record TextSettled(String council, String proposal, String text) implements CouncilEvent {}

  /// A question is put.
  ///
  /// @param ballot name of it, unique in the council
  /// @param subject as in the statute's majorities
  /// @param about what is decided: a proposal, an amendment (`proposal/amendment`), an election, a
  ///   petition, an offer of plans; empty for a question of its own such as priorities
  /// @param roll who may vote
  /// @param assembly where it is voted; empty when it is open between two moments
  /// @param closes until when; empty in an assembly
  /// @param statusQuo the option that leaves all as it is, one of the question's
  /// @param seed hash of the seed that breaks ties, which is told when the ballot is closed
  record BallotOpened(
      String council,
      String ballot,
      String subject,
      String title,
      Optional<String> about,
      Question question,
      BallotForm form,
      String roll,
      Optional<String> assembly,
      Optional<Instant> closes,
      Optional<String> statusQuo,
      String seed)
      implements CouncilEvent {}

  /// The one-time keys with which a pseudonymous ballot is voted, all together, in no order that
  /// says whose they are.
  record KeysListed(String council, String ballot, List<String> keys) implements CouncilEvent {
    public KeysListed {
      keys = List.copyOf(keys);
    }
  }

  /// A vote. The last one of a voter counts.
  ///
  /// @param voter a member, or a one-time key
  /// @param nonce which vote of a one-time key this is: any text, signed with the vote and taken
  ///   once, so that nobody else can send an earlier vote of the key again; empty for members
  /// @param signature of a one-time key over the vote; empty for members
  record BallotCast(
      String council,
      String ballot,
      String voter,
      Vote vote,
      Optional<String> nonce,
      Optional<String> signature)
      implements CouncilEvent {

    /// A member's vote.
    public BallotCast(String council, String ballot, String voter, Vote vote) {
      this(council, ballot, voter, vote, Optional.empty(), Optional.empty());
    }
  }

  /// Papers of one box, entered twice by two people.
  ///
  /// @param station name of the box, each once
  /// @param observers who signed
  record PapersCounted(
      String council,
      String ballot,
      String station,
      List<PaperVote> first,
      List<PaperVote> second,
      List<String> observers)
      implements CouncilEvent {
    public PapersCounted {
      first = List.copyOf(first);
      second = List.copyOf(second);
      observers = List.copyOf(observers);
    }
  }

  /// The result of an outside voting system. Nobody can count it again here.
  ///
  /// @param audit hash of its audit file
  record ResultImported(String council, String ballot, Outcome outcome, String audit)
      implements CouncilEvent {}

  /// A ballot is over.
  ///
  /// @param seed breaks ties
  /// @param passed whether quorum, turnout and majority were reached
  record BallotClosed(String council, String ballot, String seed, Outcome outcome, boolean passed)
      implements CouncilEvent {}

  /// A ballot that was opened by mistake is taken back while nobody has voted in it. It decides
  /// nothing, and its name is not used again.
  ///
  /// @param reason why, in words
  record BallotWithdrawn(String council, String ballot, String reason) implements CouncilEvent {}

  /// How a council's delegate has to vote in the council above.
  ///
  /// @param ballot of the council above
  /// @param decidedBy the ballot of this council that says so
  record Instructed(String council, String ballot, String decidedBy, Vote vote)
      implements CouncilEvent {}

  /// A petition to recall somebody.
  record PetitionOpened(String council, String petition, String office, String holder)
      implements CouncilEvent {}

  /// A member signs it.
  record PetitionSigned(String council, String petition, String member) implements CouncilEvent {}

  /// A seat that became free is taken.
  ///
  /// @param leaver who held it
  /// @param standing who is ready to take it
  /// @param successor who takes it; empty where nobody can
  record SeatRefilled(
      String council,
      String office,
      String leaver,
      List<String> standing,
      Optional<String> successor)
      implements CouncilEvent {
    public SeatRefilled {
      standing = List.copyOf(standing);
    }
  }

  /// Plans to choose among.
  ///
  /// @param offer name of it, unique in the council
  /// @param goals hash of the goals that the votes came to
  /// @param plans hash of the manifest of each plan, by option
  record PlansOffered(String council, String offer, String goals, Map<String, String> plans)
      implements CouncilEvent {
    public PlansOffered {
      plans = Map.copyOf(plans);
    }
  }

  /// The plan that was chosen.
  ///
  /// @param option of the offer
  /// @param ballot that chose it
  record PlanChosen(String council, String offer, String option, String ballot)
      implements CouncilEvent {}

  /// Somebody promises a line of the chosen plan.
  ///
  /// @param promise number of it, unique in the council
  /// @param line such as `2020-Q1/activity/A`
  record Promised(
      String council,
      long promise,
      String offer,
      String line,
      String owner,
      BigDecimal amount,
      String unit,
      LocalDate due)
      implements CouncilEvent {}

  /// What was delivered of it.
  ///
  /// @param evidence hash of a file that shows it
  record DeliveryReported(
      String council,
      long promise,
      LocalDate day,
      BigDecimal amount,
      String by,
      Optional<String> evidence)
      implements CouncilEvent {}
}
