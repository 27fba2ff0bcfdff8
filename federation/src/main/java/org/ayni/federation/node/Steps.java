package org.ayni.federation.node;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Rounds;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Fault;
import org.ayni.federation.ledger.Ledger;
import org.ayni.federation.ledger.Motion;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.territory.Promises;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanResult;
import org.ayni.record.RecordException;

/// What a node does, step by step. Each step looks at what the records say and adds what is
/// missing; done twice, it does nothing the second time.
public final class Steps {

  /// A plan at home may fall short of the joint plan's welfare by this share: rounding.
  private static final double ROOM = 1e-6;

  private final Node node;
  private final BiFunction<Treaty, Integer, Territory> territory;
  private final LpSolver lp;
  private final RunControl control;
  private final String chosen;

  /// For the treaty in force.
  ///
  /// @param territory the member at home, for a treaty and its index in it
  /// @param lp solves master programmes
  public Steps(
      Node node,
      BiFunction<Treaty, Integer, Territory> territory,
      LpSolver lp,
      RunControl control) {
    this(node, territory, lp, control, "");
  }

  private Steps(
      Node node,
      BiFunction<Treaty, Integer, Territory> territory,
      LpSolver lp,
      RunControl control,
      String chosen) {
    this.node = node;
    this.territory = territory;
    this.lp = lp;
    this.control = control;
    this.chosen = chosen;
  }

  /// The same for one treaty, in force or not.
  ///
  /// @param id or its beginning; empty for the one in force
  public Steps of(String id) {
    return new Steps(node, territory, lp, control, id);
  }

  public Node node() {
    return node;
  }

  /// Records a treaty.
  ///
  /// @return its id
  public String write(Treaty treaty) throws IOException {
    node.codeIn(treaty);
    String id = MessageEntries.id(treaty);
    if (!node.ledger().treaties().containsKey(id)) {
      node.say(new Message.TreatyWritten(treaty), Instant.now());
    }
    return id;
  }

  /// Where the treaty stands.
  ///
  /// @throws RecordException when there is none
  public Standing standing() throws IOException {
    Ledger ledger = node.ledger();
    return ledger.standing(id(ledger, chosen));
  }

  private static String id(Ledger ledger, String beginning) {
    if (beginning.isEmpty()) {
      return ledger
          .inForce()
          .orElseThrow(() ->
              RecordException.of(
                  "no treaty", "one: record it with 'ayni federate treaty', or import who has it"));
    }
    List<String> found =
        ledger.treaties().keySet().stream().filter(id -> id.startsWith(beginning)).toList();
    if (found.size() != 1) {
      throw RecordException.of(
          found.size() + " treaties that begin with '" + beginning + "'",
          "one of " + ledger.treaties().keySet());
    }
    return found.getFirst();
  }

  /// What is to follow the treaty, and how its members have voted.
  public List<Motion> motions() throws IOException {
    Ledger ledger = node.ledger();
    return ledger.motions(id(ledger, chosen));
  }

  /// Moves that another treaty follows the one in force: records it, and votes yes.
  ///
  /// @return its id
  public String move(Treaty next) throws IOException {
    node.codeIn(standing().treaty());
    String id = MessageEntries.id(next);
    if (!node.ledger().treaties().containsKey(id)) {
      node.say(new Message.TreatyWritten(next), Instant.now());
    }
    vote(id, true);
    return id;
  }

  /// Votes, once; what was voted before stays.
  ///
  /// @param beginning of the id of the treaty that is to follow
  /// @return the motion with the vote
  public Motion vote(String beginning, boolean yes) throws IOException {
    Ledger ledger = node.ledger();
    String from = id(ledger, chosen);
    String next = id(ledger, beginning);
    String code = node.codeIn(Objects.requireNonNull(ledger.treaties().get(from)));
    if (next.equals(from)) {
      throw RecordException.of("a vote on the treaty that is in force", "another treaty");
    }
    boolean voted =
        ledger.motions(from).stream()
            .filter(motion -> motion.id().equals(next))
            .flatMap(motion -> motion.votes().stream())
            .anyMatch(vote -> vote.member().equals(code));
    if (!voted) {
      node.say(new Message.Voted(from, next, yes), Instant.now());
    }
    return node.ledger().motions(from).stream()
        .filter(motion -> motion.id().equals(next))
        .findFirst()
        .orElseThrow();
  }

  /// Keeps in its own record what has been decided, with all the votes, once: of every treaty that
  /// was followed by another and in which this node was or is now a member.
  ///
  /// @return how many decisions are new in the record
  public int witnessDecisions() throws IOException {
    Ledger ledger = node.ledger();
    int fresh = 0;
    String key = node.key().toString();
    for (String from : ledger.treaties().keySet()) {
      for (Motion motion : ledger.motions(from)) {
        boolean concerned =
            Stream.concat(motion.from().members().stream(), motion.next().members().stream())
                .anyMatch(member -> member.key().equals(key));
        if (motion.decided() && concerned && !ledger.hasDecided(key, from, motion.id())) {
          node.say(new Message.Decided(from, motion.id(), motion.votes()), Instant.now());
          fresh++;
        }
      }
    }
    return fresh;
  }

  /// How many of the demands that it misses alone a member names, unless it says otherwise.
  public static final int USUALLY_NAMED = 3;

  /// Plans alone and accepts; what it accepted before stays.
  public Alone join() throws IOException {
    return join(USUALLY_NAMED);
  }

  /// The same.
  ///
  /// @param named how many of the demands of its own that it misses alone it names at most, where
  ///   it falls short of its floors
  public Alone join(int named) throws IOException {
    witnessDecisions();
    Standing standing = standing();
    Treaty treaty = standing.treaty();
    String code = node.codeIn(treaty);
    Optional<Alone> before = standing.alone(code);
    if (before.isPresent()) {
      return before.get();
    }
    Alone alone = at(treaty, code).alone(control).naming(named);
    alone.scale(treaty);
    node.accept(treaty, new Message.Accepted(standing.id(), alone), Instant.now());
    return alone;
  }

  private Territory at(Treaty treaty, String code) {
    return territory.apply(treaty, treaty.indexOf(code));
  }

  /// What became of the prices that waited for an answer.
  ///
  /// @param count how many were answered
  /// @param refused why others were not: no plan is best at them, as far as the solver can tell
  public record Proposals(int count, List<String> refused) {
    public Proposals {
      refused = List.copyOf(refused);
    }
  }

  /// Answers all prices that wait for an answer. Whoever says some that cannot be answered keeps
  /// nobody from getting answers to others.
  public Proposals propose() throws IOException {
    Standing standing = standing();
    String code = node.codeIn(standing.treaty());
    int done = 0;
    List<String> refused = new ArrayList<>();
    if (standing.alone(code).isPresent() && !standing.isOut(code)) {
      for (Standing.Question question : standing.unanswered(code)) {
        Territory own = at(standing.among(question.prices().members()), code);
        Answer answer;
        try {
          answer =
              own.answer(
                  question.prices().quotation(), standing.alone(code).orElseThrow(), control);
        } catch (BadInputException | IllegalArgumentException e) {
          refused.add(
              "prices of "
                  + question.convener()
                  + ", entry "
                  + question.entry()
                  + ": "
                  + e.getMessage());
          continue;
        }
        node.say(
            new Message.Proposed(standing.id(), question.convener(), question.entry(), answer),
            Instant.now());
        done++;
      }
    }
    return new Proposals(done, refused);
  }

  /// As convener: looks at the answers, and says the next prices or the result.
  ///
  /// @param without members to plan without
  /// @param goOn whether not to wait for answers that are missing
  /// @param enough number of rounds after which the best so far is the result
  public Next convene(Set<String> without, boolean goOn, int enough) throws IOException {
    Standing standing = standing();
    String code = node.codeIn(standing.treaty());
    List<String> codes = standing.present(without);
    if (!codes.contains(code)) {
      throw RecordException.of(
          "'" + code + "' is not among those who plan, " + codes,
          "a convener that has accepted: 'ayni federate join'");
    }
    if (goOn && !standing.treaty().goesOn()) {
      throw RecordException.of(
          "--go-on", "a treaty that says so (goesOn); this one waits for everybody");
    }
    Treaty treaty = standing.among(codes);
    var alone = standing.alone(codes);
    var offers = standing.offers(codes);
    var rounds = standing.rounds(code, codes);
    Next next =
        rounds.size() >= enough && rounds.getLast().missing().isEmpty()
            ? Rounds.now(treaty, alone, offers, rounds, lp)
            : Rounds.next(treaty, alone, offers, rounds, goOn, lp);
    switch (next) {
      case Next.Ask(var quotation, var smoothing, var seeking, _, _) ->
          node.say(
              new Message.PricesSaid(standing.id(), codes, quotation, smoothing, seeking),
              Instant.now());
      case Next.Settled settled -> settle(standing, code, codes, settled);
      // Everybody finds the same in the records: there is no result to say.
      case Next.Lacking _, Next.Wait _ -> {}
    }
    return next;
  }

  private void settle(Standing standing, String code, List<String> codes, Next.Settled settled)
      throws IOException {
    Message.Resulted result =
        new Message.Resulted(
            standing.id(),
            codes,
            standing.parts(settled.plan()),
            settled.prices(),
            settled.round().isPresent()
                ? standing.priceEntry(code, codes, settled.round().getAsInt())
                : OptionalLong.empty(),
            settled.plan().value(),
            settled.bound());
    boolean said =
        standing.result(code, codes).filter(before -> before.result().equals(result)).isPresent();
    if (!said) {
      node.say(result, Instant.now());
    }
  }

  /// A result as the member itself sees it.
  ///
  /// @param verdict recomputed from the records
  /// @param promises what it promises
  /// @param home its own plan with them; empty when the result does not hold
  /// @param reasons why the result does not hold, or its own plan does not with it
  public record AtHome(
      Verdict verdict, Promises promises, Optional<PlanResult> home, List<String> reasons) {
    public AtHome {
      reasons = List.copyOf(reasons);
    }

    /// Whether everything does.
    public boolean holds() {
      return reasons.isEmpty();
    }
  }

  /// Checks the best result there is for those who are present, and makes the plan at home; says
  /// what it found, once.
  public Optional<AtHome> check(Set<String> without) throws IOException {
    Standing standing = standing();
    String code = node.codeIn(standing.treaty());
    List<String> codes = standing.present(without);
    Optional<Verdict> result = codes.contains(code) ? standing.result(codes) : Optional.empty();
    if (result.isEmpty() || result.get().plan().isEmpty()) {
      return Optional.empty();
    }
    Verdict verdict = result.get();
    JointPlan plan = verdict.plan().orElseThrow();
    int m = codes.indexOf(code);
    Territory own = at(standing.among(codes), code);
    Promises promises = own.promises(plan.deliveries(m), plan.takings(m));
    List<String> reasons = new ArrayList<>(verdict.reasons().stream().map(Fault::text).toList());
    Optional<PlanResult> home = Optional.empty();
    double welfare = 0;
    if (verdict.holds()) {
      PlanResult made = own.promised(promises, control);
      if (made.holds()) {
        home = Optional.of(made);
        welfare = own.welfare(made.plan().orElseThrow());
        double said = plan.welfare(m);
        if (!(welfare >= said - ROOM * Math.max(1, Math.abs(said)))) {
          reasons.add("its own plan comes to " + welfare + "; the joint one says " + said);
        }
      } else {
        reasons.add("it has no plan that keeps what it would promise: " + made.status().code());
      }
    }
    AtHome seen = new AtHome(verdict, promises, home, reasons);
    Map<String, Message.Checked> checks = standing.checks(verdict.convener(), verdict.number());
    if (!checks.containsKey(code)) {
      node.say(
          new Message.Checked(
              standing.id(),
              verdict.convener(),
              verdict.number(),
              seen.holds(),
              welfare,
              seen.reasons()),
          Instant.now());
    }
    return Optional.of(seen);
  }

  /// Leaves; what was said stays said.
  public void leave(String reason) throws IOException {
    Standing standing = standing();
    String code = node.codeIn(standing.treaty());
    if (standing.left(code).isEmpty()) {
      node.say(new Message.Left(standing.id(), reason), Instant.now());
    }
  }

  /// The members that a list of codes names.
  ///
  /// @throws RecordException when one is none
  public static Set<String> members(Treaty treaty, List<String> codes) {
    for (String code : codes) {
      if (treaty.indexOf(code) < 0) {
        throw RecordException.of("no member '" + code + "'", "one of " + treaty.codes());
      }
    }
    return new LinkedHashSet<>(codes);
  }
}
