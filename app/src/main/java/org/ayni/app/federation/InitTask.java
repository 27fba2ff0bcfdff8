package org.ayni.app.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.GoalsOptions;
import org.ayni.app.plan.PlanSource;
import org.ayni.app.record.Facts;
import org.ayni.federation.node.Node;
import org.ayni.files.BadInputException;
import org.ayni.files.Json;
import org.ayni.files.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni federate init NODE --name NAME --economy ECONOMY`: begins a node.
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Begins a node: keys, an empty record, and a copy of the economy that stays private.",
    description = {
      "Prints the node's card, its two public keys, as it stands in a treaty. Exit code: 0 done, 2"
          + " bad input."
    })
final class InitTask implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "NODE", description = "a new folder")
  private Path folder = Path.of("");

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "of its record, such as valle.example; need not exist on any network")
  private String name = "";

  @Option(
      names = "--economy",
      required = true,
      paramLabel = "ECONOMY",
      description = "name of an economy, or a folder; with --from recipes a folder of recipes")
  private String economy = "";

  @Option(names = "--from", paramLabel = "FORMAT", description = "recipes")
  private @Nullable String from;

  @Option(
      names = "--goods",
      paramLabel = "FILE",
      description = "what of its products is which good; may be filled in later")
  private @Nullable Path goods;

  @Mixin private RecordOption record = new RecordOption();

  @Mixin private GoalsOptions goals = new GoalsOptions();

  InitTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PlanSource source = PlanSource.of(economy, from, goals);
    // Before anything is made: what is wrong with it is told now.
    source.problem();
    byte[] map = goods == null ? MemberHome.noGoods() : bytes(goods);
    Node node = Node.init(folder, name, record.address(), Instant.now());
    MemberHome.keep(node, source);
    MemberHome.keepGoods(node, map);
    String card =
        Json.object()
            .put("code", name.replaceAll("[./].*", ""))
            .put("key", node.key().toString())
            .put("witness", node.witness().toString())
            .toString();
    terminal.print(
        Facts.of(
                "Begun: "
                    + folder
                    + ". Its card, for the treaty:\n"
                    + card
                    + "\nFill in "
                    + MemberHome.goodsFile(node)
                    + " before you join.")
            .with("node", folder.toString())
            .with("key", node.key().toString())
            .with("witness", node.witness().toString()),
        output.format());
    return ExitCode.DONE;
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Problem.ofFile(file.toString(), "there is no such file", "a map of goods", ""));
    }
    return Files.readAllBytes(file);
  }
}
