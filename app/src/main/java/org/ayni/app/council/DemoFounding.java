package org.ayni.app.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;

/// The councils of the [invented year][DemoYear] and their members.
final class DemoFounding {

  private final DemoBook year;

  DemoFounding(DemoBook year) {
    this.year = year;
  }

  void found() throws IOException {
    year.found(
        DemoBook.MUNICIPALITY, "Consejo de consejos de Aguaclara", "municipality", "municipio", "");
    year.found(
        DemoBook.ASSOCIATION,
        "Asociación de juntas de Aguaclara",
        "association",
        "co-asociacion",
        DemoBook.MUNICIPALITY);
    year.found(
        "la-esperanza",
        "Junta de la vereda La Esperanza",
        "junta",
        "co-junta-vereda",
        DemoBook.ASSOCIATION);
    year.found(
        "el-progreso",
        "Junta de la vereda El Progreso",
        "junta",
        "co-junta-vereda",
        DemoBook.ASSOCIATION);
    year.found(
        "villa-luz",
        "Junta de la vereda Villa Luz",
        "junta",
        "co-junta-vereda",
        DemoBook.ASSOCIATION);
    year.found(
        "panaderia", "Cooperativa La Panadería", "workplace", "cooperativa", DemoBook.MUNICIPALITY);
    year.found(
        "taller", "Cooperativa El Taller", "workplace", "cooperativa", DemoBook.MUNICIPALITY);
    int[] sizes = {32, 26, 24, 14, 12};
    List<String> all = DemoBook.BASE;
    for (int k = 0; k < all.size(); k++) {
      admit(all.get(k), sizes[k]);
    }
  }

  private void admit(String code, int number) throws IOException {
    List<CouncilEvent> events = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int k = 1; k <= number; k++) {
      String member = code + "-" + (k < 10 ? "0" : "") + k;
      codes.add(member);
      events.add(new MemberAdmitted(code, member, year.day, k % 7 == 0));
    }
    year.act(events);
    year.members.put(code, codes);
  }
}
