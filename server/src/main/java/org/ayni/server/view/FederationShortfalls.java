package org.ayni.server.view;

import java.util.List;
import org.ayni.federation.joint.Missing;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.offer.Lacking;

/// Members that cannot meet their floors alone, in words.
record FederationShortfalls(FederationNumbers numbers) {

  private static final String FLOOR = "floor";

  private String text(String key, Object... arguments) {
    return numbers.words().text(key, arguments);
  }

  /// By how much, and of what, as far as it said.
  String alone(Lacking lacking) {
    List<String> named =
        lacking.named().stream()
            .map(one ->
                text(
                    "federation.short.named",
                    one.kind().equals(FLOOR)
                        ? one.code()
                        : text("federation.short.other", one.code(), one.kind()),
                    numbers.year(one.year() - 1),
                    numbers.percent(one.share())))
            .toList();
    String worst = numbers.percent(lacking.worst());
    return named.isEmpty()
        ? text("federation.short.worst", worst)
        : text("federation.short.alone", worst, String.join(", ", named));
  }

  /// That no mixture of the offers holds somebody's floors.
  String finding(Next.Lacking lacking) {
    return text(
        lacking.round().isPresent()
            ? "federation.finding.lacking"
            : "federation.finding.lackingYet",
        String.join(", ", lacking.plan().leftShortOf()));
  }

  /// What is lacking, and whether that is proven.
  String proof(Next.Lacking lacking) {
    List<String> missing = lacking.missing().stream().map(this::name).toList();
    String proven =
        text(
            lacking.round().isPresent()
                ? "federation.proof.lacking"
                : "federation.proof.lackingUnproven");
    return missing.isEmpty()
        ? proven
        : proven + " " + text("federation.proof.missing", String.join(", ", missing));
  }

  private String name(Missing one) {
    String what =
        one.good().isPresent()
            ? numbers.treaty().goods().get(one.good().getAsInt()).code()
            : text("federation.missing.credit");
    return text(
        "federation.missing.one", what, numbers.year(one.t()), numbers.percent(one.share()));
  }
}
