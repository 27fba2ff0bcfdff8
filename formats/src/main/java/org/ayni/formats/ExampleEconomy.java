package org.ayni.formats;

import org.ayni.economy.Economy;
import org.ayni.files.InputFolder;

/// The small example of `docs/economy-format.md`, to begin a workbook of one's own with.
public final class ExampleEconomy {

  private ExampleEconomy() {}

  public static Economy read() {
    return EconomyReader.read(
        InputFolder.ofResources(ExampleEconomy.class, "/org/ayni/formats/example-economy"));
  }
}
