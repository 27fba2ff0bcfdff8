package org.ayni.app.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.MemberAppointed;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.statute.Sectors.Sector;

/// The planning council in the year of [DemoYear]: sectors put names forward, the mayor appoints,
/// half of the members for four years so that half is renewed then; in November the council gives
/// its opinion of the plans. It decides nothing else.
final class DemoPlanning {

  static final String COUNCIL = "consejo-planeacion";

  private static final Map<String, String> ORGANISATIONS =
      Map.of(
          "economico", "Mesa de productores",
          "social", "Red de cuidado",
          "ecologico", "Guardianes del río",
          "educativo", "Maestras y maestros de Aguaclara",
          "cultural", "Banda y casa de la cultura",
          "comunitario", "Asociación de juntas de Aguaclara");

  private final DemoBook year;

  DemoPlanning(DemoBook year) {
    this.year = year;
  }

  void appoint() throws IOException {
    year.found(
        COUNCIL,
        "Consejo territorial de planeación de Aguaclara",
        "planning-council",
        "co-consejo-planeacion",
        DemoBook.MUNICIPALITY);
    List<Sector> sectors = year.council(COUNCIL).statute().sectors().orElseThrow().seats();
    year.on(2026, 2, 2);
    for (Sector sector : sectors) {
      List<String> names = new ArrayList<>();
      for (int k = 1; k <= 3; k++) {
        names.add(sector.code() + "-" + k);
      }
      year.act(
          new ShortlistProposed(
              COUNCIL,
              "terna-" + sector.code(),
              sector.code(),
              ORGANISATIONS.getOrDefault(sector.code(), "Sector"),
              names));
    }
    year.on(2026, 2, 16);
    String decree = year.house.files().keep("Decreto de designación del consejo de planeación.\n");
    for (int k = 0; k < sectors.size(); k++) {
      String sector = sectors.get(k).code();
      LocalDate end = year.day.plusYears(k % 2 == 0 ? 8 : 4).minusDays(1);
      year.act(
          new MemberAppointed(
              COUNCIL,
              "terna-" + sector,
              sector + "-" + (1 + k % 3),
              "Alcaldía de Aguaclara",
              year.day,
              end,
              decree));
    }
  }

  void call() throws IOException {
    AgendaItem item =
        new AgendaItem("ordinary", "Concepto sobre los planes ofrecidos", Optional.empty());
    year.act(new AssemblyCalled(COUNCIL, "noviembre", LocalDate.of(2026, 11, 10), List.of(item)));
  }

  void opine() throws IOException {
    year.on(2026, 11, 10);
    year.freeze(COUNCIL, "noviembre", year.day);
    String hash =
        year.house.files().keep("El plan debe decir cómo se cuida el agua de la cuenca.\n");
    String by = year.council(COUNCIL).voters(year.day).first();
    year.act(
        new ProposalMade(
            COUNCIL,
            "concepto",
            "ordinary",
            "Concepto sobre los planes",
            hash,
            by,
            List.of(),
            Map.of()),
        new TextSettled(COUNCIL, "concepto", hash));
    year.attend(COUNCIL, "noviembre", 1);
    year.yesNo(COUNCIL, "concepto", "ordinary", "noviembre", 1);
    year.keep(COUNCIL, "noviembre");
  }
}
