package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Challenges;
import org.ayni.councils.statute.Guarantors;
import org.ayni.councils.statute.Majority;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Meetings;
import org.ayni.councils.statute.Membership;
import org.ayni.councils.statute.Office;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Sectors;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Threshold;
import org.ayni.councils.statute.Votes;
import org.ayni.councils.statute.Weighting;

/// A village of councils for tests: acts that must be taken, acts that must be refused, and every
/// act in order, so that it can be played again.
public final class Village {

  public static final String SEED = "dice of the day";
  public static final String HASH = Hashes.of("a text");

  /// An act and when.
  public record Dated(Instant time, CouncilEvent event) {}

  private final CouncilBook book = new CouncilBook(statute -> Hashes.of(statute.toString()));
  private final List<Dated> acts = new ArrayList<>();
  private Instant now = LocalDate.of(2026, 1, 1).atTime(12, 0).toInstant(ZoneOffset.UTC);

  public CouncilBook book() {
    return book;
  }

  public List<Dated> acts() {
    return acts;
  }

  public Council council(String code) {
    return book.council(code).orElseThrow();
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  public void days(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  /// An act that must be allowed.
  public Village does(CouncilEvent event) {
    assertThat(asked(event)).as("asked about " + event).isEmpty();
    assertThat(book.apply(now, event)).as(event.toString()).isEmpty();
    acts.add(new Dated(now, event));
    return this;
  }

  /// Asking changes nothing.
  private List<Refusal> asked(CouncilEvent event) {
    String before = digest(book);
    List<Refusal> asked = book.refusals(now, event);
    assertThat(digest(book)).as("asked about " + event).isEqualTo(before);
    return asked;
  }

  /// An act that must be refused, with its reasons as text.
  public String refuses(CouncilEvent event) {
    List<Refusal> asked = asked(event);
    List<Refusal> refusals = book.apply(now, event);
    assertThat(asked).as("asked about " + event).isEqualTo(refusals);
    assertThat(refusals).as(event.toString()).isNotEmpty();
    return refusals.toString();
  }

  // --- statutes -------------------------------------------------------------------------------

  public static Map<String, String> names(String name) {
    return Map.of("es", name);
  }

  /// A statute with everything in it, easy to count with.
  public static Statute statute(Mandate mandate, Recall.Refill refill, Block... blocks) {
    Map<String, Majority> majorities = new LinkedHashMap<>();
    Majority half = new Majority(Threshold.HALF, Majority.Base.CAST, Threshold.atLeast(1, 5));
    majorities.put(Statute.ORDINARY, half);
    majorities.put(Statute.RECALL, half);
    majorities.put(
        Statute.AMENDMENT,
        new Majority(Threshold.atLeast(2, 3), Majority.Base.MEMBERS, Threshold.HALF));
    return new Statute(
        "test",
        names("Prueba"),
        new Membership(14, 10, 3, 5, 5),
        new Meetings(
            7,
            Threshold.atLeast(1, 5),
            Threshold.HALF,
            Optional.of(
                new Meetings.SecondCall(Threshold.atLeast(3, 10), Set.of(Statute.AMENDMENT))),
            Optional.of(
                new Meetings.LaterCall(15, Threshold.atLeast(1, 5), Set.of(Statute.AMENDMENT)))),
        majorities,
        List.of(blocks),
        mandate,
        Optional.of(new Recall(Threshold.atLeast(1, 5), 30, refill)),
        Optional.empty(),
        Set.of(BallotForm.NAMED_OPEN, BallotForm.PSEUDONYMOUS_OPEN, BallotForm.SECRET),
        4,
        Weighting.MEMBERS,
        Set.of("floor", "project"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new Source("meetings.deciding", "Ley de prueba", "art. 1", true, "")));
  }

  /// The same with a number of guarantors, named 5 days before at the latest.
  public static Statute watched(Statute base, int guarantors) {
    return with(
        base,
        Optional.of(new Guarantors(guarantors, 5)),
        base.challenges(),
        base.votes(),
        base.sectors());
  }

  /// The same with rules of challenges.
  public static Statute disputed(Statute base, Challenges challenges) {
    return with(base, base.guarantors(), Optional.of(challenges), base.votes(), base.sectors());
  }

  /// The same with votes for councils below.
  public static Statute weighed(Statute base, Votes votes) {
    return with(base, base.guarantors(), base.challenges(), Optional.of(votes), base.sectors());
  }

  /// The same with members by sector.
  public static Statute bySector(Statute base, Sectors sectors) {
    return with(base, base.guarantors(), base.challenges(), base.votes(), Optional.of(sectors));
  }

  /// The same, where councils below may vote as a whole.
  public static Statute byCouncils(Statute base) {
    return new Statute(
        base.code(),
        base.names(),
        base.membership(),
        base.meetings(),
        base.majorities(),
        base.blocks(),
        base.mandate(),
        base.recall(),
        base.guarantors(),
        Set.of(BallotForm.NAMED_OPEN, BallotForm.BY_COUNCILS),
        base.withholdBelow(),
        base.weighting(),
        base.own(),
        base.challenges(),
        base.votes(),
        base.sectors(),
        base.sources());
  }

  private static Statute with(
      Statute base,
      Optional<Guarantors> guarantors,
      Optional<Challenges> challenges,
      Optional<Votes> votes,
      Optional<Sectors> sectors) {
    return new Statute(
        base.code(),
        base.names(),
        base.membership(),
        base.meetings(),
        base.majorities(),
        base.blocks(),
        base.mandate(),
        base.recall(),
        guarantors,
        base.forms(),
        base.withholdBelow(),
        base.weighting(),
        base.own(),
        challenges,
        votes,
        sectors,
        base.sources());
  }

  public static Block block(
      String code, CountingRule rule, int seats, boolean delegate, int most, boolean alone) {
    return new Block(
        code,
        names(code),
        rule,
        List.of(new Office(code + "-office", names(code), seats, delegate)),
        Optional.empty(),
        12,
        most == 0 ? OptionalInt.empty() : OptionalInt.of(most),
        12,
        alone);
  }

  // --- short ways -----------------------------------------------------------------------------

  public Village founds(String code, String parent, Statute statute) {
    return does(
        new CouncilFounded(
            code,
            code,
            "test",
            Optional.of(parent).filter(p -> !p.isEmpty()),
            Optional.empty(),
            "UTC",
            statute));
  }

  public Village admits(String code, int number) {
    for (int k = 1; k <= number; k++) {
      does(new MemberAdmitted(code, code + k, today(), false));
    }
    return this;
  }

  /// A council whose members have waited long enough, a frozen roll `r`, an assembly `a` for all
  /// these subjects today, attended by the first `present`.
  public Village meets(String code, int members, int present, String... subjects) {
    admits(code, members);
    days(11);
    return meetsAgain(code, "", present, subjects);
  }

  public Village meetsAgain(String code, String suffix, int present, String... subjects) {
    does(Rolls.freeze(book, council(code), "r" + suffix, today()));
    return meets(code, suffix, present, subjects);
  }

  /// An assembly in seven days, attended by the first `present`.
  public Village meets(String code, String suffix, int present, String... subjects) {
    List<AgendaItem> agenda = new ArrayList<>();
    for (String subject : subjects) {
      agenda.add(new AgendaItem(subject, subject, Optional.empty()));
    }
    does(new AssemblyCalled(code, "a" + suffix, today().plusDays(7), agenda));
    days(7);
    List<String> there = List.copyOf(council(code).voters(today())).subList(0, present);
    return does(new AttendanceTaken(code, "a" + suffix, 1, there));
  }

  public BallotOpened opening(
      String code, String ballot, String subject, Optional<String> about, Question question) {
    return opening(code, ballot, subject, about, question, "");
  }

  public BallotOpened opening(
      String code,
      String ballot,
      String subject,
      Optional<String> about,
      Question question,
      String suffix) {
    return new BallotOpened(
        code,
        ballot,
        subject,
        ballot,
        about,
        question,
        BallotForm.NAMED_OPEN,
        "r" + suffix,
        Optional.of("a" + suffix),
        Optional.empty(),
        Optional.empty(),
        Hashes.ofSeed(SEED));
  }

  public Village proposes(String code, String proposal, String subject) {
    return proposes(code, proposal, subject, code + "1");
  }

  public Village proposes(
      String code, String proposal, String subject, String by, String... touches) {
    return does(new ProposalMade(
            code, proposal, subject, proposal, HASH, by, List.of(touches), Map.of()))
        .does(new TextSettled(code, proposal, HASH));
  }

  public Village votes(String code, String ballot, String voter, Vote vote) {
    return does(new BallotCast(code, ballot, voter, vote));
  }

  public static Vote yes() {
    return new Vote.YesNo("yes");
  }

  public static Vote no() {
    return new Vote.YesNo("no");
  }

  public static Vote points(Object... needsAndPoints) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (int k = 0; k < needsAndPoints.length; k += 2) {
      points.put((String) needsAndPoints[k], new BigDecimal(needsAndPoints[k + 1].toString()));
    }
    return new Vote.Points(points);
  }

  public Closing.Result result(String code, String ballot) {
    return Closing.result(
        council(code),
        Optional.ofNullable(council(code).ballots().get(ballot)).orElseThrow(),
        SEED);
  }

  public Village closes(String code, String ballot) {
    Closing.Result result = result(code, ballot);
    return does(new BallotClosed(code, ballot, SEED, result.outcome(), result.passed()));
  }

  public Ballot ballot(String code, String ballot) {
    return Optional.ofNullable(council(code).ballots().get(ballot)).orElseThrow();
  }

  /// Where everything stands, as text: equal for equal books.
  public static String digest(CouncilBook book) {
    StringBuilder text = new StringBuilder();
    for (Council council : book.councils()) {
      text.append(council.code()).append(council.statute()).append(council.members());
      text.append(council.seats()).append(council.floors()).append(council.plan());
      council
          .rolls()
          .values()
          .forEach(r -> text.append(r.members()).append(r.challenged()).append(r.votes()));
      council
          .challenges()
          .values()
          .forEach(c -> text.append(c.raised()).append(c.parties()).append(c.verdict()));
      council
          .elections()
          .values()
          .forEach(e -> text.append(e.standing()).append(e.struck()).append(e.annulled()));
      text.append(council.guarantors()).append(council.shortlists());
      council.ballots().values().forEach(b -> text.append(b.votes()).append(b.closed()));
      council
          .assemblies()
          .values()
          .forEach(a -> text.append(a.present()).append(a.votes()).append(a.minutes()));
      council
          .withdrawn()
          .forEach((name, off) -> text.append(off.what().opened()).append(off.reason()));
      council.assembliesCalledOff().forEach((name, off) -> text.append(name).append(off.reason()));
      council.electionsCalledOff().forEach((name, off) -> text.append(name).append(off.reason()));
      council.petitions().values().forEach(p -> text.append(p.signatures()));
      council
          .proposals()
          .values()
          .forEach(p -> text.append(p.settled()).append(p.adopted()).append(p.accepted()));
      text.append(council.instructions()).append(council.promises()).append(council.deliveries());
    }
    return text.toString();
  }
}
