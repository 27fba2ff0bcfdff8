package org.ayni.decisions.batch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.record.RecordException;
import org.ayni.record.note.SignedNote;
import org.ayni.record.note.SigningKey;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.tree.Hash;

/// Acts for one house and who has signed them: the secretary, and those who watched, such as the
/// observers of a count on paper.
///
/// As a file: the acts, one JSON object a line; a blank line; a signed note (C2SP signed-note)
/// whose text is `ayni-batch/1`, the name of the house's record, and the SHA-256 of the acts with
/// their line feeds, in hexadecimal. Immutable.
///
/// @param acts lines, none of them blank, each with a line feed
/// @param note signs that these acts are for this house
public record SignedBatch(String acts, SignedNote note) {

  private static final String FORM = "ayni-batch/1";
  private static final String SEAM = "\n\n" + FORM + "\n";

  /// Acts that nobody has signed yet.
  ///
  /// @param house name of its record, such as `la-esperanza.example/acta`
  /// @param text JSON objects, one a line; blank lines are left out
  public static SignedBatch of(String house, String text) {
    if (!VerifierKey.isName(house)) {
      throw RecordException.of("the house '" + house + "'", "the name of its record, no blanks");
    }
    StringBuilder acts = new StringBuilder();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> acts.append(line).append('\n'));
    return new SignedBatch(
        acts.toString(), new SignedNote(text(house, acts.toString()), List.of()));
  }

  /// Whether a file seems to be one: it is then to be read by [#parse].
  public static boolean looksLike(String file) {
    return file.lines().anyMatch(FORM::equals);
  }

  /// @param name of the file, for what is told
  /// @param file see above
  /// @throws BadInputException when it is none, or the acts are not those that were signed
  public static SignedBatch parse(String name, String file) {
    int seam = file.indexOf(SEAM);
    if (seam < 0) {
      throw new BadInputException(
          Problem.ofFile(
              name,
              "no batch as it is signed",
              "acts, a blank line, a note '" + FORM + "'",
              "Copy the file as it is: some programs change line ends and blank lines.",
              Said.of("batch.none")));
    }
    String acts = file.substring(0, seam + 1);
    SignedBatch batch = new SignedBatch(acts, note(name, file.substring(seam + 2)));
    if (!batch.note().text().equals(text(batch.house(), acts))) {
      throw new BadInputException(
          Problem.ofFile(
              name,
              "acts other than those that were signed",
              "the acts as they were",
              "Somebody or something has changed the file: ask for it once more.",
              Said.of("batch.changed")));
    }
    return batch;
  }

  private static SignedNote note(String name, String text) {
    try {
      return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (RecordException e) {
      throw new BadInputException(
          e.findings().stream()
              .map(found ->
                  Problem.ofFile(
                      name, found.found(), found.expected(), found.advice(), Said.of("batch.note")))
              .toList());
    }
  }

  private static String text(String house, String acts) {
    byte[] bytes = acts.getBytes(StandardCharsets.UTF_8);
    return FORM + "\n" + house + "\n" + Hash.sha256(bytes).hex() + "\n";
  }

  /// Name of the record that it is for.
  public String house() {
    String[] lines = note.text().split("\n", -1);
    return lines.length > 1 ? lines[1] : "";
  }

  /// The same with one more signature; whoever has signed it does not sign again.
  ///
  /// @param now a witness's key states it
  public SignedBatch signedBy(SigningKey key, Instant now) {
    return note.isSignedBy(key.verifier())
        ? this
        : new SignedBatch(acts, note.with(key.sign(note.text(), now)));
  }

  /// Demands that it is for this house and signed by all these.
  ///
  /// @param name of the file, for what is told
  /// @param record name of the house's record
  /// @param keys at least one
  /// @throws BadInputException with everything that is not so
  public void require(String name, String record, List<VerifierKey> keys) {
    List<Problem> all = new ArrayList<>();
    if (!house().equals(record)) {
      all.add(
          Problem.ofFile(
              name,
              "acts for the house '" + house() + "'",
              "for '" + record + "'",
              "Open that house.",
              Said.of("batch.house", house(), record)));
    }
    for (VerifierKey key : keys) {
      if (!note.isSignedBy(key)) {
        String signed =
            String.join(", ", note.signatures().stream().map(one -> one.name()).toList());
        all.add(
            Problem.ofFile(
                name,
                "no signature of " + key.name() + " that holds",
                "one by the key " + key,
                "Signed are: " + signed,
                Said.of("batch.signature", key.name(), signed)));
      }
    }
    if (!all.isEmpty()) {
      throw new BadInputException(all);
    }
  }

  /// Under which it is recorded, so that a batch that arrives twice is recorded once.
  public String key() {
    return "batch-" + Hash.sha256(note.text().getBytes(StandardCharsets.UTF_8)).hex();
  }

  /// As it is written in files.
  @Override
  public String toString() {
    return acts + "\n" + note;
  }
}
