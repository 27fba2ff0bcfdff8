package org.ayni.federation.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Round;
import org.ayni.federation.joint.Share;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.Message.Accepted;
import org.ayni.federation.message.Message.Checked;
import org.ayni.federation.message.Message.Left;
import org.ayni.federation.message.Message.Part;
import org.ayni.federation.message.Message.PricesSaid;
import org.ayni.federation.message.Message.Proposed;
import org.ayni.federation.message.Message.Resulted;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Lacking;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.offer.Tables;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;

/// Where the federation of one treaty stands, as far as the records at hand say. Only what fits
/// counts: a message of a member, of the treaty's shape, the first one where there may be only one;
/// the rest is told among [#faults()] and has no effect, nor has what is said twice.
public final class Standing {

  /// A bound that falls short of an offer's value by more than this share of its size is false.
  private static final double ROUNDING = 1e-9;

  private final String id;
  private final Treaty treaty;
  private final Map<String, Posted<Accepted>> accepted = new LinkedHashMap<>();
  private final Map<String, Left> left = new LinkedHashMap<>();
  private final Map<String, Map<Long, PricesSaid>> prices = new LinkedHashMap<>();
  private final Map<String, List<Posted<Proposed>>> proposed = new LinkedHashMap<>();
  private final Map<String, Map<Long, Resulted>> results = new LinkedHashMap<>();
  private final Map<String, List<Posted<Checked>>> checked = new LinkedHashMap<>();
  private final Map<List<String>, Treaty> among = new HashMap<>();
  private final List<Fault> faults;

  Standing(String id, Treaty treaty, Map<String, List<Posted<Message>>> byKey, List<Fault> faults) {
    this.id = id;
    this.treaty = treaty;
    this.faults = new ArrayList<>(faults);
    for (Member member : treaty.members()) {
      prices.put(member.code(), new TreeMap<>());
      results.put(member.code(), new TreeMap<>());
      proposed.put(member.code(), new ArrayList<>());
      checked.put(member.code(), new ArrayList<>());
      List<Posted<Message>> own = byKey.getOrDefault(member.key(), List.of());
      own.forEach(posted -> said(member.code(), posted));
    }
    // Answers are judged when all prices are known, whoever said them.
    for (Member member : treaty.members()) {
      List<Posted<Message>> own = byKey.getOrDefault(member.key(), List.of());
      own.forEach(posted -> answered(member.code(), posted));
    }
    treaty.codes().forEach(this::contradictions);
  }

  /// @param said its code, English words and figures; whose it is and in which entry come first
  private void fault(String code, long number, Fault said) {
    List<String> arguments = new ArrayList<>(List.of(code, Long.toString(number)));
    arguments.addAll(said.arguments());
    faults.add(new Fault(said.code(), arguments, code + ", entry " + number + ": " + said.text()));
  }

  /// What the types of the treaty refuse: other members, years or goods than it has.
  private static Fault unfit(IllegalArgumentException e) {
    return Fault.of("unfit", String.valueOf(e.getMessage()));
  }

  private boolean isOurs(String other) {
    return id.equals(other);
  }

  private void said(String code, Posted<Message> posted) {
    long number = posted.number();
    try {
      switch (posted.message()) {
        case Accepted message when isOurs(message.treaty()) -> {
          Tables.require(
              "valuations", message.alone().valuations(), treaty.years(), treaty.goods().size());
          message.alone().scale(treaty);
          message.alone().lacking().ifPresent(this::withinYears);
          accepted.putIfAbsent(code, new Posted<>(number, message));
        }
        case PricesSaid message when isOurs(message.treaty()) -> {
          fits(message.members(), message.quotation());
          prices.get(code).put(number, message);
        }
        case Resulted message when isOurs(message.treaty()) -> {
          fits(message.members(), message.prices());
          results.get(code).put(number, message);
        }
        case Checked message when isOurs(message.treaty()) ->
            checked.get(code).add(new Posted<>(number, message));
        case Left message when isOurs(message.treaty()) -> left.putIfAbsent(code, message);
        default -> {}
      }
    } catch (IllegalArgumentException e) {
      fault(code, number, unfit(e));
    }
  }

  private void withinYears(Lacking lacking) {
    for (Lacking.Missed one : lacking.named()) {
      if (one.year() > treaty.years()) {
        throw new IllegalArgumentException(
            "what is missed in year " + one.year() + "; expected 1 … " + treaty.years());
      }
    }
  }

  private void fits(List<String> members, Quotation quotation) {
    if (!among(members).codes().equals(members)) {
      throw new IllegalArgumentException(
          "members " + members + "; expected some of " + treaty.codes() + " in that order");
    }
    Tables.require("prices", quotation.prices(), treaty.years(), treaty.goods().size());
    Tables.require("balances", quotation.balances(), treaty.years(), members.size());
  }

  private void answered(String code, Posted<Message> posted) {
    if (!(posted.message() instanceof Proposed message) || !isOurs(message.treaty())) {
      return;
    }
    Optional<PricesSaid> asked = asked(message);
    if (asked.isEmpty() || !accepted.containsKey(code)) {
      // Prices that are not here yet: the answer counts once they are.
      return;
    }
    if (answer(code, message.convener(), message.entry()).isPresent()) {
      return;
    }
    wrongWith(code, message, asked.get())
        .ifPresentOrElse(
            wrong -> fault(code, posted.number(), wrong),
            () -> proposed.get(code).add(new Posted<>(posted.number(), message)));
  }

  private Optional<Fault> wrongWith(String code, Proposed message, PricesSaid asked) {
    int m = asked.members().indexOf(code);
    if (m < 0) {
      return Optional.of(Fault.of("notAsked", "answers prices that it was not asked at"));
    }
    Offer offer = message.answer().offer();
    try {
      Tables.require("deliveries", offer.deliveries(), treaty.years(), treaty.goods().size());
    } catch (IllegalArgumentException e) {
      return Optional.of(unfit(e));
    }
    Optional<Fault> denied = deniesItsShortfall(alone(code).orElseThrow(), offer);
    if (denied.isPresent()) {
      return denied;
    }
    Falsehood falsehood = new Falsehood(code, asked, m, offer);
    double bound = message.answer().bound();
    return falsehood.exceeds(bound)
        ? Optional.of(
            Fault.of(
                "boundBelowOffer",
                "its bound " + bound + " is below the value of its own offer, " + falsehood.value(),
                bound,
                falsehood.value()))
        : Optional.empty();
  }

  /// An offer holds the floors of its member: so it is not worth less than they are, and whoever
  /// makes one without taking anything does not fall short of them alone.
  private static Optional<Fault> deniesItsShortfall(Alone alone, Offer offer) {
    if (!alone.fallsShort()) {
      return Optional.empty();
    }
    double room = ROUNDING * Math.max(1, Math.abs(alone.welfare()));
    if (offer.welfare() < alone.welfare() - room) {
      return Optional.of(
          Fault.of(
              "offerBelowFloors",
              "its offer's welfare "
                  + offer.welfare()
                  + " is below what it said its floors are worth, "
                  + alone.welfare(),
              offer.welfare(),
              alone.welfare()));
    }
    return Tables.isZero(offer.takings())
        ? Optional.of(
            Fault.of(
                "takesNothing",
                "it takes nothing, and said that alone it falls short of its floors"))
        : Optional.empty();
  }

  /// What an offer is worth at some prices.
  private final class Falsehood {
    private final double value;
    private final double size;

    Falsehood(String code, PricesSaid asked, int m, Offer offer) {
      Treaty asking = among(asked.members());
      double scale = alone(code).orElseThrow().scale(treaty);
      value = asked.quotation().value(asking, m, scale, offer);
      size = asked.quotation().size(asking, m, scale, offer);
    }

    double value() {
      return value;
    }

    boolean exceeds(double bound) {
      return !(value <= bound + ROUNDING * size);
    }
  }

  /// Offers that a bound of the same member denies.
  private void contradictions(String code) {
    for (Posted<Proposed> one : proposed.get(code)) {
      PricesSaid asked = asked(one.message()).orElseThrow();
      int m = asked.members().indexOf(code);
      for (Posted<Proposed> other : proposed.get(code)) {
        Falsehood at = new Falsehood(code, asked, m, other.message().answer().offer());
        if (at.exceeds(one.message().answer().bound())) {
          fault(
              code,
              one.number(),
              Fault.of(
                  "contradicted",
                  "its bound is contradicted by its own offer in entry " + other.number(),
                  other.number()));
          break;
        }
      }
    }
  }

  private Optional<PricesSaid> asked(Proposed message) {
    return Optional.ofNullable(prices.get(message.convener()))
        .map(said -> said.get(message.entry()));
  }

  public String id() {
    return id;
  }

  public Treaty treaty() {
    return treaty;
  }

  /// What does not hold, member and entry first.
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /// What a member can fall back on; empty when it has not accepted.
  public Optional<Alone> alone(String code) {
    return Optional.ofNullable(accepted.get(code)).map(posted -> posted.message().alone());
  }

  /// Why a member has left; empty when it has not.
  public Optional<String> left(String code) {
    return Optional.ofNullable(left.get(code)).map(Left::reason);
  }

  /// Those who have accepted and not left.
  ///
  /// @param without codes to leave out besides
  public List<String> present(Set<String> without) {
    return treaty.codes().stream()
        .filter(code -> accepted.containsKey(code) && !isOut(code) && !without.contains(code))
        .toList();
  }

  /// Whether a member has left: where leaving is voted on, saying so is not enough.
  public boolean isOut(String code) {
    return left.containsKey(code) && treaty.votes().leave() == 0;
  }

  /// The treaty among some of its members.
  public Treaty among(List<String> codes) {
    return among.computeIfAbsent(
        List.copyOf(codes), some -> treaty.among(Set.copyOf(some)::contains));
  }

  /// What each can fall back on.
  ///
  /// @param codes of members that have accepted
  public List<Alone> alone(List<String> codes) {
    return codes.stream().map(code -> alone(code).orElseThrow()).toList();
  }

  /// All offers of each, being alone first.
  public List<List<Offer>> offers(List<String> codes) {
    return codes.stream().map(code -> numbered(code).values().stream().toList()).toList();
  }

  /// A member's offers by the numbers of their entries; that of its acceptance is being alone.
  public Map<Long, Offer> numbered(String code) {
    Map<Long, Offer> offers = new LinkedHashMap<>();
    Optional.ofNullable(accepted.get(code))
        .ifPresent(posted ->
            offers.put(
                posted.number(),
                Offer.alone(
                    posted.message().alone().welfare(), treaty.years(), treaty.goods().size())));
    proposed
        .getOrDefault(code, List.of())
        .forEach(posted -> offers.put(posted.number(), posted.message().answer().offer()));
    return offers;
  }

  /// All prices of a convener for just these members, by the numbers of their entries.
  public Map<Long, PricesSaid> prices(String convener, List<String> codes) {
    Map<Long, PricesSaid> own = new TreeMap<>(prices.getOrDefault(convener, Map.of()));
    own.values().removeIf(said -> !said.members().equals(codes));
    return own;
  }

  /// Its rounds, in order.
  public List<Round> rounds(String convener, List<String> codes) {
    List<Round> rounds = new ArrayList<>();
    prices(convener, codes).forEach((number, said) -> rounds.add(round(convener, number, said)));
    return rounds;
  }

  /// The prices of a convener's entry, and what those asked have answered.
  Round round(String convener, long number, PricesSaid said) {
    return new Round(
        said.quotation(),
        said.smoothing(),
        said.seeking(),
        said.members().stream().map(code -> answer(code, convener, number)).toList());
  }

  /// What a member answered to an entry of prices.
  public Optional<Answer> answer(String code, String convener, long entry) {
    return proposed.getOrDefault(code, List.of()).stream()
        .map(Posted::message)
        .filter(message -> message.convener().equals(convener) && message.entry() == entry)
        .map(Proposed::answer)
        .findFirst();
  }

  /// Prices that a member was asked at and has not answered.
  public List<Question> unanswered(String code) {
    List<Question> questions = new ArrayList<>();
    prices.forEach((convener, said) ->
        said.forEach((number, message) -> {
          if (message.members().contains(code) && answer(code, convener, number).isEmpty()) {
            questions.add(new Question(convener, number, message));
          }
        }));
    return questions;
  }

  /// Prices that wait for an answer.
  ///
  /// @param entry number in the convener's record
  public record Question(String convener, long entry, PricesSaid prices) {}

  /// The last result of a convener for just these members.
  public Optional<Verdict> result(String convener, List<String> codes) {
    List<Long> numbers = new ArrayList<>();
    results
        .getOrDefault(convener, Map.of())
        .forEach((number, message) -> {
          if (message.members().equals(codes)) {
            numbers.add(number);
          }
        });
    return numbers.isEmpty() ? Optional.empty() : Optional.of(verdict(convener, numbers.getLast()));
  }

  /// The last result of whichever convener for just these members: of several the one proven best.
  public Optional<Verdict> result(List<String> codes) {
    return treaty.codes().stream()
        .flatMap(convener -> result(convener, codes).stream())
        .max(Comparator.comparing(Verdict::holds).thenComparingDouble(Verdict::value));
  }

  /// A result, recomputed.
  public Verdict verdict(String convener, long number) {
    Resulted result =
        Optional.ofNullable(results.getOrDefault(convener, Map.of()).get(number))
            .orElseThrow(
                () -> new IllegalArgumentException("no result " + convener + " " + number));
    return Verdict.of(this, convener, number, result);
  }

  /// What members say of a result, by their codes.
  public Map<String, Checked> checks(String convener, long number) {
    Map<String, Checked> checks = new LinkedHashMap<>();
    checked.forEach((code, all) ->
        all.stream()
            .map(Posted::message)
            .filter(one -> one.convener().equals(convener) && one.entry() == number)
            .findFirst()
            .ifPresent(one -> checks.put(code, one)));
    return checks;
  }

  /// The shares of a mixture as parts that name their entries.
  public List<Part> parts(JointPlan plan) {
    List<Part> parts = new ArrayList<>();
    for (int m = 0; m < plan.shares().size(); m++) {
      String code = plan.treaty().members().get(m).code();
      List<Long> numbers = List.copyOf(numbered(code).keySet());
      for (Share share : plan.shares().get(m)) {
        parts.add(new Part(code, numbers.get(share.number()), share.share()));
      }
    }
    return parts;
  }

  /// The number of a convener's k-th entry of prices for these members.
  public OptionalLong priceEntry(String convener, List<String> codes, int k) {
    List<Long> numbers = List.copyOf(prices(convener, codes).keySet());
    return k >= 0 && k < numbers.size() ? OptionalLong.of(numbers.get(k)) : OptionalLong.empty();
  }
}
