package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.Facts;
import org.ayni.federation.node.Steps;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate join NODE`: plans alone and accepts the treaty.
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    header = "Plans alone, which is what one can fall back on, and accepts the treaty.",
    description = {
      "Who cannot meet its own floors alone accepts too: it tells the others that it falls short,"
          + " and by how much; the joint plan must hold its floors.",
      "Done twice it changes nothing. Exit code: 0 done, 2 bad input."
    })
final class JoinTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "the node's folder")
  private Path folder = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "COUNT",
      defaultValue = "" + Steps.USUALLY_NAMED,
      description =
          "if alone it falls short of its floors: how many of the needs that it misses are named to"
              + " the others, with year and share (${DEFAULT-VALUE}); 0: only the largest share")
  private int named;

  @Mixin private TreatyOption treaty = new TreatyOption();

  JoinTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (named < 0) {
      throw new BadInputException(Problem.ofFile("", "--name " + named, "how many, 0 or more", ""));
    }
    Steps steps = MemberHome.steps(folder).of(treaty.id());
    Alone alone = steps.join(named);
    Treaty accepted = steps.standing().treaty();
    String told =
        alone
            .lacking()
            .map(lacking ->
                "Accepted, and said to the others: "
                    + ShortText.alone(accepted, lacking)
                    + ". Its gains are counted from what its floors are worth, "
                    + alone.welfare()
                    + ".")
            .orElseGet(() ->
                "Accepted. Alone: welfare "
                    + alone.welfare()
                    + ", and no plan of its own exceeds "
                    + alone.bound()
                    + ".");
    terminal.print(
        Facts.of(told + "\nNext: 'ayni federate export " + folder + " -o FILE', for the others.")
            .with("welfare", alone.welfare())
            .with("bound", alone.bound())
            .with("fallsShort", alone.fallsShort()),
        output.format());
    return ExitCode.DONE;
  }
}
