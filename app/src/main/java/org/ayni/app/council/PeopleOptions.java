package org.ayni.app.council;

import java.io.IOException;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.store.backup.Houses;
import org.ayni.store.database.Database;
import org.ayni.store.people.People;
import picocli.CommandLine.Parameters;

/// Beside which house personal data lies.
final class PeopleOptions {

  @Parameters(
      index = "0",
      paramLabel = "HOUSE",
      description = "a file ending in .db, or jdbc:postgresql:…")
  private String address = "";

  /// @throws BadInputException when it is a folder: what is published holds no personal data
  People open() throws IOException {
    if (!Database.isAddress(address)) {
      throw new BadInputException(
          Problem.ofFile(
              address,
              "a folder",
              "a database; a folder is made to be published, and holds no personal data",
              "'ayni restore' makes a database of a backup."));
    }
    Houses.open(address);
    return People.of(address);
  }
}
