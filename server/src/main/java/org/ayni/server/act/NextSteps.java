package org.ayni.server.act;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Election;
import org.ayni.councils.book.Proposal;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.Wishes;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.rights.Rights;

/// What comes next in a council, as far as its book tells, for who may do it: in the order in which
/// a year goes from members to promises. Nothing here is asked of anybody by a rule.
final class NextSteps {

  /// Of one kind; more are not read.
  private static final int MOST = 5;

  private final Scene scene;
  private final Council council;
  private final LocalDate today;
  private final List<Step> steps = new ArrayList<>();

  /// @param text in words
  /// @param council in which it is done
  /// @param address within the council, such as `acts/ballot-closed`
  /// @param fields that are filled in there already
  record Step(String text, String council, String address, Map<String, String> fields) {}

  private NextSteps(Scene scene) {
    this.scene = scene;
    this.council = scene.council();
    this.today = scene.today();
  }

  static List<Step> of(Scene scene) throws IOException {
    NextSteps next = new NextSteps(scene);
    next.below();
    next.members();
    next.latest(next::assemblies);
    next.latest(next::elections);
    next.latest(next::proposals);
    next.latest(next::statutes);
    next.latest(next::ballots);
    next.latest(next::plan);
    return List.copyOf(next.steps);
  }

  /// Of one kind the newest alone: what was left lying years ago is not what comes next.
  private void latest(Runnable kind) {
    int from = steps.size();
    kind.run();
    List<Step> found = steps.subList(from, steps.size());
    if (found.size() > MOST) {
      found.subList(0, found.size() - MOST).clear();
    }
  }

  /// A step that is a form.
  private void step(String key, String form, Map<String, String> fields, Object... arguments) {
    String action = ActForms.of(form).orElseThrow().action();
    if (scene.person().may(action, council.code())) {
      steps.add(
          new Step(scene.words().text(key, arguments), council.code(), "acts/" + form, fields));
    }
  }

  /// A step that has a page of its own.
  ///
  /// @param action row in the table of rights
  private void page(String key, String action, String address) {
    if (scene.person().may(action, council.code())) {
      steps.add(new Step(scene.words().text(key), council.code(), address, Map.of()));
    }
  }

  /// Councils that were founded below and that nobody keeps the record of yet.
  private void below() throws IOException {
    if (!scene.person().may(Rights.INVITE_FIRST, council.code())) {
      return;
    }
    List<Council> all = scene.house().book().below(council.code());
    for (Council one : all.subList(Math.max(0, all.size() - MOST), all.size())) {
      if (FirstRegistrar.isMissing(scene.options().accounts(), one)) {
        String text = scene.words().text("next.first", one.founded().name());
        steps.add(new Step(text, one.code(), "access", Map.of()));
      }
    }
  }

  private void members() {
    if (council.members().isEmpty()) {
      step("next.members", first(), Map.of());
    } else if (council.rolls().isEmpty() && !council.voters(today).isEmpty()) {
      step("next.roll", "roll-frozen", Map.of());
    } else if (!council.rolls().isEmpty()
        && council.assemblies().isEmpty()
        && council.ballots().isEmpty()) {
      step("next.assembly", "assembly-called", Map.of());
    }
  }

  /// By which form the first people come in.
  private String first() {
    return council.statute().sectors().isEmpty()
        ? "member-admitted"
        : council.shortlists().isEmpty() ? "shortlist-proposed" : "member-appointed";
  }

  private void assemblies() {
    for (Assembly one : council.assemblies().values()) {
      Map<String, String> fields = Map.of("assembly", one.name());
      if (one.day().equals(today) && one.call() == 0) {
        step("next.attendance", "attendance-taken", fields, one.name());
      } else if (one.call() > 0 && one.minutes().isEmpty() && over(one)) {
        step("next.minutes", "minutes-kept", fields, one.name());
      }
    }
  }

  /// Whether nothing that was voted on there is open any more.
  private boolean over(Assembly assembly) {
    return council.ballots().values().stream()
        .filter(one -> one.opened().assembly().equals(Optional.of(assembly.name())))
        .allMatch(one -> one.closed().isPresent());
  }

  private void elections() {
    for (Election one : council.elections().values()) {
      String name = one.called().election();
      if (one.annulled() || asked("election", name)) {
        continue;
      }
      if (one.standing().isEmpty()) {
        step("next.candidates", "nominated", Map.of("election", name), name);
      } else {
        step("next.open", "ballot-opened", about("election", name), name);
      }
    }
  }

  private void proposals() {
    for (Proposal one : council.proposals().values()) {
      String name = one.made().proposal();
      if (one.settled().isEmpty()) {
        step(
            "next.settle",
            "text-settled",
            Map.of("settled", one.made().text() + "\n" + name),
            one.made().title());
      } else if (!asked(one.made().subject(), name)) {
        step("next.open", "ballot-opened", about("proposal", name), one.made().title());
      }
    }
  }

  private void statutes() {
    for (Proposal one : StatuteForms.waiting(scene)) {
      step(
          "next.statute",
          "statute-amended",
          Map.of(StatuteForms.ADOPTED, one.made().proposal()),
          one.made().title());
    }
  }

  private void ballots() {
    for (Ballot one : council.ballots().values()) {
      String name = one.opened().ballot();
      if (one.closed().isPresent()) {
        continue;
      }
      if (one.opened().form() == BallotForm.PSEUDONYMOUS_OPEN && one.keys().isEmpty()) {
        step("next.keys", "keys-listed", Map.of("keyBallot", name), said(one));
      } else if (ready(one)) {
        step("next.close", "ballot-closed", Map.of("openBallot", name), said(one));
      }
    }
  }

  private static String said(Ballot ballot) {
    return ballot.opened().title() + " (" + ballot.opened().ballot() + ")";
  }

  /// Whether its time is over, or its assembly's day has come and somebody has voted.
  private boolean ready(Ballot ballot) {
    boolean late = ballot.opened().closes().filter(end -> !end.isAfter(scene.now())).isPresent();
    boolean met =
        ballot
            .opened()
            .assembly()
            .map(council.assemblies()::get)
            .filter(one -> !one.day().isAfter(today))
            .isPresent();
    return late || (met && ballot.size() > 0);
  }

  private void plan() {
    if (council.offers().isEmpty()
        && !Levels.of(scene.house().book(), council).equals(Wishes.NONE)) {
      page("next.choices", "plans-offered", "choices");
    }
    for (String offer : council.offers().keySet()) {
      if (!asked("plan", offer)) {
        step("next.open", "ballot-opened", about("offer", offer), offer);
      }
    }
    PlanForms.decided(council)
        .ifPresent(one ->
            step(
                "next.chosen",
                "plan-chosen",
                Map.of("planBallot", one.opened().ballot()),
                one.opened().title()));
    if (council.plan().isPresent()
        && council.promises().keySet().stream().noneMatch(council::inForce)) {
      page("next.promises", "promised", "promises");
    }
  }

  private static Map<String, String> about(String kind, String name) {
    return Map.of("about", kind + "\n" + name);
  }

  private boolean asked(String subject, String about) {
    return BallotForms.asked(scene, subject, about);
  }
}
