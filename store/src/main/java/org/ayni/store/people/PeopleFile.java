package org.ayni.store.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.record.entry.Commitment;

/// Personal data as a file, a backup of its own: a person a line, JSON with `code`, `name`,
/// `contact` and `openings`. Only its owner may read it. It has to go when a person in it is to be
/// forgotten.
public final class PeopleFile {

  private PeopleFile() {}

  /// Writes everybody into a new file.
  ///
  /// @return how many
  /// @throws RecordException when something is there
  public static int write(People people, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Person> everybody = people.everybody();
    for (Person person : everybody) {
      List<String> openings =
          people.openings(person.code()).stream().map(Commitment.Opening::text).toList();
      text.append(
              Value.Fields.none()
                  .with("code", person.code())
                  .with("name", person.name())
                  .with("contact", person.contact())
                  .with("openings", Value.Items.ofTexts(openings))
                  .json())
          .append('\n');
    }
    if (Files.exists(file)) {
      throw new RecordException(
          Finding.of(file.toString(), "something is there", "a new name", "Nothing was written."));
    }
    // Its rights first: nobody else reads it, not for a moment.
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, rights);
    Files.writeString(file, text);
    return everybody.size();
  }

  /// Takes over everybody of a file, all or none.
  ///
  /// @return how many
  /// @throws RecordException with every line that is wrong, or when somebody is here already
  public static int read(Path file, People people) throws IOException {
    Map<Person, List<Commitment.Opening>> everybody = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    long line = 0;
    for (String text : Files.readAllLines(file)) {
      line++;
      try {
        Value value = ValueReader.read(text.getBytes(StandardCharsets.UTF_8));
        Person person = person(value);
        if (!codes.add(person.code())) {
          throw RecordException.of("'" + person.code() + "' once more", "each once");
        }
        everybody.put(person, openings(value));
      } catch (RecordException e) {
        findings.addAll(e.in(file.toString(), line).findings());
      }
    }
    if (!findings.isEmpty()) {
      throw new RecordException(findings);
    }
    people.keepAll(everybody);
    return everybody.size();
  }

  private static Person person(Value value) {
    return new Person(text(value, "code"), text(value, "name"), text(value, "contact"));
  }

  private static String text(Value value, String field) {
    if (value instanceof Value.Fields(var fields)
        && fields.get(field) instanceof Value.Text(String text)) {
      return text;
    }
    throw RecordException.of("no text '" + field + "'", "code, name, contact and openings");
  }

  private static List<Commitment.Opening> openings(Value value) {
    if (!(value instanceof Value.Fields(var fields)
        && fields.get("openings") instanceof Value.Items(List<Value> items))) {
      throw RecordException.of("no list 'openings'", "code, name, contact and openings");
    }
    List<Commitment.Opening> openings = new ArrayList<>();
    for (Value item : items) {
      Optional<String> text =
          item instanceof Value.Text(String one) ? Optional.of(one) : Optional.empty();
      openings.add(
          Commitment.Opening.parse(
              text.orElseThrow(() -> RecordException.of("no text in 'openings'", "texts"))
                  .getBytes(StandardCharsets.UTF_8)));
    }
    return openings;
  }
}
