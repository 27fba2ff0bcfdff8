package org.ayni.server.act;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Member;
import org.ayni.decisions.house.HouseView;
import org.ayni.economy.Economy;
import org.ayni.planning.plan.Plan;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.text.Words;
import org.ayni.server.view.OptionNames;

/// Where somebody stands who looks at a council: which one, who, when, in which language. Valid
/// while the house is held.
///
/// @param economy whose needs are decided on
/// @param names of members by code; empty for who may not see them
/// @param key by which what is sent next is known
/// @param plan that was chosen, for forms that ask of its lines; empty for others, and where it is
///   not in the house
public record Scene(
    HouseView house,
    Council council,
    Person person,
    AccountOptions options,
    Economy economy,
    Instant now,
    Words words,
    Map<String, String> names,
    String key,
    Optional<Plan> plan) {

  public static Scene of(
      HouseView house,
      Council council,
      Person person,
      AccountOptions options,
      Economy economy,
      Words words,
      String key)
      throws IOException {
    Map<String, String> names = names(options, person, council.code());
    return new Scene(
        house,
        council,
        person,
        options,
        economy,
        options.clock().instant(),
        words,
        names,
        key,
        Optional.empty());
  }

  /// The same with the plan that was chosen.
  Scene with(Optional<Plan> chosen) {
    return new Scene(house, council, person, options, economy, now, words, names, key, chosen);
  }

  /// Names of members by code; empty for who may not see them.
  public static Map<String, String> names(AccountOptions options, Person person, String council)
      throws IOException {
    Map<String, String> names = new HashMap<>();
    if (person.mayForAll(Rights.READ_NAMES, council)) {
      options.people().everybody().forEach(one -> names.put(one.code(), one.name()));
    }
    return names;
  }

  public LocalDate today() {
    return council.day(now);
  }

  public ZoneId zone() {
    return ZoneId.of(council.founded().zone());
  }

  public Locale locale() {
    return Locale.forLanguageTag(words.languageTag());
  }

  public String said(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
  }

  /// A moment in the council's time.
  public String said(Instant moment) {
    return words.moment(moment, zone());
  }

  /// One of several names by language.
  public String named(Map<String, String> byLanguage, String code) {
    return words.named(byLanguage, code);
  }

  /// A member, by name for who may see it.
  public String who(String code) {
    return Optional.ofNullable(names.get(code)).map(name -> name + " (" + code + ")").orElse(code);
  }

  /// A need of the economy by its name; another as it is.
  public String need(String code) {
    return OptionNames.needs(economy, words).getOrDefault(code, code);
  }

  /// Needs of the economy, by name.
  List<Choice> needs() {
    return economy.needs().stream()
        .map(need -> new Choice(need.code(), words.name(need.names())))
        .toList();
  }

  /// Members there are today, by name.
  List<Choice> members() {
    return people(
        council.members().stream().filter(m -> m.left().isEmpty()).map(Member::code).toList());
  }

  List<Choice> people(Collection<String> codes) {
    return codes.stream()
        .map(code -> new Choice(code, who(code)))
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /// Names of things as choices, the newest first.
  static List<Choice> newest(Collection<String> names) {
    return names.stream().map(name -> new Choice(name, name)).toList().reversed();
  }

  /// In whose name something is done: one's own, or that of whoever may be chosen.
  Field by(String name, String action) {
    Optional<String> own = person.member(council.code());
    if (person.mayForAll(action, council.code())) {
      return own.map(code -> Field.choice(name, members()).at(code))
          .orElseGet(() -> Field.choice(name, members()));
    }
    List<String> some =
        council.members().stream()
            .filter(m -> m.left().isEmpty())
            .filter(m -> person.may(action, council.code(), Optional.of(m.code()), m.paper()))
            .map(Member::code)
            .toList();
    Field field = Field.choice(name, people(some));
    return some.size() == 1 ? field.at(some.getFirst()) : field;
  }
}
