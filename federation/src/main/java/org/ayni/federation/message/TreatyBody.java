package org.ayni.federation.message;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Readers;
import org.ayni.federation.treaty.Stop;
import org.ayni.federation.treaty.Treaty;
import org.ayni.federation.treaty.VoteRules;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.tree.Hash;

/// A treaty as the body of an entry and back.
final class TreatyBody {

  private TreatyBody() {}

  /// By which a treaty is known: the SHA-256 of its body.
  static String id(Treaty treaty) {
    return Hash.sha256(write(treaty).canonical()).hex();
  }

  static Value.Fields write(Treaty treaty) {
    Value.Fields body =
        Value.Fields.none()
            .with("name", treaty.name())
            .with("base-year", treaty.baseYear())
            .with("years", treaty.years())
            .with("aim", treaty.aim().code())
            .with("gap", BodyReader.number(treaty.gap()))
            .with("goes-on", new Value.Truth(treaty.goesOn()))
            .with("relative", new Value.Truth(treaty.relative()))
            .with("account-unit", treaty.accountUnit())
            .with("goods", new Value.Items(treaty.goods().stream().map(TreatyBody::good).toList()))
            .with(
                "members",
                new Value.Items(treaty.members().stream().map(TreatyBody::member).toList()));
    if (treaty.transport().isPresent()) {
      body = body.with("transport", treaty.transport().getAsInt());
    }
    // What is as usual is left out: a treaty that was recorded before it could be said keeps its
    // id.
    if (!treaty.stops().isEmpty()) {
      body =
          body.with(
              "stops", new Value.Items(treaty.stops().stream().map(TreatyBody::stop).toList()));
    }
    if (!treaty.votes().equals(VoteRules.USUAL)) {
      body =
          body.with(
              "votes",
              Value.Fields.none()
                  .with("join", BodyReader.number(treaty.votes().join()))
                  .with("leave", BodyReader.number(treaty.votes().leave()))
                  .with("change", BodyReader.number(treaty.votes().change())));
    }
    if (treaty.readers() != Readers.EVERYBODY) {
      body = body.with("readers", treaty.readers().code());
    }
    return body;
  }

  private static Value good(Good good) {
    return Value.Fields.none()
        .with("code", good.code())
        .with("unit", good.unit())
        .with("account", BodyReader.number(good.account()))
        .with("lost", BodyReader.number(good.lost()))
        .with("carriage", BodyReader.number(good.carriage()));
  }

  private static Value member(Member member) {
    Value.Fields fields =
        Value.Fields.none()
            .with("code", member.code())
            .with("key", member.key())
            .with("witness", member.witness())
            .with("weight", BodyReader.number(member.weight()));
    if (member.credit().isPresent()) {
      fields = fields.with("credit", BodyReader.number(member.credit().getAsDouble()));
    }
    if (member.votes() != 1) {
      fields = fields.with("votes", member.votes());
    }
    return member.before().isPresent()
        ? fields.with("before", BodyReader.number(member.before().getAsDouble()))
        : fields;
  }

  private static Value stop(Stop stop) {
    return Value.Fields.none()
        .with("partner", stop.partner())
        .with("members", Value.Items.ofTexts(stop.members()));
  }

  /// @throws RecordException when it is none
  static Treaty read(BodyReader body) {
    body.only(
        "name",
        "base-year",
        "years",
        "aim",
        "gap",
        "goes-on",
        "relative",
        "account-unit",
        "goods",
        "members",
        "transport",
        "stops",
        "votes",
        "readers");
    Aim aim =
        Aim.byCode(body.text("aim"))
            .orElseThrow(() -> RecordException.of("aim " + body.text("aim"), "a known aim"));
    List<Good> goods = body.items("goods").stream().map(TreatyBody::good).toList();
    List<Member> members = body.items("members").stream().map(TreatyBody::member).toList();
    return new Treaty(
        body.text("name"),
        whole(body, "base-year"),
        whole(body, "years"),
        aim,
        body.number("gap"),
        body.truth("goes-on"),
        body.truth("relative"),
        body.text("account-unit"),
        goods,
        body.has("transport") ? OptionalInt.of(whole(body, "transport")) : OptionalInt.empty(),
        members,
        body.has("stops") ? stops(body) : List.of(),
        body.has("votes") ? votes(body) : VoteRules.USUAL,
        body.has("readers") ? readers(body) : Readers.EVERYBODY);
  }

  private static Readers readers(BodyReader body) {
    return Readers.byCode(body.text("readers"))
        .orElseThrow(
            () -> RecordException.of("readers " + body.text("readers"), "everybody or members"));
  }

  private static int whole(BodyReader body, String field) {
    return (int) Math.min(Integer.MAX_VALUE, body.whole(field));
  }

  private static Good good(Value value) {
    BodyReader body = BodyReader.of(value).only("code", "unit", "account", "lost", "carriage");
    return new Good(
        body.text("code"),
        body.text("unit"),
        body.number("account"),
        body.number("lost"),
        body.number("carriage"));
  }

  private static Member member(Value value) {
    BodyReader body =
        BodyReader.of(value).only("code", "key", "witness", "weight", "credit", "votes", "before");
    return new Member(
        body.text("code"),
        key(body, "key"),
        key(body, "witness"),
        body.number("weight"),
        optional(body, "credit"),
        body.has("votes") ? whole(body, "votes") : 1,
        optional(body, "before"));
  }

  /// Whoever holds records against a treaty reads the keys in it.
  private static String key(BodyReader body, String field) {
    return VerifierKey.parse(body.text(field)).toString();
  }

  private static OptionalDouble optional(BodyReader body, String field) {
    return body.has(field) ? OptionalDouble.of(body.number(field)) : OptionalDouble.empty();
  }

  private static List<Stop> stops(BodyReader body) {
    return body.items("stops").stream()
        .map(BodyReader::of)
        .map(one -> one.only("partner", "members"))
        .map(one -> new Stop(one.text("partner"), one.texts("members")))
        .toList();
  }

  private static VoteRules votes(BodyReader body) {
    BodyReader votes = BodyReader.of(body.value("votes")).only("join", "leave", "change");
    return new VoteRules(votes.number("join"), votes.number("leave"), votes.number("change"));
  }
}
