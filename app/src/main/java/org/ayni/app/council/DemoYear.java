package org.ayni.app.council;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ayni.app.plan.PlanSource;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Closing;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Recalls;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.book.Seat;
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
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.minutes.Minutes;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.Wishes;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.choice.PlanIdeas;
import org.ayni.decisions.delivery.Carrier;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promise;
import org.ayni.decisions.delivery.Promises;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.RefusedException;
import org.ayni.decisions.projects.ProjectFit;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.economy.Economy;
import org.ayni.economy.Names;
import org.ayni.files.InputFile;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.planning.table.Project;

/// A whole year of invented councils, played through: three juntas de acción comunal with their
/// association, two workplaces, a municipality above them; on Colombia's figures.
///
/// Members, votes and what they want are invented, drawn from a seed; nobody is meant. The statutes
/// are those that ship with Ayni, the economy is Colombia 2019 as a whole: as if this municipality
/// were the country. The same seed gives the same record.
public final class DemoYear {

  /// The day on which the year ends.
  public static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 8);

  /// Of all draws.
  private static final long SEED = 20_260_101L;

  private static final String ZONE = "America/Bogota";
  private static final String SECRET_OF_TIES = "dado público del día";
  private static final List<String> JUNTAS = List.of("la-esperanza", "el-progreso", "villa-luz");
  private static final List<String> WORKPLACES = List.of("panaderia", "taller");
  private static final String ASSOCIATION = "asociacion";
  static final String MUNICIPALITY = "municipio";

  final CouncilHouse house;
  private final Economy economy;
  private final Function<Goals, PlanResult> planner;
  private final Path plans;
  private final Random random = new Random(SEED);
  final Map<String, List<String>> members = new TreeMap<>();
  LocalDate day = LocalDate.of(2026, 1, 10);
  private int minute;

  private DemoYear(
      CouncilHouse house, Economy economy, Function<Goals, PlanResult> planner, Path plans) {
    this.house = house;
    this.economy = economy;
    this.planner = planner;
    this.plans = plans;
  }

  /// Plays the year in a new house.
  ///
  /// @param house with nothing but its opening, dated before 2026
  /// @param planner answers goals over `economy`
  /// @param plans a new folder for plans on their way into the house
  public static void play(
      CouncilHouse house, Economy economy, Function<Goals, PlanResult> planner, Path plans)
      throws IOException {
    DemoYear year = new DemoYear(house, economy, planner, plans);
    year.found();
    DemoPlanning planning = new DemoPlanning(year);
    planning.appoint();
    year.elect();
    year.instructAndRecall();
    year.priorities();
    year.projects();
    year.choose(planning);
    year.promise();
    year.deliver();
  }

  // --- time ------------------------------------------------------------------------------------

  private Instant now() {
    // From eight in the morning in Colombia, a minute for each act.
    return day.atTime(LocalTime.of(13, 0)).plusMinutes(minute++).toInstant(ZoneOffset.UTC);
  }

  void on(int year, int month, int dayOfMonth) {
    day = LocalDate.of(year, month, dayOfMonth);
    minute = 0;
  }

  void act(CouncilEvent... events) throws IOException {
    house.append(now(), List.of(events));
  }

  Council council(String code) {
    return house.book().council(code).orElseThrow();
  }

  // --- founding --------------------------------------------------------------------------------

  private void found() throws IOException {
    found(MUNICIPALITY, "Consejo de consejos de Aguaclara", "municipality", "municipio", "");
    found(
        ASSOCIATION,
        "Asociación de juntas de Aguaclara",
        "association",
        "co-asociacion",
        MUNICIPALITY);
    found(
        "la-esperanza", "Junta de la vereda La Esperanza", "junta", "co-junta-vereda", ASSOCIATION);
    found("el-progreso", "Junta de la vereda El Progreso", "junta", "co-junta-vereda", ASSOCIATION);
    found("villa-luz", "Junta de la vereda Villa Luz", "junta", "co-junta-vereda", ASSOCIATION);
    found("panaderia", "Cooperativa La Panadería", "workplace", "cooperativa", MUNICIPALITY);
    found("taller", "Cooperativa El Taller", "workplace", "cooperativa", MUNICIPALITY);
    int[] sizes = {32, 26, 24, 14, 12};
    List<String> all = new ArrayList<>(JUNTAS);
    all.addAll(WORKPLACES);
    for (int k = 0; k < all.size(); k++) {
      admit(all.get(k), sizes[k]);
    }
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

  private void admit(String code, int number) throws IOException {
    List<CouncilEvent> events = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int k = 1; k <= number; k++) {
      String member = code + "-" + (k < 10 ? "0" : "") + k;
      codes.add(member);
      events.add(new MemberAdmitted(code, member, day, k % 7 == 0));
    }
    house.append(now(), events);
    members.put(code, codes);
  }

  // --- elections -------------------------------------------------------------------------------

  private void elect() throws IOException {
    // Juntas: last Sunday of April of the year before the territorial elections.
    on(2026, 4, 10);
    for (String junta : JUNTAS) {
      call(junta, "eleccion", LocalDate.of(2026, 4, 26), "election");
      for (String block : List.of("directivos", "delegados")) {
        act(new ElectionCalled(junta, block + "-2026", block, LocalDate.of(2026, 4, 26)));
        lists(junta, block);
      }
      watch(junta, LocalDate.of(2026, 4, 26), members.get(junta).subList(16, 19));
      freeze(junta, "eleccion", LocalDate.of(2026, 4, 10));
    }
    DemoDisputes disputes = new DemoDisputes(this);
    disputes.beforeTheElection();
    on(2026, 4, 26);
    for (String junta : JUNTAS) {
      attend(junta, "eleccion", 0.8);
      for (String block : List.of("directivos", "delegados")) {
        electLists(junta, block);
      }
      keep(junta, "eleccion");
    }
    disputes.afterIt();
    // Workplaces: their delegates, once members have waited their ninety days.
    on(2026, 5, 2);
    for (String place : WORKPLACES) {
      call(place, "delegacion", LocalDate.of(2026, 5, 16), "election");
      act(
          new ElectionCalled(
              place, "administracion-2026", "administracion", LocalDate.of(2026, 5, 16)),
          new ElectionCalled(place, "delegacion-2026", "delegacion", LocalDate.of(2026, 5, 16)));
      for (int k = 0; k < 7; k++) {
        nominate(place, "administracion-2026", members.get(place).get(k));
      }
      for (int k = 8; k < 11; k++) {
        nominate(place, "delegacion-2026", members.get(place).get(k));
      }
      freeze(place, "delegacion", LocalDate.of(2026, 5, 2));
    }
    on(2026, 5, 16);
    for (String place : WORKPLACES) {
      attend(place, "delegacion", 0.9);
      electPeople(place, "administracion", CountingRule.STV_SCOTTISH, 5, 0, 7);
      electPeople(place, "delegacion", CountingRule.SCHULZE, 1, 8, 11);
      keep(place, "delegacion");
    }
    association();
  }

  /// The juntas' delegates, in office since July, elect those of the association.
  private void association() throws IOException {
    on(2026, 7, 10);
    LocalDate sunday = LocalDate.of(2026, 7, 26);
    call(ASSOCIATION, "eleccion", sunday, "election");
    act(new ElectionCalled(ASSOCIATION, "delegados-2026", "delegados", sunday));
    List<String> delegates = List.copyOf(council(ASSOCIATION).voters(day));
    act(
        new Nominated(ASSOCIATION, "delegados-2026", "Agua y escuela", delegates.subList(0, 3)),
        new Nominated(ASSOCIATION, "delegados-2026", "Vías", delegates.subList(3, 6)));
    watch(ASSOCIATION, sunday, delegates.subList(6, 9));
    freeze(ASSOCIATION, "eleccion", day);
    on(2026, 7, 26);
    act(new AttendanceTaken(ASSOCIATION, "eleccion", 1, delegates));
    open(
        ASSOCIATION,
        "delegados",
        "election",
        "Delegados al municipio",
        Optional.of("delegados-2026"),
        Question.choice(CountingRule.LIST_HARE, List.of("Agua y escuela", "Vías"), 4),
        "eleccion",
        "eleccion");
    for (int k = 0; k < delegates.size(); k++) {
      cast(
          ASSOCIATION,
          "delegados",
          delegates.get(k),
          new Vote.OneList(k % 3 == 2 ? "Vías" : "Agua y escuela"));
    }
    close(ASSOCIATION, "delegados");
    keep(ASSOCIATION, "eleccion");
  }

  private void call(String code, String assembly, LocalDate when, String... subjects)
      throws IOException {
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

  private void watch(String code, LocalDate election, List<String> guarantors) throws IOException {
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

  private void lists(String junta, String block) throws IOException {
    List<String> people = members.get(junta);
    int from = block.equals("directivos") ? 0 : 8;
    act(
        new Nominated(junta, block + "-2026", "Plancha 1", people.subList(from, from + 4)),
        new Nominated(junta, block + "-2026", "Plancha 2", people.subList(from + 4, from + 8)));
  }

  private void nominate(String code, String election, String person) throws IOException {
    act(new Nominated(code, election, person, List.of(person)));
  }

  private void electLists(String junta, String block) throws IOException {
    open(
        junta,
        block,
        "election",
        "Elección: " + block,
        Optional.of(block + "-2026"),
        Question.choice(CountingRule.LIST_HARE, List.of("Plancha 1", "Plancha 2"), 4),
        "eleccion",
        "eleccion");
    everybody(
        junta,
        block,
        "eleccion",
        () -> {
          double draw = random.nextDouble();
          return new Vote.OneList(
              draw < 0.6 ? "Plancha 1" : draw < 0.95 ? "Plancha 2" : Vote.BLANK);
        });
    close(junta, block);
  }

  private void electPeople(
      String place, String block, CountingRule rule, int seats, int from, int to)
      throws IOException {
    List<String> people = members.get(place).subList(from, to);
    open(
        place,
        block,
        "election",
        "Elección: " + block,
        Optional.of(block + "-2026"),
        Question.choice(rule, people, seats),
        "delegacion",
        "delegacion");
    everybody(place, block, "delegacion", () -> ranking(people));
    close(place, block);
  }

  private Vote ranking(List<String> options) {
    List<String> order = new ArrayList<>(options);
    Collections.shuffle(order, random);
    return new Vote.Ranked(order.stream().map(List::of).toList());
  }

  private List<String> present(String code, String assembly) {
    return List.copyOf(
        Optional.ofNullable(council(code).assemblies().get(assembly)).orElseThrow().present());
  }

  // --- ballots ---------------------------------------------------------------------------------

  private void open(
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

  private void cast(String code, String ballot, String voter, Vote vote) throws IOException {
    act(new BallotCast(code, ballot, voter, vote));
  }

  /// Everybody who is present votes; recorded together.
  private void everybody(String code, String ballot, String assembly, Supplier<Vote> wanted)
      throws IOException {
    List<CouncilEvent> votes = new ArrayList<>();
    for (String voter : present(code, assembly)) {
      votes.add(new BallotCast(code, ballot, voter, wanted.get()));
    }
    house.append(now(), votes);
  }

  /// Yes, with a probability.
  private Vote yes(double probability) {
    return new Vote.YesNo(random.nextDouble() < probability ? "yes" : "no");
  }

  private void close(String code, String ballot) throws IOException {
    Council of = council(code);
    Ballot open = Optional.ofNullable(of.ballots().get(ballot)).orElseThrow();
    Closing.Result result = Closing.result(of, open, SECRET_OF_TIES);
    act(new BallotClosed(code, ballot, SECRET_OF_TIES, result.outcome(), result.passed()));
  }

  // --- a delegate who votes against the instruction ----------------------------------------------

  /// The junta says yes to a market; one of its delegates says no in the association: that is seen
  /// (the statute flags it), a petition is signed, the delegate is recalled, the next of the list
  /// takes the seat. A cooperative's delegate cannot do the same: that statute refuses it.
  private void instructAndRecall() throws IOException {
    on(2026, 8, 3);
    proposal(
        ASSOCIATION,
        "mercado",
        "Un mercado campesino cada mes",
        List.copyOf(council(ASSOCIATION).voters(day)).getFirst());
    freeze(ASSOCIATION, "agosto", day);
    call(ASSOCIATION, "agosto", LocalDate.of(2026, 8, 23), "ordinary");
    String junta = "la-esperanza";
    call(junta, "agosto", LocalDate.of(2026, 8, 16), "ordinary");
    freeze(junta, "agosto", day);
    proposal(junta, "mercado", "Un mercado campesino cada mes", members.get(junta).getFirst());
    on(2026, 8, 16);
    attend(junta, "agosto", 0.7);
    yesNo(junta, "mercado", "ordinary", "agosto", 0.9);
    keep(junta, "agosto");
    on(2026, 8, 23);
    List<String> delegates = List.copyOf(council(ASSOCIATION).voters(day));
    act(new AttendanceTaken(ASSOCIATION, "agosto", 1, delegates));
    open(
        ASSOCIATION,
        "mercado",
        "ordinary",
        "Un mercado campesino cada mes",
        Optional.of("mercado"),
        Question.yesNo(),
        "agosto",
        "agosto");
    act(new Instructed(junta, "mercado", "mercado", new Vote.YesNo("yes")));
    String against =
        council(junta).seats(day).stream()
            .filter(seat -> seat.office().equals("delegado"))
            .map(Seat::holder)
            .findFirst()
            .orElseThrow();
    for (String delegate : delegates) {
      cast(
          ASSOCIATION,
          "mercado",
          delegate,
          new Vote.YesNo(delegate.equals(against) ? "no" : "yes"));
    }
    close(ASSOCIATION, "mercado");
    keep(ASSOCIATION, "agosto");
    recall(junta, against);
  }

  private void recall(String junta, String delegate) throws IOException {
    on(2026, 8, 25);
    act(new PetitionOpened(junta, "revocatoria-1", "delegado", delegate));
    int needed =
        council(junta)
            .statute()
            .recall()
            .orElseThrow()
            .petition()
            .needed(members.get(junta).size());
    for (String member : members.get(junta).subList(20, 20 + needed)) {
      act(new PetitionSigned(junta, "revocatoria-1", member));
    }
    call(junta, "septiembre", LocalDate.of(2026, 9, 6), "recall");
    freeze(junta, "septiembre", day);
    on(2026, 9, 6);
    attend(junta, "septiembre", 0.75);
    open(
        junta,
        "revocatoria-1",
        "recall",
        "¿Se revoca el mandato de quien votó contra la instrucción?",
        Optional.of("revocatoria-1"),
        Question.yesNo(),
        "septiembre",
        "septiembre");
    everybody(junta, "revocatoria-1", "septiembre", () -> yes(0.8));
    close(junta, "revocatoria-1");
    List<String> ready =
        members.get(junta).subList(8, 16).stream()
            .filter(m -> council(junta).seats(day).stream().noneMatch(s -> s.holder().equals(m)))
            .filter(m -> !m.equals(delegate))
            .toList();
    Optional<String> successor =
        Recalls.vacant(council(junta), "delegado", delegate)
            .flatMap(seat -> Recalls.successor(council(junta), seat, ready));
    act(new SeatRefilled(junta, "delegado", delegate, ready, successor));
    keep(junta, "septiembre");
  }

  private void proposal(String code, String name, String title, String by) throws IOException {
    String hash = house.files().keep(title + ".\n");
    act(
        new ProposalMade(code, name, "ordinary", title, hash, by, List.of(), Map.of()),
        new TextSettled(code, name, hash));
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

  // --- priorities and floors
  // -----------------------------------------------------------------------

  private static final List<String> NEEDS =
      List.of("food", "home", "health", "education", "transport", "energy");

  private void priorities() throws IOException {
    on(2026, 9, 20);
    List<String> all = new ArrayList<>(JUNTAS);
    all.addAll(WORKPLACES);
    for (String code : all) {
      call(code, "octubre", LocalDate.of(2026, 10, 4), "priorities", "projects", "floor");
      freeze(code, "octubre", day);
    }
    String junta = "el-progreso";
    String hash = house.files().keep("Nadie come menos que hoy.\n");
    act(
        new ProposalMade(
            junta,
            "comida",
            "floor",
            "Nadie come menos que hoy",
            hash,
            members.get(junta).getFirst(),
            List.of(),
            Map.of("food", BigDecimal.ONE)),
        new TextSettled(junta, "comida", hash));
    on(2026, 10, 4);
    for (String code : all) {
      attend(code, "octubre", 0.85);
      open(
          code,
          "prioridades",
          "priorities",
          "Cien puntos entre las necesidades",
          Optional.empty(),
          Question.points(CountingRule.POINTS_INDEPENDENT_MARKETS, NEEDS),
          "octubre",
          "octubre");
      everybody(code, "prioridades", "octubre", this::points);
      close(code, "prioridades");
    }
    yesNo(junta, "comida", "floor", "octubre", 0.85);
  }

  /// A hundred points: ten steps of ten.
  private Vote points() {
    Map<String, BigDecimal> points = new TreeMap<>();
    for (int k = 0; k < 10; k++) {
      // Health and education are wanted most here.
      double draw = random.nextDouble();
      String need =
          draw < 0.3
              ? "health"
              : draw < 0.55 ? "education" : NEEDS.get(random.nextInt(NEEDS.size()));
      points.merge(need, BigDecimal.TEN, BigDecimal::add);
    }
    return new Vote.Points(points);
  }

  // --- projects
  // ------------------------------------------------------------------------------------

  private static final Map<String, BigDecimal> COSTS =
      new TreeMap<>(
          Map.of(
              "acueducto", new BigDecimal(900),
              "escuelas", new BigDecimal(700),
              "puesto-de-salud", new BigDecimal(500),
              "via-veredal", new BigDecimal(1200),
              "estadio", new BigDecimal(1500)));

  private void projects() throws IOException {
    List<String> all = new ArrayList<>(JUNTAS);
    all.addAll(WORKPLACES);
    Map<String, Double> liking =
        Map.of(
            "acueducto",
            0.6,
            "escuelas",
            0.55,
            "puesto-de-salud",
            0.6,
            "via-veredal",
            0.35,
            "estadio",
            0.2);
    for (String code : all) {
      open(
          code,
          "proyectos",
          "projects",
          "Proyectos para el plan",
          Optional.empty(),
          new Question(
              CountingRule.EQUAL_SHARES,
              List.copyOf(COSTS.keySet()),
              0,
              COSTS,
              Optional.of(new BigDecimal(2200))),
          "octubre",
          "octubre");
      everybody(
          code,
          "proyectos",
          "octubre",
          () ->
              new Vote.Approved(
                  COSTS.keySet().stream()
                      .filter(name -> random.nextDouble() < liking.getOrDefault(name, 0.0))
                      .toList()));
      close(code, "proyectos");
      keep(code, "octubre");
    }
  }

  /// What each project takes, beside its money.
  private static List<Project> described() {
    return List.of(
        project("acueducto", "Acueducto veredal", Map.of("F02", List.of(600.0, 300.0)), 3000, 20),
        project(
            "escuelas",
            "Escuelas",
            Map.of("F01", List.of(500.0), "P", List.of(50.0, 150.0)),
            2500,
            0),
        project(
            "puesto-de-salud",
            "Puesto de salud",
            Map.of("F01", List.of(300.0), "Q", List.of(0.0, 200.0)),
            1500,
            60),
        project("via-veredal", "Vía veredal", Map.of("F02", List.of(800.0, 400.0)), 4000, 30),
        project("estadio", "Estadio", Map.of("F01", List.of(1500.0)), 5000, 100));
  }

  private static Project project(
      String code, String name, Map<String, List<Double>> products, double labour, double foreign) {
    return new Project(
        code,
        new Names(Map.of("es", name, "en", name)),
        products,
        List.of(labour),
        List.of(foreign));
  }

  // --- the plan
  // ------------------------------------------------------------------------------------

  private void choose(DemoPlanning planning) throws IOException {
    Wishes wishes = Levels.of(house.book(), council(MUNICIPALITY));
    Goals base = Goals.standard().withProjects(described());
    Goals voted = VotedGoals.of(wishes, base);
    ProjectFit fit = ProjectFit.of(voted.withProjects(List.of()), voted.projects(), planner);
    PlanChoice choice = PlanChoice.of(PlanIdeas.of(economy, fit.goals()), planner);
    on(2026, 10, 25);
    Map<String, String> hashes = new TreeMap<>();
    for (PlanChoice.Candidate one : choice.offered()) {
      Path folder = plans.resolve(one.idea().code());
      PlanSource source = new PlanSource.Table(economy, one.goals(), "");
      PlanWriter.write(
          folder,
          one.result(),
          1e-6,
          source.description(),
          List.of(target -> source.write(target)));
      hashes.put(one.idea().code(), house.files().keepPlan(folder));
    }
    act(
        new PlansOffered(
            MUNICIPALITY, "plan-2027", house.files().keep(GoalsFile.text(fit.goals())), hashes));
    call(MUNICIPALITY, "noviembre", LocalDate.of(2026, 11, 15), "plan");
    planning.call();
    freeze(MUNICIPALITY, "noviembre", day);
    List<String> options = new ArrayList<>(hashes.keySet());
    options.add("como-hasta-ahora");
    for (String place : WORKPLACES) {
      call(place, "noviembre", LocalDate.of(2026, 11, 8), "plan");
      freeze(place, "noviembre", day);
      // The workplaces say what they want by ranking the same plans.
      act(
          new PlansOffered(
              place, "plan-2027", house.files().keep(GoalsFile.text(fit.goals())), hashes));
    }
    on(2026, 11, 8);
    for (String place : WORKPLACES) {
      attend(place, "noviembre", 0.8);
      openPlan(place, options);
      everybody(place, "plan-2027", "noviembre", () -> ranking(options));
      close(place, "plan-2027");
    }
    planning.opine();
    decide(options);
  }

  private void openPlan(String code, List<String> options) throws IOException {
    open(
        code,
        "plan-2027",
        "plan",
        "¿Qué plan?",
        Optional.of("plan-2027"),
        Question.choice(CountingRule.SCHULZE, options, 1),
        "noviembre",
        "noviembre");
  }

  private void decide(List<String> options) throws IOException {
    on(2026, 11, 15);
    List<String> delegates = List.copyOf(council(MUNICIPALITY).voters(day));
    act(new AttendanceTaken(MUNICIPALITY, "noviembre", 1, delegates));
    openPlan(MUNICIPALITY, options);
    for (String place : WORKPLACES) {
      String wanted =
          Optional.ofNullable(council(place).ballots().get("plan-2027"))
              .flatMap(Ballot::closed)
              .orElseThrow()
              .outcome()
              .winners()
              .getFirst();
      List<List<String>> order = new ArrayList<>(List.of(List.of(wanted)));
      options.stream().filter(o -> !o.equals(wanted)).forEach(o -> order.add(List.of(o)));
      Vote instruction = new Vote.Ranked(order);
      act(new Instructed(place, "plan-2027", "plan-2027", instruction));
      String delegate =
          council(place).seats(day).stream()
              .filter(seat -> seat.office().equals("delegada"))
              .map(Seat::holder)
              .findFirst()
              .orElseThrow();
      refused(delegate, options.reversed());
      cast(MUNICIPALITY, "plan-2027", delegate, instruction);
    }
    for (String delegate : delegates) {
      boolean free =
          council(MUNICIPALITY)
              .member(delegate)
              .flatMap(m -> m.represents())
              .filter(ASSOCIATION::equals)
              .isPresent();
      if (free) {
        cast(MUNICIPALITY, "plan-2027", delegate, preference(options));
      }
    }
    close(MUNICIPALITY, "plan-2027");
    String winner =
        Optional.ofNullable(council(MUNICIPALITY).ballots().get("plan-2027"))
            .flatMap(Ballot::closed)
            .orElseThrow()
            .outcome()
            .winners()
            .getFirst();
    act(new PlanChosen(MUNICIPALITY, "plan-2027", winner, "plan-2027"));
    keep(MUNICIPALITY, "noviembre");
  }

  /// A vote against the instruction of a cooperative is not taken; nothing of it is recorded.
  private void refused(String delegate, List<String> options) throws IOException {
    Vote other = new Vote.Ranked(options.stream().map(List::of).toList());
    boolean taken = true;
    try {
      cast(MUNICIPALITY, "plan-2027", delegate, other);
    } catch (RefusedException e) {
      taken = false;
    }
    if (taken) {
      throw new IllegalStateException("a vote against the instruction was taken");
    }
  }

  /// As voted, then more for later, then the others.
  private Vote preference(List<String> options) {
    List<String> order = new ArrayList<>(options);
    order.sort(
        Comparator.comparingInt(o -> o.equals("as-asked") ? 0 : o.equals("more-later") ? 1 : 2));
    return new Vote.Ranked(order.stream().map(List::of).toList());
  }

  // --- promises and delivery
  // ------------------------------------------------------------------------

  private void promise() throws IOException {
    on(2026, 12, 1);
    String chosen = council(MUNICIPALITY).plan().orElseThrow().option();
    PlanResult result =
        planner.apply(
            GoalsFile.read(
                InputFile.of(plans.resolve(chosen).resolve("inputs").resolve("goals.json"))));
    List<Carrier> carriers =
        List.of(
            carrier("A", "asociacion", "0.6"),
            carrier("C01", "panaderia", "0.5"),
            carrier("C05", "taller", "0.3"),
            new Carrier(ReportKind.SATISFACTION, "education", "municipio", BigDecimal.ONE));
    List<CouncilEvent> events = new ArrayList<>();
    for (Promise one : Promises.of(result.plan().orElseThrow(), carriers, 2027)) {
      // The first year; later ones are promised when it is over.
      if (one.line().year() == economy.year() + 1) {
        events.add(
            new Promised(
                MUNICIPALITY,
                events.size(),
                "plan-2027",
                one.line().toString(),
                one.owner(),
                one.amount(),
                one.unit(),
                one.due()));
      }
    }
    house.append(now(), events);
  }

  private static Carrier carrier(String code, String owner, String share) {
    return new Carrier(ReportKind.ACTIVITY, code, owner, new BigDecimal(share));
  }

  /// The first quarter: one delivers, one falls short, one says nothing.
  private void deliver() throws IOException {
    on(2027, 4, 2);
    for (Promised promise : List.copyOf(council(MUNICIPALITY).promises().values())) {
      if (!promise.due().equals(LocalDate.of(2027, 3, 31)) || promise.owner().equals("taller")) {
        continue;
      }
      BigDecimal share = new BigDecimal(promise.owner().equals("asociacion") ? "0.82" : "1");
      act(
          new DeliveryReported(
              MUNICIPALITY,
              promise.promise(),
              LocalDate.of(2027, 3, 30),
              promise.amount().multiply(share),
              promise.owner(),
              Optional.empty()));
    }
    on(2027, 4, 8);
    List<AgendaItem> agenda = new ArrayList<>();
    CouncilBoard.of(council(MUNICIPALITY), day).missed().stream()
        .map(line -> line.promise().number())
        .forEach(number ->
            agenda.add(
                new AgendaItem(
                    "ordinary",
                    "Lo que no se cumplió: "
                        + told(
                            Optional.ofNullable(council(MUNICIPALITY).promises().get(number))
                                .orElseThrow()
                                .line()),
                    Optional.of(number))));
    act(new AssemblyCalled(MUNICIPALITY, "abril", LocalDate.of(2027, 4, 18), agenda));
  }

  /// A line of output as people call it, with the line itself.
  private String told(String line) {
    return PlanLine.of(line)
        .flatMap(of ->
            economy.table().industries().stream()
                .filter(industry -> industry.code().equals(of.code()))
                .findFirst())
        .map(industry -> industry.names().in("es") + " (" + line + ")")
        .orElse(line);
  }
}
