package org.ayni.server.offer;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.DeskHouse;

/// A hundred projects that a council elects.
final class ManyProjects {

  static final int MANY = 100;

  private ManyProjects() {}

  /// @return their codes
  static List<String> elected(DeskHouse house) throws IOException {
    List<String> codes = new ArrayList<>();
    Map<String, BigDecimal> costs = new LinkedHashMap<>();
    for (int k = 0; k < MANY; k++) {
      codes.add("vía-de-la-vereda-" + (char) ('a' + k % 26) + "-número-" + k);
      costs.put(codes.get(k), BigDecimal.ONE);
    }
    house.act(
        new BallotOpened(
            DeskHouse.COUNCIL,
            "proyectos",
            "projects",
            "Proyectos",
            Optional.empty(),
            new Question(
                CountingRule.EQUAL_SHARES,
                codes,
                0,
                costs,
                Optional.of(BigDecimal.valueOf(MANY)),
                Optional.empty()),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(house.now().plus(Duration.ofDays(3))),
            Optional.empty(),
            Hashes.ofSeed("x")));
    for (int k = 0; k < 7; k++) {
      house.act(new BallotCast(DeskHouse.COUNCIL, "proyectos", "m" + k, new Vote.Approved(codes)));
    }
    house.later(4);
    house.closeBallot("proyectos");
    return codes;
  }
}
