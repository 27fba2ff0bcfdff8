package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.WholeFile;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.storage.RecordFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni record receipt RECORD --entry N -o FILE`: the proof that an entry is in the record.
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    header = "Writes the proof that an entry is in the record.",
    description = {
      "Writes a receipt: an entry with the proof that it is in the record, in one small file that",
      "can be checked without the record ('ayni verify FILE --policy KEYS')."
    })
final class ReceiptCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "RECORD", description = "the record's folder")
  private Path record = Path.of("");

  @Option(names = "--entry", paramLabel = "N", required = true, description = "its number, from 0")
  private long entry;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "the receipt, such as 12.tlog-proof")
  private Path file = Path.of("");

  ReceiptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Receipt receipt = RecordFolder.open(record).receipt(entry);
    WholeFile.write(file, receipt.text());
    long size = receipt.checkpoint().checkpoint().size();
    terminal.print(
        Facts.of("Receipt of entry " + entry + " under the checkpoint of " + size + ": " + file)
            .with("entry", entry)
            .with("size", size)
            .with("file", file.toString()),
        output.format());
    return ExitCode.DONE;
  }
}
