package org.ayni.app.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Challenge;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Disputes;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AmendmentMade;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.minutes.Minutes;
import org.ayni.councils.minutes.MinutesCheck;
import org.ayni.councils.priorities.Levels;
import org.ayni.decisions.entries.Replay;
import org.ayni.decisions.house.FolderFiles;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Manifest;
import org.ayni.files.Sha256;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.EntryFiles;

/// From the roll to the plan: plays the record of a house again, and checks that goals are what was
/// voted and plans what they say. No solver takes part.
///
/// The record's own hashes and signatures are another matter
/// ([org.ayni.record.verify.RecordVerifier]).
final class HouseVerifier {

  private final Path house;
  private final FolderFiles files;
  private final List<String> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> plans = new LinkedHashSet<>();
  private int texts;
  private int minutes;
  private int ballots;

  private HouseVerifier(Path house) {
    this.house = house;
    this.files = FolderFiles.of(house);
  }

  /// What was found.
  ///
  /// @param events that were played again
  /// @param councils there are in the end
  /// @param ballots counted again
  /// @param plans whose proof was computed again
  /// @param texts that are here and have their hash
  /// @param minutes among them that are what is written from the book
  /// @param failures the first event that does not hold, and every text or plan that does not
  /// @param notes what could not be checked
  /// @param pending what is disputed and not decided in the end, what was annulled and not called
  ///   again
  record Verdict(
      long events,
      int councils,
      int ballots,
      int plans,
      int texts,
      int minutes,
      List<String> failures,
      List<String> notes,
      List<String> pending) {
    Verdict {
      failures = List.copyOf(failures);
      notes = List.copyOf(notes);
      pending = List.copyOf(pending);
    }
  }

  /// @param origin name of the record
  static Verdict verify(Path house, String origin) throws IOException {
    return new HouseVerifier(house).verdict(origin);
  }

  private Verdict verdict(String origin) throws IOException {
    Replay replay = new Replay(origin);
    EntryFiles lines = new EntryFiles(house.resolve(FolderHouse.RECORD));
    long number = 0;
    boolean holds = true;
    int count = lines.extent().files();
    for (long file = 0; holds && file < count; file++) {
      List<byte[]> whole = lines.lines(file).whole();
      for (int k = 0; holds && k < whole.size(); k++) {
        holds = take(replay, number++, whole.get(k), EntryFiles.name(file) + ":" + (k + 1));
      }
    }
    return new Verdict(
        replay.events(),
        replay.book().councils().size(),
        ballots,
        plans.size(),
        texts,
        minutes,
        failures,
        notes,
        pending(replay.book()));
  }

  private static List<String> pending(CouncilBook book) {
    List<String> pending = new ArrayList<>();
    for (Council council : book.councils()) {
      for (Challenge one : Disputes.open(council)) {
        pending.add(
            council.code()
                + ": challenge '"
                + one.raised().challenge()
                + "' of "
                + one.raised().matter().code()
                + " '"
                + one.raised().about()
                + "' is not decided, due by "
                + one.due());
      }
      Disputes.toCallAgain(council)
          .forEach(election ->
              pending.add(
                  council.code()
                      + ": election '"
                      + election.called().election()
                      + "' was annulled and is not called again"));
    }
    return pending;
  }

  private boolean take(Replay replay, long number, byte[] line, String place) throws IOException {
    Entry entry;
    try {
      entry = Entry.parse(line);
    } catch (RecordException e) {
      failures.add(place + ": " + e.findings().getFirst());
      return false;
    }
    Replay.Taken taken = replay.take(number, entry);
    taken.findings().forEach(finding -> failures.add(place + ": " + finding));
    taken.event().ifPresent(event -> look(replay.book(), number, event));
    return taken.findings().isEmpty();
  }

  private void look(CouncilBook book, long number, CouncilEvent event) {
    String what = "entry " + number + ": ";
    switch (event) {
      case BallotClosed _ -> ballots++;
      case ProposalMade made -> text(what, "the text of '" + made.proposal() + "'", made.text());
      case AmendmentMade made -> text(what, "the text of '" + made.amendment() + "'", made.text());
      case MinutesKept kept -> minutes(book, what, kept);
      case PlansOffered offered -> offered(book, what, offered);
      default -> {}
    }
  }

  /// Minutes that say they were written from the book must be what is written from it.
  private void minutes(CouncilBook book, String what, MinutesKept kept) {
    String name = "the minutes of '" + kept.assembly() + "'";
    Council council = book.council(kept.council()).orElseThrow();
    Assembly assembly = council.assemblies().get(kept.assembly());
    Optional<String> text = text(what, name, kept.text());
    if (text.isEmpty() || assembly == null) {
      return;
    }
    switch (MinutesCheck.of(council, assembly, text.get())) {
      case MinutesCheck.Same _ -> minutes++;
      case MinutesCheck.Different(int line, String found, String expected) ->
          failures.add(
              what
                  + name
                  + ", line "
                  + line
                  + ": '"
                  + found
                  + "'; the book says '"
                  + expected
                  + "'");
      case MinutesCheck.OtherForm(String form) ->
          notes.add(
              what
                  + name
                  + (form.isEmpty()
                      ? " were written by hand: compare them with the book"
                      : " have the form " + form + ", this version writes " + Minutes.FORM));
    }
  }

  private Optional<String> text(String what, String name, String hash) {
    try {
      if (!Files.exists(files.path(hash))) {
        notes.add(what + name + " is not here (" + hash + ")");
        return Optional.empty();
      }
      Optional<String> text = files.text(hash);
      if (text.isEmpty()) {
        failures.add(what + name + " is here, and is another text than was recorded");
      } else {
        texts++;
      }
      return text;
    } catch (IOException e) {
      failures.add(what + name + " cannot be read");
      return Optional.empty();
    }
  }

  private void offered(CouncilBook book, String what, PlansOffered offered) {
    Optional<Goals> goals =
        text(what, "the goals of '" + offered.offer() + "'", offered.goals())
            .flatMap(text -> goals(what, files.path(offered.goals())));
    goals.ifPresent(asked -> voted(book, what, offered, asked));
    new TreeMap<>(offered.plans())
        .forEach((option, hash) -> plan(what + "plan '" + option + "' ", hash, goals));
  }

  private Optional<Goals> goals(String what, Path file) {
    try {
      return Optional.of(GoalsFile.read(InputFile.of(file)));
    } catch (BadInputException e) {
      failures.add(what + "the goals are none: " + e.problems().getFirst());
      return Optional.empty();
    }
  }

  /// The goals must be what was voted in this council, or in one above it.
  private void voted(CouncilBook book, String what, PlansOffered offered, Goals goals) {
    Optional<Council> council = book.council(offered.council());
    List<String> first = new ArrayList<>();
    while (council.isPresent()) {
      List<String> differences = VotedGoals.differences(Levels.of(book, council.get()), goals);
      if (differences.isEmpty()) {
        return;
      }
      if (first.isEmpty()) {
        first.addAll(differences);
      }
      council = council.get().founded().parent().flatMap(book::council);
    }
    first.forEach(
        difference -> failures.add(what + "the goals are not what was voted: " + difference));
  }

  private void plan(String what, String hash, Optional<Goals> goals) {
    if (plans.contains(hash)) {
      return;
    }
    Path folder = files.plan(hash);
    if (!Files.isDirectory(folder)) {
      notes.add(what + "is not here (" + hash + ")");
      return;
    }
    try {
      if (!Sha256.of(folder.resolve(Manifest.FILE)).equals(hash)) {
        failures.add(what + "is here, and is another plan than was recorded");
        return;
      }
      org.ayni.app.verify.Verdict verdict = PlanVerifier.verify(folder, false);
      verdict.failures().forEach(failure -> failures.add(what + "does not hold: " + failure));
      Goals made = GoalsFile.read(InputFile.of(folder.resolve("inputs").resolve("goals.json")));
      goals
          .filter(asked -> !sameWishes(asked, made))
          .ifPresent(
              asked -> failures.add(what + "was made for other weights, floors or projects"));
      plans.add(hash);
    } catch (IOException e) {
      failures.add(what + "cannot be read");
    } catch (BadInputException e) {
      failures.add(what + "does not hold: " + e.problems().getFirst());
    }
  }

  /// Whether two goals differ only in what was not voted.
  private static boolean sameWishes(Goals one, Goals other) {
    return Map.copyOf(one.weights()).equals(Map.copyOf(other.weights()))
        && Map.copyOf(one.floors()).equals(Map.copyOf(other.floors()))
        && one.projects().equals(other.projects());
  }
}
