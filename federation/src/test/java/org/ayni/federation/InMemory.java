package org.ayni.federation;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.federation.exercise.CentralOffice;
import org.ayni.federation.joint.Round;
import org.ayni.federation.joint.Rounds;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.solve.Planner;

/// A federation that plans in one room, without messages.
final class InMemory {

  static final Planner PLANNER = new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6);

  final Treaty treaty;
  final List<Territory> territories;
  final List<GoodsMap> maps;
  final List<Alone> alone = new ArrayList<>();
  final List<List<Offer>> offers = new ArrayList<>();
  final List<Round> rounds = new ArrayList<>();

  InMemory(Treaty treaty, List<Territory> territories, List<GoodsMap> maps) {
    this.treaty = treaty;
    this.territories = territories;
    this.maps = maps;
    for (Territory one : territories) {
      Alone own = one.alone(RunControl.unlimited());
      alone.add(own);
      List<Offer> first = new ArrayList<>();
      first.add(Offer.alone(own.welfare(), treaty.years(), treaty.goods().size()));
      offers.add(first);
    }
  }

  /// The same territories under another treaty among them.
  InMemory with(Treaty other) {
    List<Territory> same = new ArrayList<>();
    for (int m = 0; m < territories.size(); m++) {
      same.add(new Territory(territories.get(m).problem(), maps.get(m), other, m, PLANNER));
    }
    return new InMemory(other, same, maps);
  }

  /// What a central office would know of all.
  List<CentralOffice.At> homes() {
    List<CentralOffice.At> homes = new ArrayList<>();
    for (int m = 0; m < territories.size(); m++) {
      homes.add(new CentralOffice.At(territories.get(m).problem(), maps.get(m), alone.get(m)));
    }
    return homes;
  }

  /// To a joint plan.
  Next.Settled run(int most) {
    return end(most) instanceof Next.Settled settled
        ? settled
        : fail("no mixture holds all floors");
  }

  /// To the end, or for so many rounds.
  Next.End end(int most) {
    for (int round = 0; round < most; round++) {
      switch (Rounds.next(treaty, alone, offers, rounds, false, new HighsSolver())) {
        case Next.End end -> {
          return end;
        }
        case Next.Ask(var quotation, var smoothing, var seeking, _, _) -> {
          List<Optional<Answer>> answers = new ArrayList<>();
          for (int m = 0; m < territories.size(); m++) {
            Answer answer =
                territories.get(m).answer(quotation, alone.get(m), RunControl.unlimited());
            offers.get(m).add(answer.offer());
            answers.add(Optional.of(answer));
          }
          rounds.add(new Round(quotation, smoothing, seeking, answers));
        }
        case Next.Wait wait -> throw new IllegalStateException("waits for " + wait);
      }
    }
    return Rounds.now(treaty, alone, offers, rounds, new HighsSolver());
  }
}
