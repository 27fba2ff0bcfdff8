package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record prove RECORD --entry N | --from M`: bare proofs, for other programs.
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    header = "Prints bare proofs, for other programs.",
    description = {
      "Prints the hashes of a proof as RFC 6962 defines it, in base64: with --entry that the entry",
      "is in the tree, with --from that a smaller tree is a beginning of it."
    })
final class ProveCommand implements Callable<Integer> {

  private static final long NONE = -1;

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "RECORD", description = "the record's folder")
  private Path record = Path.of("");

  @Option(names = "--entry", paramLabel = "N", description = "number of an entry, from 0")
  private long entry = NONE;

  @Option(names = "--from", paramLabel = "M", description = "size of the smaller tree")
  private long from = NONE;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "size of the tree (default: all entries there are)")
  private long size = NONE;

  ProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RecordFolder folder = RecordFolder.open(record);
    long n = size == NONE ? folder.size() : size;
    if ((entry == NONE) == (from == NONE)) {
      throw wrong("--entry and --from", "one of the two");
    }
    if (!(n >= 0 && n <= folder.size())) {
      throw wrong("--size " + n, "0 to " + folder.size() + ", the entries there are");
    }
    boolean inclusion = entry != NONE;
    if (inclusion && !(entry >= 0 && entry < n)) {
      throw wrong("--entry " + entry, "0 to " + (n - 1));
    }
    if (!inclusion && !(from >= 0 && from <= n)) {
      throw wrong("--from " + from, "0 to " + n);
    }
    List<Hash> proof =
        inclusion
            ? MerkleTree.inclusion(folder.nodes(), entry, n)
            : MerkleTree.consistency(folder.nodes(), from, n);
    List<String> hashes = proof.stream().map(Hash::base64).toList();
    terminal.print(
        Facts.of(String.join("\n", hashes))
            .with("proof", inclusion ? "inclusion" : "consistency")
            .with("of", inclusion ? entry : from)
            .with("size", n)
            .with("root", folder.root(n).base64())
            .with("hashes", hashes),
        output.format());
    return ExitCode.DONE;
  }

  private static BadInputException wrong(String found, String expected) {
    return new BadInputException(Problem.ofFile("", found, expected, ""));
  }
}
