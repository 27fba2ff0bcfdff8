package org.ayni.server.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Proposal;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.statute.RuleWords;
import org.ayni.server.statute.StatuteChanges;
import org.ayni.server.statute.StatuteChanges.Change;
import org.ayni.server.statute.StatuteRule;
import org.ayni.server.statute.StatuteRules;
import org.ayni.server.statute.StatuteTexts;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/councils/…/statute`: the statute in force in words, rule by rule, and what is proposed to
/// change in it.
@Controller
public final class StatutePages {

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;

  StatutePages(EconomyShelf shelf, HouseShelf house, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
  }

  /// A rule in words.
  ///
  /// @param source where it comes from, with whether that was read; empty where nothing is stated
  public record Rule(String name, String text, String source) {}

  /// A change that was proposed and is not decided yet, or not in force yet.
  public record Proposed(String title, List<Change> changes) {
    public Proposed {
      changes = List.copyOf(changes);
    }
  }

  /// What is read of the house at once.
  private record Seen(
      String council, String statute, List<Proposed> proposed, Map<String, List<Rule>> groups) {}

  @GetMapping("/councils/{code}/statute")
  String statute(
      HttpServletRequest request, @PathVariable String code, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Seen seen =
        house
            .read((HouseView open) -> {
              Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
              Statute statute = council.statute();
              return new Seen(
                  council.founded().name(),
                  words.named(statute.names(), statute.code()),
                  proposed(open, council, words),
                  groups(statute, words));
            })
            .orElseThrow(UnknownCouncilException::new);
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute("code", code);
    model.addAttribute("councilName", seen.council());
    model.addAttribute("name", seen.statute());
    model.addAttribute("proposed", seen.proposed());
    model.addAttribute("groups", seen.groups());
    model.addAttribute(
        "page",
        visit.page(
            words.text("topic.statute"),
            visit.address("/councils/" + code + "/statute"),
            Map.of(),
            ""));
    return "statute";
  }

  private static List<Proposed> proposed(HouseView open, Council council, Words words) {
    List<Proposed> all = new ArrayList<>();
    for (Proposal one : council.proposals().values()) {
      Optional<Statute> after =
          StatuteTexts.kept(open.files(), one.settled().orElse(one.made().text()));
      if (one.made().subject().equals(Statute.AMENDMENT)
          && after.isPresent()
          && council.replacedBy(one.made().proposal()).isEmpty()
          && !isRejected(one, council)) {
        all.add(
            new Proposed(
                one.made().title(), StatuteChanges.of(council.statute(), after.get(), words)));
      }
    }
    return all.reversed();
  }

  private static boolean isRejected(Proposal proposal, Council council) {
    return !proposal.adopted()
        && council.ballots().values().stream()
            .anyMatch(ballot ->
                ballot.closed().isPresent()
                    && ballot.opened().about().equals(Optional.of(proposal.made().proposal())));
  }

  private static Map<String, List<Rule>> groups(Statute statute, Words words) {
    Map<String, List<Rule>> groups = new LinkedHashMap<>();
    List<StatuteRule> rules =
        StatuteRules.of(statute).stream()
            .filter(rule -> rule.value().isPresent() && !rule.part().equals("sources"))
            .toList();
    for (boolean apart : new boolean[] {false, true}) {
      rules.stream()
          .filter(rule -> rule.isApart() == apart && rule.shape() != StatuteRule.Shape.NAME)
          .forEach(rule ->
              groups
                  .computeIfAbsent(RuleWords.group(rule, words), _ -> new ArrayList<>())
                  .add(
                      new Rule(
                          RuleWords.name(rule, words),
                          RuleWords.value(rule, words),
                          source(rule, statute, words))));
    }
    return groups;
  }

  private static String source(StatuteRule rule, Statute statute, Words words) {
    return RuleWords.source(rule, statute)
        .map(one ->
            RuleWords.law(one, words)
                + ", "
                + words.text(one.checked() ? "council.checked" : "council.unchecked"))
        .orElse("");
  }
}
