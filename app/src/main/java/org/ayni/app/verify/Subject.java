package org.ayni.app.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.storage.EntryFiles;

/// What `ayni verify` was given.
public enum Subject {
  /// A folder that `ayni plan` has written; also whatever is none of the others.
  PLAN,
  /// A folder of `ayni council`.
  HOUSE,
  /// A folder of `ayni record`.
  RECORD,
  /// A house as one file: of `ayni backup`, or as the pages hand it out.
  BACKUP,
  /// A file of `ayni record receipt`.
  RECEIPT,
  /// A proof that a record showed two faces.
  SPLIT_VIEW;

  private static final String ZIP = "PK\u0003\u0004";

  /// By the first file of a folder, the first line of a file.
  public static Subject of(Path path) throws IOException {
    if (FolderHouse.isHouse(path)) {
      return HOUSE;
    }
    if (EntryFiles.isRecord(path)) {
      return RECORD;
    }
    if (Files.isRegularFile(path)) {
      byte[] first;
      try (InputStream in = Files.newInputStream(path)) {
        first = in.readNBytes(Math.max(Receipt.FORMAT.length(), SplitView.FORMAT.length()));
      }
      String start = new String(first, StandardCharsets.UTF_8);
      if (start.startsWith(ZIP)) {
        return BACKUP;
      }
      if (start.startsWith(Receipt.FORMAT)) {
        return RECEIPT;
      }
      if (start.startsWith(SplitView.FORMAT)) {
        return SPLIT_VIEW;
      }
    }
    return PLAN;
  }
}
