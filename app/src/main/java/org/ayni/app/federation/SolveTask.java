package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni federate solve NODE…`: convenes a round; with several nodes all rounds, to the end.
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    header = "As convener: says the next prices, or the result once the gap is reached.",
    description = {
      "With one node: one step, from the answers that are here. With several (the convener first):"
          + " an exercise, all steps of all of them to the end, joining where that is still to be done,"
          + " files going from folder to folder.",
      "Exit code: 0 done, 1 answers are missing, or no plan of them holds the floors of all, 2 bad"
          + " input."
    })
final class SolveTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private NodesParameter nodes = new NodesParameter();

  @Option(
      names = "--without",
      paramLabel = "MEMBER",
      split = ",",
      description = "plan without these members")
  private List<String> without = List.of();

  @Option(
      names = "--go-on",
      description = "do not wait for answers that are missing, where the treaty allows it")
  private boolean goOn;

  @Mixin private RoundsOption rounds = new RoundsOption();

  @Mixin private TreatyOption treaty = new TreatyOption();

  SolveTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Problem> problems = new ArrayList<>();
    rounds.check(problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    List<Steps> all = new ArrayList<>();
    for (Path folder : nodes.folders()) {
      all.add(MemberHome.steps(folder).of(treaty.id()));
    }
    Steps convener = all.getFirst();
    Set<String> out = Steps.members(convener.standing().treaty(), without);
    Next next;
    if (all.size() == 1) {
      convener.propose();
      next = convener.convene(out, goOn, rounds.enough());
      if (next instanceof Next.Ask) {
        convener.propose();
      }
    } else {
      Together together = new Together(all);
      if (!convener.standing().treaty().codes().equals(convener.standing().present(Set.of()))) {
        together.join();
      }
      next = together.run(out, rounds.enough(), step -> tell(terminal, step));
    }
    List<String> codes = convener.standing().present(out);
    terminal.print(answer(next, convener.standing().among(codes)), output.format());
    return next instanceof Next.Wait || next instanceof Next.Lacking
        ? ExitCode.NEGATIVE
        : ExitCode.DONE;
  }

  /// Progress on standard error.
  static void tell(Terminal terminal, Next step) {
    if (step instanceof Next.Ask(_, _, _, var plan, var bound)) {
      List<String> left = plan.leftShortOf();
      terminal
          .err()
          .println(
              left.isEmpty()
                  ? String.format(
                      Locale.ROOT, "reached %.6g, at most %.6g; new prices", plan.value(), bound)
                  : notYet(left) + "; new prices");
    }
  }

  private static String notYet(List<String> left) {
    return "the offers do not hold the floors of " + String.join(", ", left) + " yet";
  }

  private static Facts answer(Next next, Treaty among) {
    return switch (next) {
      case Next.Ask(_, _, _, var plan, _) when !plan.leftShortOf().isEmpty() ->
          without("New prices are in the record; " + notYet(plan.leftShortOf()) + ".", "asks");
      case Next.Ask(_, _, _, var plan, var bound) ->
          facts("New prices are in the record. Reached so far", plan, bound).with("state", "asks");
      case Next.Lacking lacking -> without(ShortText.together(among, lacking), "lacking");
      case Next.Settled(var plan, _, var bound, _) ->
          facts("The result is in the record. Reached", plan, bound).with("state", "settled");
      case Next.Wait(var missing) ->
          without(
              "Answers are missing, of "
                  + missing.stream().map(among.codes()::get).toList()
                  + ". Import them, or go on without them (--go-on) where the treaty allows it.",
              "waits");
    };
  }

  private static Facts without(String text, String state) {
    return Facts.of(text).with("value", "").with("bound", "").with("gap", "").with("state", state);
  }

  private static Facts facts(String what, JointPlan plan, double bound) {
    boolean proven = bound < Double.POSITIVE_INFINITY;
    return Facts.of(
            what
                + String.format(Locale.ROOT, " %.9g", plan.value())
                + (proven
                    ? String.format(
                        Locale.ROOT,
                        "; no joint plan exceeds %.9g (gap %.2g).",
                        bound,
                        plan.gap(bound))
                    : "; no bound is proven yet."))
        .with("value", plan.value())
        .with("bound", proven ? bound : "")
        .with("gap", proven ? plan.gap(bound) : "");
  }
}
