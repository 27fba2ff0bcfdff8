package org.ayni.store.people;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ayni.store.database.Access;
import org.ayni.store.database.Database;

/// Economies that people work on, and scenarios that they write. They lie with the personal data,
/// never in the record; they are seen by whoever made them, and by everybody who knows their id
/// once they are shared. Thread-safe.
public final class OwnEconomies {

  /// So many may one person have.
  public static final int MOST = 20;

  /// Bytes that the files of one may have, not packed.
  public static final long MOST_BYTES = 16L << 20;

  private final Access database;

  /// One of ours, never from outside.
  private final String table;

  private final SecureRandom random = new SecureRandom();

  private OwnEconomies(Access database, String table) {
    this.database = database;
    this.table = table;
  }

  /// Those beside a house.
  ///
  /// @param house address of a database
  public static OwnEconomies of(String house) throws IOException {
    return new OwnEconomies(People.beside(house), "own_economy");
  }

  /// The same in a database that was opened.
  ///
  /// @param database that of [People#beside]
  public static OwnEconomies in(Database database) {
    return new OwnEconomies(database, "own_economy");
  }

  /// Scenarios instead: goals and shocks, a file each.
  ///
  /// @param database that of [People#beside]
  public static OwnEconomies scenarios(Database database) {
    return new OwnEconomies(database, "own_scenario");
  }

  /// Content is not asked for where nobody looks at it: it may be many megabytes.
  private static String columns(boolean withoutFiles) {
    return "e.id, e.account, e.title, e.shared, e.version" + (withoutFiles ? "" : ", e.content");
  }

  /// One of them.
  ///
  /// @param id 128 random bits: nobody guesses it
  /// @param account whose it is
  /// @param shared whether everybody who knows the id may see it
  /// @param version grows with every change
  /// @param files by name
  public record Own(
      String id,
      String account,
      String title,
      boolean shared,
      long version,
      Map<String, byte[]> files) {
    public Own {
      files = new LinkedHashMap<>(files);
    }
  }

  /// Keeps a new one.
  ///
  /// @return its id; empty when the person has as many as may be
  public Optional<String> add(String account, String title, Map<String, byte[]> files)
      throws IOException {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    int added =
        Statements.update(
            database,
            "INSERT INTO "
                + table
                + " (id, account, title, shared, version, content)"
                + " SELECT ?, a.id, ?, 0, 1, ? FROM account a WHERE a.id = ?"
                + " AND (SELECT count(*) FROM "
                + table
                + " WHERE account = a.id) < "
                + MOST,
            id,
            title,
            packed(files),
            account);
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /// Other files for one.
  ///
  /// @param version that was changed
  /// @return whether it was kept: not when somebody changed it in between, or it is not theirs
  public boolean change(
      String account, String id, long version, String title, Map<String, byte[]> files)
      throws IOException {
    return Statements.update(
            database,
            "UPDATE "
                + table
                + " SET title = ?, content = ?, version = version + 1"
                + " WHERE id = ? AND account = ? AND version = ?",
            title,
            packed(files),
            id,
            account,
            version)
        > 0;
  }

  /// Lets everybody who knows the id see it, or nobody else any more.
  public void share(String account, String id, boolean shared) throws IOException {
    Statements.update(
        database,
        "UPDATE " + table + " SET shared = ? WHERE id = ? AND account = ?",
        shared ? 1 : 0,
        id,
        account);
  }

  public void delete(String account, String id) throws IOException {
    Statements.update(
        database, "DELETE FROM " + table + " WHERE id = ? AND account = ?", id, account);
  }

  /// What somebody has, by title.
  public List<Own> of(String account, boolean withoutFiles) throws IOException {
    return Statements.query(
        database,
        "SELECT "
            + columns(withoutFiles)
            + " FROM "
            + table
            + " e WHERE e.account = ? ORDER BY e.title, e.id",
        row -> own(row, withoutFiles),
        account);
  }

  /// One, for whoever may see it.
  ///
  /// @param login of who asks; empty for somebody who is not logged in
  public Optional<Own> find(String id, String login) throws IOException {
    return find(id, login, false);
  }

  /// The same without its files, where only whether it is there and its version are asked.
  public Optional<Own> look(String id, String login) throws IOException {
    return find(id, login, true);
  }

  private Optional<Own> find(String id, String login, boolean withoutFiles) throws IOException {
    return Statements.query(
            database,
            "SELECT "
                + columns(withoutFiles)
                + " FROM "
                + table
                + " e JOIN account a ON a.id = e.account"
                + " WHERE e.id = ? AND (e.shared = 1 OR a.login = ?)",
            row -> own(row, withoutFiles),
            id,
            login)
        .stream()
        .findFirst();
  }

  /// One, whoever asks: for what was begun by somebody who may see it.
  public Optional<Own> find(String id) throws IOException {
    return Statements.query(
            database,
            "SELECT " + columns(false) + " FROM " + table + " e WHERE e.id = ?",
            row -> own(row, false),
            id)
        .stream()
        .findFirst();
  }

  private static Own own(java.sql.ResultSet row, boolean withoutFiles)
      throws java.sql.SQLException {
    return new Own(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4) == 1,
        row.getLong(5),
        withoutFiles ? Map.of() : unpacked(row.getBytes(6)));
  }

  private static byte[] packed(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unpacked(byte[] packed) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("reading from memory", e);
    }
    return files;
  }
}
