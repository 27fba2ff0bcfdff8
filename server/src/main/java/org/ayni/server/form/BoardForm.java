package org.ayni.server.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.decisions.delivery.Standing;
import org.ayni.decisions.delivery.Unreported;

/// Whether the years that remain are to be planned anew, and from what.
///
/// @param passed years of the plan that have passed or are passing; empty when nothing is asked
/// @param rest what is expected of what is not due yet
/// @param unreported what promises are taken for that are due and not reported
public record BoardForm(Optional<Integer> passed, Standing.Rest rest, Unreported unreported) {

  private static final String AFTER = "after";
  private static final String REST = "rest";
  private static final String UNREPORTED = "unreported";
  private static final String AS_DELIVERED = "as-delivered";
  private static final String AS_PLANNED = "as-planned";

  /// No plan is longer.
  private static final int MOST = 100;

  /// @param labels for `after`
  public static Reading<BoardForm> read(FormReader reader, Map<String, String> labels) {
    Optional<Integer> passed =
        reader.text(AFTER).isEmpty()
            ? Optional.empty()
            : Optional.of(reader.whole(AFTER, labels.getOrDefault(AFTER, AFTER), 1, 1, MOST));
    String rest = reader.text(REST).orElse(AS_PLANNED);
    if (!List.of(AS_PLANNED, AS_DELIVERED).contains(rest)) {
      reader.problem(REST, "problem.rest");
    }
    Optional<Unreported> unreported =
        reader.text(UNREPORTED).map(Unreported::byCode).orElse(Optional.of(Unreported.NOTHING));
    if (unreported.isEmpty()) {
      reader.problem(UNREPORTED, "problem.unreported");
    }
    return new Reading<>(
        new BoardForm(
            passed,
            rest.equals(AS_DELIVERED) ? Standing.Rest.AS_DELIVERED : Standing.Rest.AS_PLANNED,
            unreported.orElse(Unreported.NOTHING)),
        reader.problems());
  }

  /// By name.
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    passed.ifPresent(years -> {
      fields.put(AFTER, years.toString());
      fields.put(REST, rest == Standing.Rest.AS_DELIVERED ? AS_DELIVERED : AS_PLANNED);
      fields.put(UNREPORTED, unreported.code());
    });
    return fields;
  }
}
