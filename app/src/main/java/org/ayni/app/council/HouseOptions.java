package org.ayni.app.council;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Answer;
import org.ayni.app.output.OutputFormat;
import org.ayni.app.output.Terminal;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.RefusedException;
import org.ayni.decisions.house.Sending;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.store.backup.Houses;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which house, and when something happened.
final class HouseOptions {

  @Parameters(
      index = "0",
      paramLabel = "HOUSE",
      description = "folder of the councils, a file ending in .db, or jdbc:postgresql:…")
  private String address = "";

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "when it happened, such as 2026-05-01T14:00:00Z (default: now)")
  private String time = "";

  CouncilHouse open() throws IOException {
    return CouncilHouse.open(Houses.open(address));
  }

  String address() {
    return address;
  }

  Instant time() {
    return instant("--time", time);
  }

  static Instant instant(String option, String text) {
    try {
      return text.isEmpty() ? Instant.now() : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInputException(
          Problem.ofFile("", option + " " + text, "a time such as 2026-05-01T14:00:00Z", ""));
    }
  }

  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInputException(
          Problem.ofFile("", option + " " + text, "a day such as 2026-05-01", ""));
    }
  }

  /// Something of a council by its name.
  static <T> T named(String option, String name, Map<String, T> all) {
    T found = all.get(name);
    if (found == null) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              option + " " + name,
              all.isEmpty() ? "one there is, which is none" : "one of " + all.keySet(),
              Nearest.advice(name, all.keySet())));
    }
    return found;
  }

  /// Records events and tells their numbers, or why they cannot be.
  int append(
      CouncilHouse house,
      List<? extends CouncilEvent> events,
      Terminal terminal,
      OutputFormat format)
      throws IOException {
    return append(house, events, Enclosed.NOTHING, terminal, format);
  }

  /// The same with what the events name, which is kept if they are recorded.
  int append(
      CouncilHouse house,
      List<? extends CouncilEvent> events,
      Enclosed enclosed,
      Terminal terminal,
      OutputFormat format)
      throws IOException {
    return append(house, events, Optional.empty(), enclosed, terminal, format);
  }

  /// The same, once for each key.
  int append(
      CouncilHouse house,
      List<? extends CouncilEvent> events,
      Optional<String> key,
      Enclosed enclosed,
      Terminal terminal,
      OutputFormat format)
      throws IOException {
    Sending sending = Sending.at(time(), events, key).with(enclosed);
    return append(house, sending, terminal, format, recorded -> recorded);
  }

  /// The same.
  ///
  /// @param answer that is given, from what was recorded
  int append(
      CouncilHouse house,
      List<? extends CouncilEvent> events,
      Terminal terminal,
      OutputFormat format,
      Function<RecordedAnswer, Answer> answer)
      throws IOException {
    return append(house, Sending.at(time(), events, Optional.empty()), terminal, format, answer);
  }

  private static int append(
      CouncilHouse house,
      Sending sending,
      Terminal terminal,
      OutputFormat format,
      Function<RecordedAnswer, Answer> answer)
      throws IOException {
    try {
      long first = house.append(sending);
      terminal.print(answer.apply(RecordedAnswer.of(first, sending.events())), format);
      return ExitCode.DONE;
    } catch (RefusedException e) {
      for (Refusal refusal : e.refusals()) {
        String place = sending.events().size() > 1 ? "event " + e.place() + ", " : "";
        terminal.err().println(place + e.kind() + ": " + refusal);
      }
      terminal.err().println("Nothing was recorded.");
      return ExitCode.NEGATIVE;
    }
  }
}
