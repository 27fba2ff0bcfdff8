package org.ayni.app.council;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.economy.Names;
import org.ayni.planning.table.Project;

/// What people of the [invented year][DemoYear] want of the plan: points, a floor, projects.
final class DemoWishes {

  private final DemoBook year;

  DemoWishes(DemoBook year) {
    this.year = year;
  }

  private static final List<String> NEEDS =
      List.of("food", "home", "health", "education", "transport", "energy");

  private static final Map<String, BigDecimal> COSTS =
      new TreeMap<>(
          Map.of(
              "acueducto", new BigDecimal(900),
              "escuelas", new BigDecimal(700),
              "puesto-de-salud", new BigDecimal(500),
              "via-veredal", new BigDecimal(1200),
              "estadio", new BigDecimal(1500)));

  /// That of the economy that plans are made with, as its pages say it.
  private static final String UNIT = "miles de millones de COP de 2019";

  void priorities() throws IOException {
    year.on(2026, 9, 20);
    List<String> all = DemoBook.BASE;
    for (String code : all) {
      year.call(code, "octubre", LocalDate.of(2026, 10, 4), "priorities", "projects", "floor");
      year.freeze(code, "octubre", year.day);
    }
    String junta = "el-progreso";
    String hash = year.house.files().keep("Nadie come menos que hoy.\n");
    year.act(
        new ProposalMade(
            junta,
            "comida",
            "floor",
            "Nadie come menos que hoy",
            hash,
            year.members.get(junta).getFirst(),
            List.of(),
            Map.of("food", BigDecimal.ONE)),
        new TextSettled(junta, "comida", hash));
    year.on(2026, 10, 4);
    for (String code : all) {
      year.attend(code, "octubre", 0.85);
      year.open(
          code,
          "prioridades",
          "priorities",
          "Cien puntos entre las necesidades",
          Optional.empty(),
          Question.points(CountingRule.POINTS_INDEPENDENT_MARKETS, NEEDS),
          "octubre",
          "octubre");
      year.everybody(code, "prioridades", "octubre", this::points);
      year.close(code, "prioridades");
    }
    year.yesNo(junta, "comida", "floor", "octubre", 0.85);
  }

  /// A hundred points: ten steps of ten.
  private Vote points() {
    Map<String, BigDecimal> points = new TreeMap<>();
    for (int k = 0; k < 10; k++) {
      // Health and education are wanted most here.
      double draw = year.random.nextDouble();
      String need =
          draw < 0.3
              ? "health"
              : draw < 0.55 ? "education" : NEEDS.get(year.random.nextInt(NEEDS.size()));
      points.merge(need, BigDecimal.TEN, BigDecimal::add);
    }
    return new Vote.Points(points);
  }

  void projects() throws IOException {
    List<String> all = DemoBook.BASE;
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
      year.open(
          code,
          "proyectos",
          "projects",
          "Proyectos para el plan",
          Optional.empty(),
          Question.projects(COSTS, new BigDecimal(2200), Optional.of(UNIT)),
          "octubre",
          "octubre");
      year.everybody(
          code,
          "proyectos",
          "octubre",
          () ->
              new Vote.Approved(
                  COSTS.keySet().stream()
                      .filter(name -> year.random.nextDouble() < liking.getOrDefault(name, 0.0))
                      .toList()));
      year.close(code, "proyectos");
      year.keep(code, "octubre");
    }
  }

  /// What each project takes, beside its money.
  static List<Project> described() {
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
}
