package org.ayni.app.federation;

import java.util.List;
import java.util.Locale;
import org.ayni.federation.joint.Missing;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Lacking;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Members that cannot meet their floors alone, in words and as JSON.
final class ShortText {

  private static final double PERCENT = 100;
  private static final double TENTH = 0.1;

  private ShortText() {}

  /// "alone it falls short of its floors, by 8.3 % at worst: wine in 2027 (8.3 %)".
  static String alone(Treaty treaty, Lacking lacking) {
    List<String> named =
        lacking.named().stream()
            .map(one ->
                String.format(
                    Locale.ROOT,
                    "%s in %d (%s)",
                    one.kind().equals("floor") ? one.code() : one.kind() + " " + one.code(),
                    treaty.baseYear() + one.year(),
                    percent(one.share())))
            .toList();
    return "alone it falls short of its floors, by "
        + percent(lacking.worst())
        + " at worst"
        + (named.isEmpty() ? "" : ": " + String.join(", ", named));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < TENTH ? "%.2g %%" : "%.0f %%", PERCENT * share);
  }

  /// A line of one that falls short alone; empty of all others.
  ///
  /// @param then what is to be said of its floors now
  static String line(Treaty treaty, String code, Alone alone, String then) {
    return alone
        .lacking()
        .map(lacking -> code + ": " + alone(treaty, lacking) + "; " + then + ".\n")
        .orElse("");
  }

  /// That no mixture of the offers holds somebody's floors, and what is lacking.
  static String together(Treaty treaty, Next.Lacking lacking) {
    StringBuilder text = new StringBuilder();
    text.append(
        lacking.round().isPresent()
            ? "These members together cannot hold the floors of "
            : "The offers of these members so far do not hold the floors of ");
    text.append(String.join(", ", lacking.plan().leftShortOf()));
    text.append(
        lacking.round().isPresent()
            ? ": the answers to prices number "
                + (lacking.round().getAsInt() + 1)
                + " prove that no joint plan does."
            : "; that none can is not proven.");
    if (!lacking.missing().isEmpty()) {
      text.append(" What is lacking: ");
      text.append(
          String.join(
              ", ",
              lacking.missing().stream()
                  .map(one -> name(treaty, one) + " (" + percent(one.share()) + ")")
                  .toList()));
      text.append('.');
    }
    return text.toString();
  }

  private static String name(Treaty treaty, Missing one) {
    String what =
        one.good().isPresent()
            ? treaty.goods().get(one.good().getAsInt()).code()
            : "credit in the account";
    return what + " in " + (treaty.baseYear() + 1 + one.t());
  }

  /// `reached`, `worst`, `named`: a list of `kind`, `code`, `year`, `share`.
  static ObjectNode json(Treaty treaty, Lacking lacking) {
    ObjectNode json = Json.object().put("reached", lacking.reached()).put("worst", lacking.worst());
    ArrayNode named = json.putArray("named");
    for (Lacking.Missed one : lacking.named()) {
      named
          .addObject()
          .put("kind", one.kind())
          .put("code", one.code())
          .put("year", treaty.baseYear() + one.year())
          .put("share", one.share());
    }
    return json;
  }

  /// `floors`: codes of those whose floors are not held, `proven`, `missing`: a list of `good`
  /// (empty: credit), `year`, `share`.
  static ObjectNode json(Treaty treaty, Next.Lacking lacking) {
    ObjectNode json = Json.object();
    lacking.plan().leftShortOf().forEach(json.putArray("floors")::add);
    json.put("proven", lacking.round().isPresent());
    ArrayNode missing = json.putArray("missing");
    for (Missing one : lacking.missing()) {
      missing
          .addObject()
          .put(
              "good",
              one.good().isPresent() ? treaty.goods().get(one.good().getAsInt()).code() : "")
          .put("year", treaty.baseYear() + 1 + one.t())
          .put("share", one.share());
    }
    return json;
  }
}
