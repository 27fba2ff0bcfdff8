package org.ayni.federation.treaty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
          "members",
          "stops",
          "votes",
          "readers");
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

  /// The treaty as a file, for people to change before they record it.
  public static String text(Treaty treaty) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("name", treaty.name());
    root.put("baseYear", treaty.baseYear());
    root.put("years", treaty.years());
    root.put("aim", treaty.aim().code());
    root.put("gap", treaty.gap());
    root.put("goesOn", treaty.goesOn());
    root.put("measure", treaty.relative() ? RELATIVE : OWN);
    root.put("accountUnit", treaty.accountUnit());
    root.put("goods", treaty.goods().stream().map(TreatyFile::fields).toList());
    treaty.transport().ifPresent(g -> root.put("transport", treaty.goods().get(g).code()));
    root.put("members", treaty.members().stream().map(TreatyFile::fields).toList());
    if (!treaty.stops().isEmpty()) {
      root.put(
          "stops",
          treaty.stops().stream()
              .map(stop -> Map.of("partner", stop.partner(), "members", stop.members()))
              .toList());
    }
    Map<String, Object> votes = new LinkedHashMap<>();
    votes.put("join", treaty.votes().join());
    votes.put("leave", treaty.votes().leave());
    votes.put("change", treaty.votes().change());
    root.put("votes", votes);
    root.put("readers", treaty.readers().code());
    return Json.text(root);
  }

  private static Map<String, Object> fields(Good good) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", good.code());
    fields.put("unit", good.unit());
    fields.put("account", good.account());
    fields.put("lost", good.lost());
    fields.put("carriage", good.carriage());
    return fields;
  }

  private static Map<String, Object> fields(Member member) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", member.code());
    fields.put("key", member.key());
    fields.put("witness", member.witness());
    fields.put("weight", member.weight());
    member.credit().ifPresent(credit -> fields.put("credit", credit));
    fields.put("votes", member.votes());
    member.before().ifPresent(before -> fields.put("before", before));
    return fields;
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
        members,
        root.optional("stops").map(TreatyFile::stops).orElse(List.of()),
        root.optional("votes").map(TreatyFile::votes).orElse(VoteRules.USUAL),
        root.optional("readers").map(TreatyFile::readers).orElse(Readers.EVERYBODY));
  }

  private static Readers readers(JsonValue value) {
    Optional<Readers> known = Readers.byCode(value.text());
    if (known.isEmpty()) {
      value.problem(
          "unknown readers",
          String.join(", ", Arrays.stream(Readers.values()).map(Readers::code).toList()),
          "");
    }
    return known.orElse(Readers.EVERYBODY);
  }

  private static List<Stop> stops(JsonValue list) {
    List<Stop> stops = new ArrayList<>();
    for (JsonValue item : list.items()) {
      item.allowOnly(List.of("partner", "members"));
      stops.add(
          new Stop(
              item.required("partner").text(),
              item.required("members").items().stream().map(JsonValue::text).toList()));
    }
    return stops;
  }

  private static VoteRules votes(JsonValue item) {
    item.allowOnly(List.of("join", "leave", "change"));
    return new VoteRules(
        item.optional("join").map(JsonValue::number).orElse(VoteRules.USUAL.join()),
        item.optional("leave").map(JsonValue::number).orElse(VoteRules.USUAL.leave()),
        item.optional("change").map(JsonValue::number).orElse(VoteRules.USUAL.change()));
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
    item.allowOnly(List.of("code", "key", "witness", "weight", "credit", "votes", "before"));
    return new Member(
        item.required("code").text(),
        item.required("key").text(),
        item.required("witness").text(),
        item.optional("weight").map(JsonValue::number).orElse(1.0),
        optional(item, "credit"),
        item.optional("votes").map(value -> value.wholeNumber(0, 1_000_000)).orElse(1),
        optional(item, "before"));
  }

  private static OptionalDouble optional(JsonValue item, String field) {
    return item.optional(field)
        .map(value -> OptionalDouble.of(value.number()))
        .orElse(OptionalDouble.empty());
  }
}
