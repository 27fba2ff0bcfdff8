package org.ayni.app.council;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Closing;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
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
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.minutes.Minutes;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.statutes.ReadyStatutes;

/// The book of the [invented year][DemoYear]: its day, its members, and what is done again and
/// again.
final class DemoBook {

  static final List<String> JUNTAS = List.of("la-esperanza", "el-progreso", "villa-luz");
  static final List<String> WORKPLACES = List.of("panaderia", "taller");

  /// The councils whose members are people, not delegates.
  static final List<String> BASE = Stream.concat(JUNTAS.stream(), WORKPLACES.stream()).toList();

  static final String ASSOCIATION = "asociacion";
  static final String MUNICIPALITY = "municipio";

  /// Of all draws.
  private static final long SEED = 20_260_101L;

  private static final String ZONE = "America/Bogota";
  private static final String SECRET_OF_TIES = "dado público del día";

  final CouncilHouse house;
  final Random random = new Random(SEED);
  final Map<String, List<String>> members = new TreeMap<>();
  LocalDate day = LocalDate.of(2026, 1, 10);
  private int minute;

  DemoBook(CouncilHouse house) {
    this.house = house;
  }

  private Instant now() {
    // From eight in the morning in Colombia, a minute for each act.
    return day.atTime(LocalTime.of(13, 0)).plusMinutes(minute++).toInstant(ZoneOffset.UTC);
  }

  void on(int year, int month, int dayOfMonth) {
    day = LocalDate.of(year, month, dayOfMonth);
    minute = 0;
  }

  void act(CouncilEvent... events) throws IOException {
    act(List.of(events));
  }

  /// All of them at one moment.
  void act(List<CouncilEvent> events) throws IOException {
    house.append(now(), events);
  }

  Council council(String code) {
    return house.book().council(code).orElseThrow();
  }

  void found(String code, String name, String kind, String statute, String parent)
      throws IOException {
    act(
        new CouncilFounded(
            code,
            name,
            kind,
            Optional.of(parent).filter(text -> !text.isEmpty()),
            Optional.empty(),
            ZONE,
            ReadyStatutes.open(statute)));
  }

  void call(String code, String assembly, LocalDate when, String... subjects) throws IOException {
    List<AgendaItem> agenda = new ArrayList<>();
    for (String subject : subjects) {
      agenda.add(new AgendaItem(subject, TITLES.getOrDefault(subject, subject), Optional.empty()));
    }
    act(new AssemblyCalled(code, assembly, when, agenda));
  }

  private static final Map<String, String> TITLES =
      Map.of(
          "election", "Elección de dignatarios y delegados",
          "priorities", "Prioridades para el plan",
          "projects", "Proyectos",
          "plan", "Instrucción a la delegación sobre el plan",
          "floor", "Mínimos que nadie debe perder",
          "recall", "Revocatoria",
          "ordinary", "Instrucción a la delegación");

  void freeze(String code, String name, LocalDate when) throws IOException {
    act(Rolls.freeze(house.book(), council(code), name, when));
  }

  void watch(String code, LocalDate election, List<String> guarantors) throws IOException {
    act(new GuarantorsNamed(code, election, guarantors));
  }

  void attend(String code, String assembly, double share) throws IOException {
    List<String> all = List.copyOf(council(code).voters(day));
    int present = (int) Math.ceil(share * all.size());
    act(new AttendanceTaken(code, assembly, 1, all.subList(0, present)));
  }

  void keep(String code, String assembly) throws IOException {
    Council of = council(code);
    String text =
        Minutes.of(of, Optional.ofNullable(of.assemblies().get(assembly)).orElseThrow(), "es");
    act(new MinutesKept(code, assembly, house.files().keep(text)));
  }

  List<String> present(String code, String assembly) {
    return List.copyOf(
        Optional.ofNullable(council(code).assemblies().get(assembly)).orElseThrow().present());
  }

  void open(
      String code,
      String ballot,
      String subject,
      String title,
      Optional<String> about,
      Question question,
      String roll,
      String assembly)
      throws IOException {
    act(
        new BallotOpened(
            code,
            ballot,
            subject,
            title,
            about,
            question,
            BallotForm.NAMED_OPEN,
            roll,
            Optional.of(assembly),
            Optional.empty(),
            question.options().contains("como-hasta-ahora")
                ? Optional.of("como-hasta-ahora")
                : Optional.empty(),
            Hashes.ofSeed(SECRET_OF_TIES)));
  }

  void cast(String code, String ballot, String voter, Vote vote) throws IOException {
    act(new BallotCast(code, ballot, voter, vote));
  }

  /// Everybody who is present votes; recorded together.
  void everybody(String code, String ballot, String assembly, Supplier<Vote> wanted)
      throws IOException {
    List<CouncilEvent> votes = new ArrayList<>();
    for (String voter : present(code, assembly)) {
      votes.add(new BallotCast(code, ballot, voter, wanted.get()));
    }
    act(votes);
  }

  void yesNo(String code, String name, String subject, String assembly, double yes)
      throws IOException {
    open(
        code,
        name,
        subject,
        Optional.ofNullable(council(code).proposals().get(name)).orElseThrow().made().title(),
        Optional.of(name),
        Question.yesNo(),
        assembly,
        assembly);
    everybody(code, name, assembly, () -> yes(yes));
    close(code, name);
  }

  /// Yes, with a probability.
  Vote yes(double probability) {
    return new Vote.YesNo(random.nextDouble() < probability ? "yes" : "no");
  }

  void close(String code, String ballot) throws IOException {
    Council of = council(code);
    Ballot open = Optional.ofNullable(of.ballots().get(ballot)).orElseThrow();
    Closing.Result result = Closing.result(of, open, SECRET_OF_TIES);
    act(new BallotClosed(code, ballot, SECRET_OF_TIES, result.outcome(), result.passed()));
  }

  void proposal(String code, String name, String title, String by) throws IOException {
    String hash = house.files().keep(title + ".\n");
    act(
        new ProposalMade(code, name, "ordinary", title, hash, by, List.of(), Map.of()),
        new TextSettled(code, name, hash));
  }

  Vote ranking(List<String> options) {
    List<String> order = new ArrayList<>(options);
    Collections.shuffle(order, random);
    return new Vote.Ranked(order.stream().map(List::of).toList());
  }
}
