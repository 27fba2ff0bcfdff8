package org.ayni.server.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is told with a report of a delivery: a text of the record whose last line may name a photo
/// by its hash. The photo itself lies elsewhere and can be erased.
///
/// @param photo its SHA-256, hexadecimal
public record DeliveryNote(String text, Optional<String> photo) {

  private static final String PHOTO = "photo sha256:";
  private static final Pattern LAST = Pattern.compile(PHOTO + "([0-9a-f]{64})\\s*\\z");

  /// As it is kept; empty where there is nothing to keep.
  public static String of(Optional<String> text, Optional<String> photo) {
    return (text.orElse("").strip() + photo.map(hash -> "\n\n" + PHOTO + hash).orElse("")).strip();
  }

  /// As it was kept.
  public static DeliveryNote parse(String kept) {
    Matcher last = LAST.matcher(kept);
    return last.find()
        ? new DeliveryNote(kept.substring(0, last.start()).strip(), Optional.of(last.group(1)))
        : new DeliveryNote(kept, Optional.empty());
  }
}
