package org.ayni.councils.statute;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rules of a council. Data and nothing else: what they do is done in `book`.
///
/// @param code such as `co-junta`
/// @param names by language
/// @param membership who belongs to it
/// @param meetings when an assembly can decide
/// @param majorities by subject; [#ORDINARY] is for all that are not named
/// @param blocks what is elected
/// @param mandate what binds delegates
/// @param recall how an office is lost; empty where the statute knows none
/// @param guarantors who watch over elections; empty where the statute knows none
/// @param forms how people may vote here; named open is always allowed to delegates
/// @param withholdBelow counts of ballots in which fewer took part are not shown option by option;
///   0 for none
/// @param weighting how lower councils weigh in this one's wishes
/// @param own subjects that no council above decides for this one where they touch its own means
///   only
/// @param challenges before whom what is disputed goes; empty where the registrar writes down what
///   was decided
/// @param votes of councils below; empty where every delegate has one
/// @param sectors whose seats there are; empty where members are admitted
/// @param sources of the rules
public record Statute(
    String code,
    Map<String, String> names,
    Membership membership,
    Meetings meetings,
    Map<String, Majority> majorities,
    List<Block> blocks,
    Mandate mandate,
    Optional<Recall> recall,
    Optional<Guarantors> guarantors,
    Set<BallotForm> forms,
    int withholdBelow,
    Weighting weighting,
    Set<String> own,
    Optional<Challenges> challenges,
    Optional<Votes> votes,
    Optional<Sectors> sectors,
    List<Source> sources) {

  /// The subject of everything that has no majority of its own.
  public static final String ORDINARY = "ordinary";

  /// The subject of a change of the statute itself.
  public static final String AMENDMENT = "statute";

  /// The subject of a recall.
  public static final String RECALL = "recall";

  public Statute {
    names = Map.copyOf(names);
    majorities = new TreeMap<>(majorities);
    blocks = List.copyOf(blocks);
    forms = Collections.unmodifiableSet(new TreeSet<>(forms));
    own = Collections.unmodifiableSet(new TreeSet<>(own));
    sources = List.copyOf(sources);
    if (!majorities.containsKey(ORDINARY) || !majorities.containsKey(AMENDMENT)) {
      throw new RuleException(
          RuleException.Kind.MAJORITY_MISSING,
          "majorities",
          "majorities for " + majorities.keySet() + "; expected 'ordinary' and 'statute' too");
    }
    if (recall.isPresent() && !majorities.containsKey(RECALL)) {
      throw new RuleException(
          RuleException.Kind.RECALL_MAJORITY, RECALL, "a recall without a majority for 'recall'");
    }
    if (forms.isEmpty()) {
      throw new RuleException(RuleException.Kind.NO_FORM, "forms", "no form of ballot");
    }
    if (withholdBelow < 0) {
      throw new IllegalArgumentException(withholdBelow + " withheld");
    }
    names(blocks);
    if (challenges.isPresent()) {
      bodies(challenges.get(), membership, blocks, guarantors);
    }
  }

  private static void names(List<Block> blocks) {
    Set<String> codes = new HashSet<>();
    for (Block block : blocks) {
      if (!codes.add("block " + block.code())) {
        throw twice("two blocks", block.code());
      }
      for (Office office : block.offices()) {
        if (!codes.add("office " + office.code())) {
          throw twice("two offices", office.code());
        }
      }
    }
  }

  private static RuleException twice(String what, String code) {
    return new RuleException(
        RuleException.Kind.TWICE, "blocks", what + " called '" + code + "'", code);
  }

  /// A body that there cannot be decides nothing; and a roll has one period of challenge.
  private static void bodies(
      Challenges challenges,
      Membership membership,
      List<Block> blocks,
      Optional<Guarantors> guarantors) {
    challenges
        .instances()
        .forEach((matter, instance) -> {
          boolean there =
              switch (instance.body()) {
                case Body.GuarantorsOfTheDay _ -> guarantors.isPresent();
                case Body.OfficeHere(var office) ->
                    blocks.stream()
                        .flatMap(block -> block.offices().stream())
                        .anyMatch(one -> one.code().equals(office));
                case Body.OfficeAbove _ -> true;
              };
          if (!there) {
            throw new RuleException(
                RuleException.Kind.NO_BODY,
                "challenges/instances/" + matter.code() + "/body",
                matter.rule() + " by " + instance.body() + ", which the statute does not know");
          }
        });
    challenges
        .of(Matter.ROLL)
        .filter(roll -> roll.withinDays() != membership.challengeDays())
        .ifPresent(roll -> {
          throw new RuleException(
              RuleException.Kind.ROLL_DAYS,
              "membership/challengeDays",
              "rolls challenged within "
                  + roll.withinDays()
                  + " days, and membership.challengeDays "
                  + membership.challengeDays(),
              roll.withinDays(),
              membership.challengeDays());
        });
  }

  /// The majority for a subject.
  public Majority majority(String subject) {
    return Optional.ofNullable(majorities.get(subject))
        .or(() -> Optional.ofNullable(majorities.get(ORDINARY)))
        .orElseThrow();
  }

  public Optional<Block> block(String code) {
    return blocks.stream().filter(block -> block.code().equals(code)).findAny();
  }

  /// The block an office is elected in.
  public Optional<Block> blockOf(String office) {
    return blocks.stream()
        .filter(block -> block.offices().stream().anyMatch(o -> o.code().equals(office)))
        .findAny();
  }

  public Optional<Office> office(String code) {
    return blocks.stream()
        .flatMap(block -> block.offices().stream())
        .filter(office -> office.code().equals(code))
        .findAny();
  }

  /// The source of a rule, where one is stated: `Ley 2166 de 2021, art. 36`, else empty.
  public String source(String rule) {
    return sources.stream()
        .filter(source -> source.rule().equals(rule))
        .findFirst()
        .map(source ->
            source.article().isEmpty() ? source.law() : source.law() + ", " + source.article())
        .orElse("");
  }
}
