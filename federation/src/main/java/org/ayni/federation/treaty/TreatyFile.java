package org.ayni.federation.treaty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// A treaty as people write it, `ayni-treaty/1`; see docs/federation.md.
public final class TreatyFile {

  private static final String FORMAT = "ayni-treaty/1";
  private static final List<String> FIELDS =
      List.of(
          "format",
          "name",
          "baseYear",
          "years",
          "aim",
          "gap",
          "goesOn",
          "measure",
          "accountUnit",
          "goods",
          "transport",
          "members");
  private static final String RELATIVE = "relative";
  private static final String OWN = "own";

  private TreatyFile() {}

  /// @throws BadInputException with everything that is wrong
  public static Treaty read(InputFile file) {
    Problems problems = new Problems();
    Optional<JsonValue> root = Json.read(file, problems);
    Optional<Treaty> treaty = Optional.empty();
    if (root.isPresent()) {
      try {
        treaty = Optional.of(treaty(root.get()));
      } catch (IllegalArgumentException e) {
        problems.add(
            Problem.ofFile(
                file.name(), String.valueOf(e.getMessage()), "a treaty that fits together", ""));
      }
    }
    problems.throwIfAny();
    return treaty.orElseThrow();
  }

  private static Treaty treaty(JsonValue root) {
    root.allowOnly(FIELDS);
    JsonValue format = root.required("format");
    if (!format.text().equals(FORMAT)) {
      format.problem("another format", "'" + FORMAT + "'", "");
    }
    JsonValue aim = root.required("aim");
    Optional<Aim> known = Aim.byCode(aim.text());
    if (known.isEmpty()) {
      aim.problem(
          "an unknown aim",
          String.join(", ", Arrays.stream(Aim.values()).map(Aim::code).toList()),
          "");
    }
    Optional<JsonValue> measure = root.optional("measure");
    if (measure.isPresent() && !List.of(RELATIVE, OWN).contains(measure.get().text())) {
      measure.get().problem("an unknown measure", RELATIVE + " or " + OWN, "");
    }
    List<Good> goods = new ArrayList<>();
    root.required("goods").items().forEach(item -> goods.add(good(item)));
    List<Member> members = new ArrayList<>();
    root.required("members").items().forEach(item -> members.add(member(item)));
    return new Treaty(
        root.required("name").text(),
        root.required("baseYear").wholeNumber(0, 9999),
        root.required("years").wholeNumber(1, 200),
        known.orElse(Aim.SUM),
        root.optional("gap").map(JsonValue::number).orElse(1e-4),
        root.optional("goesOn").map(JsonValue::isTrue).orElse(false),
        measure.map(value -> !value.text().equals(OWN)).orElse(true),
        root.optional("accountUnit").map(JsonValue::text).orElse("units of account"),
        goods,
        transport(root, goods),
        members);
  }

  private static OptionalInt transport(JsonValue root, List<Good> goods) {
    Optional<JsonValue> transport = root.optional("transport");
    if (transport.isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> codes = goods.stream().map(Good::code).toList();
    int index = codes.indexOf(transport.get().text());
    if (index < 0) {
      transport.get().problem("no such good", "one of " + String.join(", ", codes), "");
      return OptionalInt.empty();
    }
    return OptionalInt.of(index);
  }

  private static Good good(JsonValue item) {
    item.allowOnly(List.of("code", "unit", "account", "lost", "carriage"));
    return new Good(
        item.required("code").text(),
        item.required("unit").text(),
        item.required("account").number(),
        item.optional("lost").map(JsonValue::number).orElse(0.0),
        item.optional("carriage").map(JsonValue::number).orElse(0.0));
  }

  private static Member member(JsonValue item) {
    item.allowOnly(List.of("code", "key", "witness", "weight", "credit"));
    return new Member(
        item.required("code").text(),
        item.required("key").text(),
        item.required("witness").text(),
        item.optional("weight").map(JsonValue::number).orElse(1.0),
        item.optional("credit")
            .map(value -> OptionalDouble.of(value.number()))
            .orElse(OptionalDouble.empty()));
  }
}
