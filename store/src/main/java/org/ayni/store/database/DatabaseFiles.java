package org.ayni.store.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.files.Manifest;
import org.ayni.files.Sha256;
import org.ayni.record.RecordException;
import org.ayni.store.zip.FolderZip;

/// Texts and plans in a database: texts as they are, plans as zip.
final class DatabaseFiles implements HouseFiles {

  /// Bytes of a plan, packed.
  private static final int LARGEST_PLAN = 1 << 28;

  private static final String TEXTS = "text";
  private static final String PLANS = "plan";

  private final Access database;

  /// @param database the whole of it, or a transaction of it
  DatabaseFiles(Access database) {
    this.database = database;
  }

  @Override
  public String keep(String text) throws IOException {
    String hash = Hashes.of(text);
    put(
        "INSERT INTO text (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        hash,
        text.getBytes(StandardCharsets.UTF_8));
    return hash;
  }

  @Override
  public String keepPlan(Path plan) throws IOException {
    String hash = Sha256.of(plan.resolve(Manifest.FILE));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    FolderZip.pack(plan, zip);
    if (zip.size() > LARGEST_PLAN) {
      throw RecordException.of(
          "a plan of " + zip.size() + " bytes, packed", "at most " + LARGEST_PLAN);
    }
    put(
        "INSERT INTO plan (hash, zip) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        hash,
        zip.toByteArray());
    return hash;
  }

  private void put(String insert, String hash, byte[] bytes) throws IOException {
    database.with(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        statement.setString(1, hash);
        statement.setBytes(2, bytes);
        return statement.executeUpdate();
      }
    });
  }

  @Override
  public Optional<String> text(String hash) throws IOException {
    return get("SELECT content FROM text WHERE hash = ?", hash)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(text -> Hashes.of(text).equals(hash));
  }

  @Override
  public boolean copyPlan(String hash, Path target) throws IOException {
    Optional<byte[]> zip = get("SELECT zip FROM plan WHERE hash = ?", hash);
    if (zip.isPresent()) {
      FolderZip.unpack(new ByteArrayInputStream(zip.get()), target);
    }
    return zip.isPresent();
  }

  private Optional<byte[]> get(String query, String hash) throws IOException {
    return database.with(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setString(1, hash);
        try (ResultSet rows = statement.executeQuery()) {
          return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
        }
      }
    });
  }

  @Override
  public List<String> texts() throws IOException {
    return hashes(TEXTS);
  }

  @Override
  public List<String> plans() throws IOException {
    return hashes(PLANS);
  }

  private List<String> hashes(String table) throws IOException {
    return database.with(connection -> {
      List<String> hashes = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT hash FROM " + table + " ORDER BY hash")) {
        while (rows.next()) {
          hashes.add(rows.getString(1));
        }
      }
      return hashes;
    });
  }
}
