package org.ayni.server.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The table of rights: a row for each action, a column for each role. Acts of councils are actions
/// by their codes. What is not in the table is nobody's right.
public final class Rights {

  /// To see where a council stands.
  public static final String READ_COUNCIL = "read-council";

  /// To see minutes, which name members by their codes.
  public static final String READ_MINUTES = "read-minutes";

  /// To see the codes in the book of members and on a roll.
  public static final String READ_ROLL = "read-roll";

  /// To see who voted what in a ballot in people's names, by code, once it is over.
  public static final String READ_VOTES = "read-votes";

  /// To read the entries of the public record.
  public static final String READ_RECORD = "read-record";

  /// To see whose the codes are.
  public static final String READ_NAMES = "read-names";

  /// To print papers to vote on.
  public static final String PRINT_BALLOT = "print-ballot";

  /// To take a one-time key for a pseudonymous ballot.
  public static final String TAKE_KEY = "take-key";

  /// To vote with a one-time key: whoever has it.
  public static final String VOTE_WITH_KEY = "vote-with-key";

  /// To see where a federation stands whose treaty is for members to read. One for everybody needs
  /// no right.
  public static final String READ_FEDERATION = "read-federation";

  /// To make somebody something in a council.
  public static final String INVITE = "invite";

  /// To invite the first registrar of a council below, while it has none.
  public static final String INVITE_FIRST = "invite-first";

  /// To take it from them.
  public static final String REVOKE = "revoke";

  /// Carrying a batch of acts, signed elsewhere, into the record.
  public static final String CARRY_BATCH = "carry-batch";

  /// Erasing a photo that somebody else handed in; everybody erases their own.
  public static final String ERASE_PHOTO = "erase-photo";

  private static final Rights TABLE = read();

  private final Map<String, Map<Role, Right>> rows = new LinkedHashMap<>();

  private Rights() {}

  /// The one there is.
  public static Rights table() {
    return TABLE;
  }

  private static Rights read() {
    try (InputStream in = Rights.class.getResourceAsStream("rights.csv")) {
      if (in == null) {
        throw new IllegalStateException("rights.csv is missing");
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<Role> roles =
          columns(lines.getFirst()).stream()
              .skip(1)
              .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
              .toList();
      Rights rights = new Rights();
      lines.stream().skip(1).forEach(line -> rights.row(columns(line), roles));
      return rights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columns(String line) {
    return List.of(line.split(",", -1));
  }

  private void row(List<String> cells, List<Role> roles) {
    Map<Role, Right> row = new EnumMap<>(Role.class);
    for (int k = 0; k < roles.size(); k++) {
      row.put(roles.get(k), Right.valueOf(cells.get(k + 1).toUpperCase(Locale.ROOT)));
    }
    if (rows.put(cells.getFirst(), Collections.unmodifiableMap(row)) != null) {
      throw new IllegalStateException("two rows for " + cells.getFirst());
    }
  }

  /// All actions, in the order of the table.
  public List<String> actions() {
    return List.copyOf(rows.keySet());
  }

  public Right of(String action, Role role) {
    return Optional.ofNullable(rows.get(action)).map(row -> row.get(role)).orElse(Right.NO);
  }
}
