package org.ayni.app.store;

import java.io.IOException;
import java.nio.file.Path;
import org.ayni.app.output.Terminal;
import org.ayni.app.verify.RecordOptions;
import org.ayni.store.backup.HouseBackup;

/// Verifies as `ayni verify` does, and tells only what does not hold.
record VerifiedHouse(Terminal terminal) implements HouseBackup.Verification {

  @Override
  public boolean holds(Path house) throws IOException {
    RecordOptions.Outcome outcome = new RecordOptions().verifyHouse(house, terminal);
    if (!outcome.valid()) {
      terminal.err().print(outcome.answer().text());
    }
    return outcome.valid();
  }
}
