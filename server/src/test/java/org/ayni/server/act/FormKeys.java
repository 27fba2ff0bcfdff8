package org.ayni.server.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Keys of messages that follow from the forms: titles, topics, labels; and hints, which a form or
/// a field may have.
public final class FormKeys {

  private static final Path SOURCES = Path.of("src/main/java/org/ayni/server/act");

  /// `Field.of("name"`, `Field.choice("name"`, `scene.by("name"`.
  private static final Pattern FIELD =
      Pattern.compile("(?:Field\\.(?:of|choice|several)|scene\\.by)\\(\\s*\"([A-Za-z]+)\"");

  private static final List<String> WITH_HINT =
      List.of(
          "code",
          "newCode",
          "territory",
          "zone",
          "place",
          "agenda",
          "people",
          "proposal",
          "seed",
          "seedTold",
          "deliveryNote",
          "withdrawReason",
          "photo",
          "closes",
          "floorNeed",
          "moneyUnit",
          "projects",
          "memberCode",
          "paper",
          "challengeName");

  private static final List<String> WITH_INTRODUCTION =
      List.of(
          "member-admitted",
          "roll-frozen",
          "attendance-taken",
          "minutes-kept",
          "keys-listed",
          "council-founded",
          "statute-change",
          "statute-amended",
          "ballot-closed",
          "ballot-withdrawn",
          "assembly-called-off",
          "election-called-off",
          "challenge-raised",
          "challenge-judged",
          "shortlist-proposed");

  private FormKeys() {}

  public static Set<String> all() {
    Set<String> keys = new TreeSet<>();
    ActForms.byTopic()
        .forEach((topic, forms) -> {
          keys.add("topic." + topic);
          forms.forEach(form -> keys.add("act." + form.code()));
        });
    fields().forEach(field -> keys.add("field." + field));
    keys.addAll(List.of("field.statuteText", "field.adoptedStatute", "field.newStatute"));
    WITH_HINT.forEach(field -> keys.add("hint." + field));
    WITH_INTRODUCTION.forEach(form -> keys.add("about-act." + form));
    return keys;
  }

  private static Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        FIELD
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> fields.add(found.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }
}
