package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Stop;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni federate whatif NODE… --stop PARTNER=MEMBER,… --without MEMBER --aid`.
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    header =
        "What if a partner outside stops trading, a member leaves, or one joins, and who helps whom?",
    description = {
      "Records an exercise: the treaty in force with that change. With the nodes of all members (on"
          + " one machine) it is played to the end, and what each has is set beside what it had; with"
          + " one node the others join it ('join --treaty ID') and plan as always. It never comes"
          + " into force but by votes.",
      "Exit code: 0 done, 1 no result that holds, 2 bad input."
    })
final class WhatIfTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private NodesParameter nodes = new NodesParameter();

  @Option(
      names = "--stop",
      paramLabel = "PARTNER=MEMBER,…",
      description =
          "a partner outside neither buys from these members nor sells to them; 'all' for all of"
              + " them; several times for several partners")
  private Map<String, String> stops = new LinkedHashMap<>();

  @Option(
      names = "--without",
      paramLabel = "MEMBER",
      split = ",",
      description = "these members leave")
  private List<String> without = List.of();

  @Option(
      names = "--joins",
      paramLabel = "NODE",
      split = ",",
      description =
          "these nodes join, known by their keys, with one vote, the weight 1 and no limit of credit")
  private List<Path> joins = List.of();

  @Option(
      names = "--aid",
      description =
          "mutual aid: make the largest loss as small as it can be, instead of the treaty's aim")
  private boolean aid;

  @Mixin private RoundsOption rounds = new RoundsOption();

  WhatIfTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = new ArrayList<>();
    rounds.check(problems);
    if (stops.isEmpty() && without.isEmpty() && joins.isEmpty() && !aid) {
      problems.add(
          Problem.ofFile("", "nothing that changes", "--stop, --without, --joins or --aid", ""));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    List<Path> folders = new ArrayList<>(nodes.folders());
    int members = folders.size();
    folders.addAll(joins);
    Steps first = MemberHome.steps(folders.getFirst());
    Standing now = first.standing();
    Map<String, Double> before = before(now);
    Treaty changed = changed(now, before);
    String id = first.write(changed);
    if (members == 1 && now.treaty().members().size() > 1) {
      terminal.print(
          Facts.of(
                  "The exercise is in the record: "
                      + id
                      + "\nThe others import it and join it: ayni federate join NODE --treaty "
                      + id.substring(0, 12))
              .with("treaty", id),
          output.format());
      return ExitCode.DONE;
    }
    List<Steps> all = new ArrayList<>();
    for (Path folder : folders) {
      Node node = Node.open(folder);
      String key = node.key().toString();
      if (changed.members().stream().anyMatch(member -> member.key().equals(key))) {
        all.add(MemberHome.steps(node).of(id));
      }
    }
    if (all.size() < changed.members().size()) {
      throw new BadInputException(
          Problem.ofFile(
              "", all.size() + " of the members' nodes", "all of " + changed.codes(), ""));
    }
    Together together = new Together(all);
    together.join();
    Next end = together.run(Set.of(), rounds.enough(), step -> SolveTask.tell(terminal, step));
    Standing then = all.getFirst().standing();
    if (end instanceof Next.Lacking lacking) {
      terminal.print(
          Facts.of(changed.name() + "\n" + ShortText.together(changed, lacking)).with("treaty", id),
          output.format());
      return ExitCode.NEGATIVE;
    }
    Optional<Verdict> verdict = then.result(then.present(Set.of()));
    if (verdict.isEmpty() || !verdict.get().holds()) {
      terminal.print(Facts.of("No result that holds.").with("treaty", id), output.format());
      return ExitCode.NEGATIVE;
    }
    terminal.print(WhatIfAnswer.of(now, then, before, verdict.get(), without), output.format());
    return ExitCode.DONE;
  }

  /// What each has: of the joint plan where there is one that holds, else alone.
  private static Map<String, Double> before(Standing now) {
    List<String> codes = now.present(Set.of());
    Optional<JointPlan> plan =
        codes.isEmpty()
            ? Optional.empty()
            : now.result(codes).filter(Verdict::holds).flatMap(Verdict::plan);
    Map<String, Double> before = new LinkedHashMap<>();
    for (String code : codes) {
      before.put(
          code,
          plan.map(one -> one.welfare(codes.indexOf(code)))
              .orElseGet(() -> now.alone(code).orElseThrow().reached()));
    }
    return before;
  }

  private Treaty changed(Standing now, Map<String, Double> before) throws IOException {
    Treaty treaty = now.treaty();
    Set<String> out = Steps.members(treaty, without);
    List<Member> members = new ArrayList<>();
    for (Member member : treaty.members()) {
      Double had = before.get(member.code());
      if (!out.contains(member.code()) && had != null) {
        members.add(member.restoring(had));
      }
    }
    for (Path folder : joins) {
      members.add(newcomer(Node.open(folder), treaty));
    }
    if (members.isEmpty()) {
      throw new BadInputException(
          Problem.ofFile("", "nobody who has accepted is left", "members that have joined", ""));
    }
    List<Stop> all = new ArrayList<>(treaty.stops());
    List<String> codes = members.stream().map(Member::code).toList();
    stops.forEach((partner, of) -> {
      List<String> named = of.equals("all") ? codes : List.of(of.split(","));
      Steps.members(treaty, named);
      List<String> hit = named.stream().filter(codes::contains).toList();
      if (!hit.isEmpty()) {
        all.add(new Stop(partner, hit));
      }
    });
    StringBuilder name = new StringBuilder(treaty.name()).append(", what if");
    stops.forEach((partner, of) ->
        name.append(' ').append(partner).append(" stops with ").append(of).append(';'));
    without.forEach(code -> name.append(' ').append(code).append(" leaves;"));
    members.stream()
        .map(Member::code)
        .filter(code -> treaty.indexOf(code) < 0)
        .forEach(code -> name.append(' ').append(code).append(" joins;"));
    name.append(aid ? " mutual aid" : " aim as before");
    return treaty.with(name.toString(), aid ? Aim.AID : treaty.aim(), members, all);
  }

  /// Known by the first part of its name.
  private static Member newcomer(Node node, Treaty treaty) throws IOException {
    String code = node.key().name().replaceAll("[./].*", "");
    if (treaty.indexOf(code) >= 0) {
      throw new BadInputException(
          Problem.ofFile(
              node.folder().toString(), "'" + code + "' is a member already", "a newcomer", ""));
    }
    if (MemberHome.isUnfilled(node)) {
      throw new BadInputException(
          Problem.ofFile(
              MemberHome.goodsFile(node).toString(),
              "no goods: '" + code + "' would neither deliver nor take anything",
              "what it calls the goods of the treaty: "
                  + String.join(", ", treaty.goods().stream().map(Good::code).toList()),
              "docs/federation.md shows such a file."));
    }
    return new Member(
        code, node.key().toString(), node.witness().toString(), 1, OptionalDouble.empty());
  }
}
