package org.ayni.app.council;

import java.util.List;
import org.ayni.councils.book.Council;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import picocli.CommandLine.Option;

/// Which council of a house.
final class CouncilOption {

  @Option(
      names = "--council",
      paramLabel = "CODE",
      required = true,
      description = "code of the council")
  private String code = "";

  String code() {
    return code;
  }

  /// @throws BadInputException when there is none with that code
  Council in(CouncilHouse house) {
    return in(house, code);
  }

  static Council in(CouncilHouse house, String code) {
    List<String> known = house.book().councils().stream().map(Council::code).toList();
    return house
        .book()
        .council(code)
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    "--council " + code,
                    "one of " + String.join(", ", known),
                    Nearest.advice(code, known))));
  }
}
