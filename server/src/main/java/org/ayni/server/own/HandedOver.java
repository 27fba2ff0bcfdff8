package org.ayni.server.own;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.server.AccountOptions;
import org.ayni.store.people.OwnEconomies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Makes an economy or a scenario of one's own of a file that came with a form, or piece by piece.
/// The pieces go once they are kept as what they are.
public final class HandedOver {

  private static final int LONGEST_TITLE = 120;

  private final AccountOptions options;

  public HandedOver(AccountOptions options) {
    this.options = options;
  }

  /// @param upload id of a file whose pieces are here; empty where `file` is sent
  /// @return id of the economy
  /// @throws BadInputException with what is wrong with it
  public String economy(
      String account, @Nullable MultipartFile file, String upload, String year, String unit)
      throws IOException {
    Handing handing = handing(account, file, upload);
    Map<String, byte[]> files = handing.economy(year, unit);
    return kept(
        account,
        upload,
        options.economies().add(account, OwnPages.title(files, handing.name()), files),
        "economies");
  }

  /// @param title empty for the name of the file
  /// @return id of the scenario
  /// @throws BadInputException with what is wrong with it
  public String scenario(
      String account,
      @Nullable MultipartFile file,
      String upload,
      ScenarioText.Kind kind,
      String title)
      throws IOException {
    Handing handing = handing(account, file, upload);
    ScenarioText text = new ScenarioText(kind, handing.text());
    return kept(
        account,
        upload,
        options.scenarios().add(account, title(title, handing.name()), text.files()),
        "scenarios");
  }

  /// Keeps a scenario that a page wrote.
  ///
  /// @return its id
  /// @throws BadInputException when there is no room
  public String scenario(String account, ScenarioText text, String title) throws IOException {
    return kept(
        account, "", options.scenarios().add(account, title(title, ""), text.files()), "scenarios");
  }

  private static String title(String typed, String file) {
    String name = typed.isBlank() ? file.replaceAll(".*[/\\\\]", "") : typed;
    String title = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return title.isEmpty() ? "?" : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
  }

  private Handing handing(String account, @Nullable MultipartFile file, String upload)
      throws IOException {
    return Handing.of(file, upload, account, options.uploads(), options.clock().instant());
  }

  private String kept(String account, String upload, Optional<String> id, String what)
      throws IOException {
    if (id.isEmpty()) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              OwnEconomies.MOST + " " + what,
              "fewer",
              "Delete one that is not needed.",
              Said.of("hand.many", OwnEconomies.MOST)));
    }
    if (!upload.isEmpty()) {
      options.uploads().drop(account, upload);
    }
    return id.get();
  }
}
