package org.ayni.app.council;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.paper.BallotPaper;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import org.ayni.server.text.Words;
import org.ayni.server.view.OptionNames;
import org.ayni.server.vote.PaperWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni council ballot-paper HOUSE`: the sheet on which a ballot is voted by hand.
@Command(
    name = "ballot-paper",
    mixinStandardHelpOptions = true,
    header = "Writes the paper of a ballot, to be printed.",
    description = {
      "Markdown, or with --html a page for the printer. All papers are alike. The code on them is the"
          + " beginning of the SHA-256 of the ballot's line in the record (see docs/councils.md): who"
          + " has the record can check that the paper asks what was recorded.",
      "Exit code: 0 done, 2 bad input."
    })
final class BallotPaperTask implements Callable<Integer> {

  private static final int MOST = 10_000;

  private final Terminal terminal;

  @Mixin private HouseOptions house = new HouseOptions();

  @Mixin private CouncilOption council = new CouncilOption();

  @Option(names = "--ballot", paramLabel = "NAME", required = true, description = "the ballot")
  private String ballot = "";

  @Option(names = "--language", paramLabel = "CODE", description = "en, es (default) or pt")
  private String language = "es";

  @Option(
      names = "--economy",
      paramLabel = "ECONOMY",
      description = "whose needs are called by their names (without: by their codes)")
  private Optional<String> economy = Optional.empty();

  @Option(names = "--html", description = "a page for the printer")
  private boolean html;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "so many on the page (default: 1; with --html)")
  private int copies = 1;

  BallotPaperTask(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!(copies >= 1 && copies <= MOST)) {
      throw new BadInputException(Problem.ofFile("", "--copies " + copies, "1 to " + MOST, ""));
    }
    CouncilHouse open = house.open();
    Council of = council.in(open);
    Ballot asked = HouseOptions.named("--ballot", ballot, of.ballots());
    byte[] line = EventEntries.entry(asked.time(), asked.opened()).bytes();
    String hash = Hashes.of(new String(line, StandardCharsets.UTF_8));
    String in = BallotPaper.LANGUAGES.contains(language) ? language : "en";
    Words words = Words.bundled(Locale.of(in));
    PaperWords said = PaperWords.of(asked, of, open.files(), needs(words), words);
    BallotPaper paper =
        BallotPaper.of(of, asked, new BallotPaper.Sheet(said.choices(), said.told()), hash, in);
    terminal.print(html ? paper.html(copies) : paper.markdown());
    return ExitCode.DONE;
  }

  private Map<String, String> needs(Words words) {
    return economy.map(name -> OptionNames.needs(Economies.open(name), words)).orElse(Map.of());
  }
}
