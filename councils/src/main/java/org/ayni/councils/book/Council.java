package org.ayni.councils.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.statute.Statute;

/// Where one council stands. Seen from outside it cannot be changed.
public final class Council {

  private final CouncilFounded founded;
  private final ZoneId zone;
  private Statute statute;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final List<Seat> seats = new ArrayList<>();
  private Optional<PlanChosen> plan = Optional.empty();

  /// By proposal.
  private final Map<String, Statute> replaced = new LinkedHashMap<>();

  final Map<String, Roll> rolls = new LinkedHashMap<>();
  final Map<String, Assembly> assemblies = new LinkedHashMap<>();
  final Map<String, Withdrawn<Assembly>> assembliesCalledOff = new LinkedHashMap<>();
  final Map<String, Election> elections = new LinkedHashMap<>();
  final Map<String, Withdrawn<Election>> electionsCalledOff = new LinkedHashMap<>();
  final NavigableMap<LocalDate, List<String>> guarantors = new TreeMap<>();
  final Map<String, Challenge> challenges = new LinkedHashMap<>();
  final Map<String, ShortlistProposed> shortlists = new LinkedHashMap<>();
  final Set<String> usedShortlists = new HashSet<>();
  final Map<String, Proposal> proposals = new LinkedHashMap<>();
  final Map<String, Ballot> ballots = new LinkedHashMap<>();
  final Map<String, Withdrawn<Ballot>> withdrawn = new LinkedHashMap<>();
  final Map<String, Petition> petitions = new LinkedHashMap<>();
  final Map<String, PlansOffered> offers = new LinkedHashMap<>();
  final Map<Long, Promised> promises = new TreeMap<>();

  /// Which plan was in force when a promise was made, by its number.
  final Map<Long, PlanChosen> promisedOf = new TreeMap<>();

  final List<DeliveryReported> deliveries = new ArrayList<>();

  /// By ballot of the council above.
  final Map<String, Vote> instructions = new LinkedHashMap<>();

  Council(CouncilFounded founded, ZoneId zone) {
    this.founded = founded;
    this.zone = zone;
    this.statute = founded.statute();
  }

  public String code() {
    return founded.council();
  }

  public CouncilFounded founded() {
    return founded;
  }

  /// The statute as it is now.
  public Statute statute() {
    return statute;
  }

  /// The statute that an adopted proposal has replaced; empty while it has not.
  public Optional<Statute> replacedBy(String proposal) {
    return Optional.ofNullable(replaced.get(proposal));
  }

  /// @param proposal of which it is the text
  void amend(Statute other, String proposal) {
    replaced.putIfAbsent(proposal, statute);
    statute = other;
  }

  /// The day here at a moment.
  public LocalDate day(Instant time) {
    return time.atZone(zone).toLocalDate();
  }

  public Optional<Member> member(String code) {
    return Optional.ofNullable(members.get(code));
  }

  /// All there ever were.
  public Collection<Member> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  void put(Member member) {
    members.put(member.code(), member);
  }

  /// Codes of those who may vote on a day.
  public SortedSet<String> voters(LocalDate day) {
    SortedSet<String> voters = new TreeSet<>();
    members.values().stream().filter(m -> m.votesOn(day)).forEach(m -> voters.add(m.code()));
    return voters;
  }

  /// All seats there ever were.
  public List<Seat> seats() {
    return Collections.unmodifiableList(seats);
  }

  /// Seats held on a day.
  public List<Seat> seats(LocalDate day) {
    return seats.stream().filter(seat -> seat.heldOn(day)).toList();
  }

  void seat(Seat seat) {
    seats.add(seat);
  }

  void replace(Seat old, Seat now) {
    seats.set(seats.indexOf(old), now);
  }

  public Map<String, Roll> rolls() {
    return Collections.unmodifiableMap(rolls);
  }

  /// Those that stand; see [#assembliesCalledOff].
  public Map<String, Assembly> assemblies() {
    return Collections.unmodifiableMap(assemblies);
  }

  /// Assemblies that were called off before anybody was counted, by name.
  public Map<String, Withdrawn<Assembly>> assembliesCalledOff() {
    return Collections.unmodifiableMap(assembliesCalledOff);
  }

  /// Those that stand; see [#electionsCalledOff].
  public Map<String, Election> elections() {
    return Collections.unmodifiableMap(elections);
  }

  /// Elections that were called off before anybody was nominated, by name.
  public Map<String, Withdrawn<Election>> electionsCalledOff() {
    return Collections.unmodifiableMap(electionsCalledOff);
  }

  /// Who watches over the elections of a day.
  public Map<LocalDate, List<String>> guarantors() {
    return Collections.unmodifiableMap(guarantors);
  }

  public Map<String, Challenge> challenges() {
    return Collections.unmodifiableMap(challenges);
  }

  /// Names put forward by sectors.
  public Map<String, ShortlistProposed> shortlists() {
    return Collections.unmodifiableMap(shortlists);
  }

  /// Whether somebody was appointed from a shortlist, also when they are a member no more.
  public boolean used(String shortlist) {
    return usedShortlists.contains(shortlist);
  }

  public Map<String, Proposal> proposals() {
    return Collections.unmodifiableMap(proposals);
  }

  /// Those that stand; see [#withdrawn].
  public Map<String, Ballot> ballots() {
    return Collections.unmodifiableMap(ballots);
  }

  /// Ballots that were taken back before anybody had voted, by name.
  public Map<String, Withdrawn<Ballot>> withdrawn() {
    return Collections.unmodifiableMap(withdrawn);
  }

  public Map<String, Petition> petitions() {
    return Collections.unmodifiableMap(petitions);
  }

  public Map<String, PlansOffered> offers() {
    return Collections.unmodifiableMap(offers);
  }

  /// The plan in force.
  public Optional<PlanChosen> plan() {
    return plan;
  }

  void choose(PlanChosen chosen) {
    plan = Optional.of(chosen);
  }

  public Map<Long, Promised> promises() {
    return Collections.unmodifiableMap(promises);
  }

  /// The plan that a promise was made of.
  ///
  /// @param promise its number
  public Optional<PlanChosen> promisedOf(long promise) {
    return Optional.ofNullable(promisedOf.get(promise));
  }

  /// Whether a promise was made of the plan that is in force. One chosen later ends those of the
  /// one before, until that is chosen again.
  ///
  /// @param promise its number
  public boolean inForce(long promise) {
    return plan.isPresent() && promisedOf(promise).filter(this::isPlan).isPresent();
  }

  private boolean isPlan(PlanChosen one) {
    return plan.filter(now -> now.offer().equals(one.offer()) && now.option().equals(one.option()))
        .isPresent();
  }

  public List<DeliveryReported> deliveries() {
    return Collections.unmodifiableList(deliveries);
  }

  /// How its delegates have to vote, by ballot of the council above.
  public Map<String, Vote> instructions() {
    return Collections.unmodifiableMap(instructions);
  }

  /// Floors of all adopted proposals, the highest of each need.
  public Map<String, BigDecimal> floors() {
    Map<String, BigDecimal> floors = new TreeMap<>();
    proposals.values().stream()
        .filter(Proposal::adopted)
        .forEach(p ->
            p.made().floors().forEach((need, level) -> floors.merge(need, level, BigDecimal::max)));
    return floors;
  }

  /// The last ballot on a subject that passed.
  public Optional<Ballot> last(String subject) {
    return ballots.values().stream()
        .filter(ballot -> ballot.opened().subject().equals(subject) && ballot.passed())
        .reduce((first, second) -> second);
  }
}
