package org.ayni.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.economy.Names;
import org.ayni.economy.Owner;
import org.ayni.economy.Ownership;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads ownership from a file of the Beneficial Ownership Data Standard: a JSON list of
/// statements, versions 0.2, 0.3 and 0.4.
///
/// Taken: interests of type `shareholding` as shares, of type `votingRights` (also `voting-rights`)
/// as votes; votes go with shares where a relationship tells none. Statements that a later one
/// replaces, or whose record is closed, are left out. What had to be assumed or left out is told in
/// [Reading#notes].
public final class BodsFile {

  private static final double PERCENT = 100;

  private final Problems problems = new Problems();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Owner> owners = new LinkedHashMap<>();
  private final Map<String, Holding> holdings = new LinkedHashMap<>();
  private final Map<String, JsonValue> places = new LinkedHashMap<>();

  private BodsFile() {}

  /// What was read.
  ///
  /// @param ownership everybody in the file and what they hold
  /// @param notes what was assumed or left out, for people
  public record Reading(Ownership ownership, List<String> notes) {
    public Reading {
      notes = List.copyOf(notes);
    }
  }

  private record Holding(String owner, String owned, OptionalDouble share, OptionalDouble votes) {}

  /// @throws BadInputException with all that is wrong with the file
  public static Reading read(InputFile file) {
    BodsFile reading = new BodsFile();
    Optional<JsonValue> root = Json.read(file, reading.problems);
    root.ifPresent(reading::statements);
    reading.problems.throwIfAny();
    return new Reading(reading.ownership(file), reading.notes);
  }

  private void statements(JsonValue root) {
    List<JsonValue> statements = root.items();
    Set<String> replaced = new HashSet<>();
    for (JsonValue statement : statements) {
      statement
          .optional("replacesStatements")
          .ifPresent(list -> list.items().forEach(id -> replaced.add(id.text())));
    }
    for (JsonValue statement : statements) {
      if (statement.optional("recordType").isPresent()) {
        record(statement);
      } else {
        statement(statement, replaced);
      }
    }
    holdings.forEach((id, holding) -> {
      known(id, holding.owner());
      known(id, holding.owned());
    });
  }

  private void known(String id, String code) {
    if (!owners.containsKey(code)) {
      JsonValue place = places.get(id);
      if (place != null) {
        place.problem(
            "a relationship with '" + code + "'",
            "a person or entity of this file",
            Nearest.to(code, owners.keySet()).map(near -> "Maybe '" + near + "'.").orElse(""));
      }
    }
  }

  /// Version 0.4: a record by its identifier, the last statement of a record holds.
  private void record(JsonValue statement) {
    String type = statement.required("recordType").text();
    String id = statement.required("recordId").text();
    boolean closed =
        statement.optional("recordStatus").filter(s -> s.text().equals("closed")).isPresent();
    JsonValue details = statement.required("recordDetails");
    switch (type) {
      case "entity" -> {
        owners.put(id, entity(id, details, details.optional("jurisdiction")));
      }
      case "person" -> owners.put(id, person(id, details));
      case "relationship" -> {
        holdings.remove(id);
        if (!closed) {
          relationship(
              id,
              statement,
              party(details.optional("interestedParty")),
              party(details.optional("subject")),
              details);
        }
      }
      default ->
          statement
              .required("recordType")
              .problem("'" + type + "'", "entity, person or relationship", "");
    }
  }

  /// Versions 0.2 and 0.3: statements that refer to statements.
  private void statement(JsonValue statement, Set<String> replaced) {
    String id = statement.required("statementID").text();
    String type = statement.required("statementType").text();
    if (replaced.contains(id)) {
      return;
    }
    switch (type) {
      case "entityStatement" -> {
        Optional<JsonValue> jurisdiction = statement.optional("incorporatedInJurisdiction");
        owners.put(
            id,
            entity(
                id,
                statement,
                jurisdiction.isPresent() ? jurisdiction : statement.optional("jurisdiction")));
      }
      case "personStatement" -> owners.put(id, person(id, statement));
      case "ownershipOrControlStatement" -> {
        JsonValue party = statement.required("interestedParty");
        Optional<JsonValue> person = party.optional("describedByPersonStatement");
        relationship(
            id,
            statement,
            party(person.isPresent() ? person : party.optional("describedByEntityStatement")),
            party(statement.required("subject").optional("describedByEntityStatement")),
            statement);
      }
      default ->
          statement
              .required("statementType")
              .problem(
                  "'" + type + "'",
                  "entityStatement, personStatement or ownershipOrControlStatement",
                  "");
    }
  }

  /// The code of who is meant; empty where the source does not tell.
  private static Optional<String> party(Optional<JsonValue> value) {
    return value.filter(JsonValue::isText).map(JsonValue::text);
  }

  private static Owner entity(String id, JsonValue details, Optional<JsonValue> jurisdiction) {
    String name = details.optional("name").map(JsonValue::textOrEmpty).orElse("");
    return new Owner(
        id,
        Names.of(name.isEmpty() ? id : name),
        false,
        jurisdiction.map(BodsFile::country).orElse(""));
  }

  private static Owner person(String id, JsonValue details) {
    String name =
        details
            .optional("names")
            .flatMap(names -> names.items().stream().findFirst())
            .flatMap(first -> first.optional("fullName"))
            .map(JsonValue::textOrEmpty)
            .orElse("");
    String country =
        details
            .optional("nationalities")
            .flatMap(list -> list.items().stream().findFirst())
            .map(BodsFile::country)
            .orElse("");
    return new Owner(id, Names.of(name.isEmpty() ? id : name), true, country);
  }

  private static String country(JsonValue place) {
    return place
        .optional("code")
        .or(() -> place.optional("name"))
        .map(JsonValue::textOrEmpty)
        .orElse("");
  }

  private void relationship(
      String id,
      JsonValue place,
      Optional<String> owner,
      Optional<String> owned,
      JsonValue details) {
    if (owner.isEmpty() || owned.isEmpty()) {
      notes.add("Left out: relationship '" + id + "', who is meant is not told.");
      return;
    }
    OptionalDouble share = OptionalDouble.empty();
    OptionalDouble votes = OptionalDouble.empty();
    List<JsonValue> interests =
        details.optional("interests").map(JsonValue::items).orElse(List.of());
    for (JsonValue interest : interests) {
      String type = interest.optional("type").map(JsonValue::textOrEmpty).orElse("");
      boolean indirect =
          interest
              .optional("directOrIndirect")
              .filter(how -> how.textOrEmpty().equals("indirect"))
              .isPresent();
      if (indirect) {
        notes.add(
            "Left out: an indirect interest in relationship '" + id + "'; chains are computed.");
      } else if (type.equals("shareholding")) {
        share = amount(id, type, interest);
      } else if (type.equals("votingRights") || type.equals("voting-rights")) {
        votes = amount(id, type, interest);
      }
    }
    if (share.isPresent() || votes.isPresent()) {
      places.put(id, place);
      holdings.put(id, new Holding(owner.get(), owned.get(), share, votes));
    } else {
      notes.add("Left out: relationship '" + id + "', no direct share or vote is told.");
    }
  }

  /// A share between 0 and 1; empty where none is told, or, with a problem, where it cannot be.
  private OptionalDouble amount(String id, String type, JsonValue interest) {
    Optional<JsonValue> share = interest.optional("share");
    if (share.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<JsonValue> exact = share.get().optional("exact");
    double percent;
    if (exact.isPresent()) {
      percent = exact.get().number();
    } else {
      OptionalDouble least = bound(share.get(), "minimum", "exclusiveMinimum");
      OptionalDouble most = bound(share.get(), "maximum", "exclusiveMaximum");
      if (least.isEmpty() && most.isEmpty()) {
        return OptionalDouble.empty();
      }
      percent = (least.orElse(0) + most.orElse(PERCENT)) / 2;
      notes.add(
          "Assumed: "
              + type
              + " of "
              + percent
              + " % in relationship '"
              + id
              + "', the middle of what is told.");
    }
    if (!(percent >= 0 && percent <= PERCENT)) {
      share.get().problem(percent + " %", "a share between 0 and 100 %", "");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(percent / PERCENT);
  }

  private static OptionalDouble bound(JsonValue share, String inclusive, String exclusive) {
    return share
        .optional(inclusive)
        .or(() -> share.optional(exclusive))
        .map(JsonValue::numberIfAny)
        .orElse(OptionalDouble.empty());
  }

  private Ownership ownership(InputFile file) {
    Ownership.Builder builder = Ownership.builder(List.copyOf(owners.values()));
    for (Holding holding : holdings.values()) {
      // Votes go with shares where none are told; votes alone give no part of the income.
      double share = holding.share().orElse(0);
      builder.holds(holding.owner(), holding.owned(), share, holding.votes().orElse(share));
    }
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.ofFile(
              file.name(),
              String.valueOf(e.getMessage()),
              "holdings that can be",
              "Where only ranges are told, their middles may add up to more than is there: state"
                  + " exact shares."));
    }
  }
}
