package org.ayni.federation.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ayni.federation.message.Message.Accepted;
import org.ayni.federation.message.Message.Checked;
import org.ayni.federation.message.Message.Decided;
import org.ayni.federation.message.Message.Left;
import org.ayni.federation.message.Message.Part;
import org.ayni.federation.message.Message.PricesSaid;
import org.ayni.federation.message.Message.Proposed;
import org.ayni.federation.message.Message.Resulted;
import org.ayni.federation.message.Message.TreatyWritten;
import org.ayni.federation.message.Message.VoteAt;
import org.ayni.federation.message.Message.Voted;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Treaty;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;

/// Messages as entries of a record and back, in one way only.
public final class MessageEntries {

  private static final int SCHEMA = 1;
  private static final String TREATY = "federation-treaty";
  private static final String ACCEPT = "federation-accept";
  private static final String PRICES = "federation-prices";
  private static final String PROPOSAL = "federation-proposal";
  private static final String RESULT = "federation-result";
  private static final String CHECKED = "federation-checked";
  private static final String LEAVE = "federation-leave";
  private static final String VOTE = "federation-vote";
  private static final String DECIDED = "federation-decided";
  private static final Set<String> KINDS =
      Set.of(TREATY, ACCEPT, PRICES, PROPOSAL, RESULT, CHECKED, LEAVE, VOTE, DECIDED);

  private MessageEntries() {}

  /// Whether an entry is to be a message.
  public static boolean isMessage(Entry entry) {
    return entry.schema() == SCHEMA && KINDS.contains(entry.kind());
  }

  /// By which a treaty is known in messages.
  public static String id(Treaty treaty) {
    return TreatyBody.id(treaty);
  }

  /// The entry that says it.
  public static Entry entry(Instant time, Message message) {
    return switch (message) {
      case TreatyWritten(var treaty) -> entry(TREATY, time, TreatyBody.write(treaty));
      case Accepted(var treaty, var alone) ->
          entry(ACCEPT, time, AloneBody.write(of(treaty), alone));
      case PricesSaid prices -> entry(PRICES, time, prices(prices));
      case Proposed(var treaty, var convener, var number, Answer(var offer, var bound)) ->
          entry(
              PROPOSAL,
              time,
              of(treaty)
                  .with("convener", convener)
                  .with("entry", number)
                  .with("welfare", BodyReader.number(offer.welfare()))
                  .with("deliveries", BodyReader.table(offer.deliveries()))
                  .with("takings", BodyReader.table(offer.takings()))
                  .with("bound", BodyReader.number(bound)));
      case Resulted result -> entry(RESULT, time, result(result));
      case Checked(var treaty, var convener, var number, var holds, var welfare, var reasons) ->
          entry(
              CHECKED,
              time,
              of(treaty)
                  .with("convener", convener)
                  .with("entry", number)
                  .with("holds", new Value.Truth(holds))
                  .with("welfare", BodyReader.number(welfare))
                  .with("reasons", Value.Items.ofTexts(reasons)));
      case Voted(var treaty, var next, var yes) ->
          entry(VOTE, time, of(treaty).with("next", next).with("yes", new Value.Truth(yes)));
      case Decided(var treaty, var next, var votes) ->
          entry(
              DECIDED,
              time,
              of(treaty)
                  .with("next", next)
                  .with(
                      "votes",
                      new Value.Items(
                          votes.stream()
                              .<Value>map(one ->
                                  Value.Fields.none()
                                      .with("member", one.member())
                                      .with("entry", one.entry())
                                      .with("yes", new Value.Truth(one.yes())))
                              .toList())));
      case Left(var treaty, var reason) -> entry(LEAVE, time, of(treaty).with("reason", reason));
    };
  }

  private static Entry entry(String kind, Instant time, Value.Fields body) {
    return new Entry(kind, SCHEMA, time, body);
  }

  private static Value.Fields of(String treaty) {
    return Value.Fields.none().with("treaty", treaty);
  }

  private static Value.Fields quotation(Value.Fields body, Quotation quotation) {
    return body.with("prices", BodyReader.table(quotation.prices()))
        .with("weights", BodyReader.numbers(quotation.weights()))
        .with("balances", BodyReader.table(quotation.balances()));
  }

  /// What is as usual is left out, as it was before it could be said.
  private static Value.Fields prices(PricesSaid prices) {
    Value.Fields body =
        quotation(of(prices.treaty()), prices.quotation())
            .with("members", Value.Items.ofTexts(prices.members()))
            .with("smoothing", BodyReader.number(prices.smoothing()));
    return prices.seeking() ? body.with("seeking", new Value.Truth(true)) : body;
  }

  private static Value.Fields result(Resulted result) {
    Value.Fields body =
        quotation(of(result.treaty()), result.prices())
            .with("members", Value.Items.ofTexts(result.members()))
            .with(
                "parts",
                new Value.Items(
                    result.parts().stream()
                        .<Value>map(part ->
                            Value.Fields.none()
                                .with("member", part.member())
                                .with("entry", part.entry())
                                .with("share", BodyReader.number(part.share())))
                        .toList()))
            .with("value", BodyReader.number(result.value()))
            .with("bound", BodyReader.number(result.bound()));
    return result.round().isPresent() ? body.with("round", result.round().getAsLong()) : body;
  }

  /// Reads an entry.
  ///
  /// @throws RecordException when it is no message, with what is wrong
  public static Message read(Entry entry) {
    BodyReader body = new BodyReader(entry.body());
    try {
      return switch (entry.kind()) {
        case TREATY -> new TreatyWritten(TreatyBody.read(body));
        case ACCEPT -> new Accepted(body.text("treaty"), AloneBody.read(body));
        case PRICES ->
            prices(
                body.only(
                    "treaty", "members", "smoothing", "seeking", "prices", "weights", "balances"));
        case PROPOSAL ->
            proposed(
                body.only(
                    "treaty", "convener", "entry", "welfare", "deliveries", "takings", "bound"));
        case RESULT ->
            resulted(
                body.only(
                    "treaty",
                    "members",
                    "parts",
                    "prices",
                    "weights",
                    "balances",
                    "round",
                    "value",
                    "bound"));
        case CHECKED ->
            checked(body.only("treaty", "convener", "entry", "holds", "welfare", "reasons"));
        case VOTE -> {
          body.only("treaty", "next", "yes");
          yield new Voted(body.text("treaty"), body.text("next"), body.truth("yes"));
        }
        case DECIDED -> decided(body.only("treaty", "next", "votes"));
        case LEAVE -> {
          body.only("treaty", "reason");
          yield new Left(body.text("treaty"), body.text("reason"));
        }
        default -> throw RecordException.of("the kind '" + entry.kind() + "'", "one of " + KINDS);
      };
    } catch (IllegalArgumentException e) {
      // The last guards of the types.
      throw RecordException.of(String.valueOf(e.getMessage()), "");
    }
  }

  private static Quotation quotation(BodyReader body) {
    return new Quotation(body.table("prices"), body.numbers("weights"), body.table("balances"));
  }

  private static PricesSaid prices(BodyReader body) {
    double smoothing = body.number("smoothing");
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw RecordException.of("smoothing " + smoothing, "a share from 0 to 1");
    }
    return new PricesSaid(
        body.text("treaty"),
        body.texts("members"),
        quotation(body),
        smoothing,
        body.has("seeking") && body.truth("seeking"));
  }

  private static Proposed proposed(BodyReader body) {
    Offer offer =
        new Offer(body.number("welfare"), body.table("deliveries"), body.table("takings"));
    return new Proposed(
        body.text("treaty"),
        body.text("convener"),
        body.whole("entry"),
        new Answer(offer, body.number("bound")));
  }

  private static Resulted resulted(BodyReader body) {
    List<Part> parts =
        body.items("parts").stream()
            .map(BodyReader::of)
            .map(part -> part.only("member", "entry", "share"))
            .map(part -> new Part(part.text("member"), part.whole("entry"), part.number("share")))
            .toList();
    return new Resulted(
        body.text("treaty"),
        body.texts("members"),
        parts,
        quotation(body),
        Optional.of("round")
            .filter(body::has)
            .map(field -> OptionalLong.of(body.whole(field)))
            .orElse(OptionalLong.empty()),
        body.number("value"),
        body.number("bound"));
  }

  private static Decided decided(BodyReader body) {
    return new Decided(
        body.text("treaty"),
        body.text("next"),
        body.items("votes").stream()
            .map(BodyReader::of)
            .map(one -> one.only("member", "entry", "yes"))
            .map(one -> new VoteAt(one.text("member"), one.whole("entry"), one.truth("yes")))
            .toList());
  }

  private static Checked checked(BodyReader body) {
    return new Checked(
        body.text("treaty"),
        body.text("convener"),
        body.whole("entry"),
        body.truth("holds"),
        body.number("welfare"),
        body.texts("reasons"));
  }
}
