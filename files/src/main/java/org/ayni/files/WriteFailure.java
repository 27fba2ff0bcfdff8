package org.ayni.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Says in one message why an output could not be written.
final class WriteFailure {

  private static final String NOTHING_LEFT = " Nothing was written.";

  private WriteFailure() {}

  static BadInputException of(Path target, IOException e) {
    String reason = String.valueOf(e.getMessage());
    String lower = reason.toLowerCase(Locale.ROOT);
    Path parent = target.toAbsolutePath().getParent();
    if (lower.contains("no space left")
        || lower.contains("quota exceeded")
        || lower.contains("not enough space")) {
      return problem(
          target,
          "the disk is full",
          "room for the output",
          "Free some space, or choose a place on another disk.",
          Said.of("write.full"));
    }
    if (e instanceof NoSuchFileException && parent != null && !Files.isDirectory(parent)) {
      return problem(
          target,
          "there is no folder " + parent,
          "a place to write",
          "Make that folder first.",
          Said.of("write.folder", parent));
    }
    if (e instanceof AccessDeniedException || lower.contains("read-only")) {
      return problem(
          target,
          "may not be written there",
          "a place you may write to",
          "Choose another place.",
          Said.of("write.right", target));
    }
    if (e instanceof FileAlreadyExistsException) {
      return problem(
          target,
          "already exists",
          "a new name",
          "Choose another name.",
          Said.of("write.there", target));
    }
    return problem(
        target,
        "cannot be written: " + reason,
        "a place to write",
        "",
        Said.of("write.failed", target));
  }

  private static BadInputException problem(
      Path target, String found, String expected, String advice, Said said) {
    return new BadInputException(
        Problem.ofFile(target.toString(), found, expected, (advice + NOTHING_LEFT).strip(), said));
  }
}
