package org.ayni.councils.minutes;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Disputes;
import org.ayni.councils.book.Withdrawn;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.statute.Office;
import org.ayni.councils.statute.Threshold;

/// The minutes of an assembly as Markdown: council and call, attendance and quorum, agenda, what
/// was voted and how it came out, who was elected, a place to sign. The form is that which juntas
/// de acción comunal hand in (organisation, date, call, quorum, order of the day, decisions,
/// signatures). The same book gives the same text; its last line says in which form and language it
/// was written, so that it can be written again and compared ([MinutesCheck]).
public final class Minutes {

  /// Languages there are texts for.
  public static final List<String> LANGUAGES = List.of("en", "es", "pt");

  /// The form of the text. It changes with every change of the text for one book.
  public static final String FORM = "ayni-minutes/1";

  /// The text for people, without the mark that says in which form it was written.
  public static String withoutMark(String text) {
    return MinutesCheck.MARK.matcher(text).replaceFirst("");
  }

  private final Council council;
  private final Assembly assembly;
  private final Locale locale;
  private final ResourceBundle bundle;
  private final StringBuilder text = new StringBuilder();

  private Minutes(Council council, Assembly assembly, String language) {
    this.council = council;
    this.assembly = assembly;
    this.locale = Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    this.bundle =
        ResourceBundle.getBundle(
            "org.ayni.councils.minutes.minutes",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// @param language one of [#LANGUAGES], else English
  public static String of(Council council, Assembly assembly, String language) {
    Minutes minutes = new Minutes(council, assembly, language);
    minutes.head();
    minutes.attendance();
    minutes.agenda();
    minutes.decisions();
    minutes.disputed();
    minutes.say("signatures");
    return minutes
        .text
        .append("\n<!-- ")
        .append(FORM)
        .append(' ')
        .append(minutes.locale.getLanguage())
        .append(" -->\n")
        .toString();
  }

  /// Numbers as plain digits, and dates by a pattern of ours: the platform's own forms change from
  /// one version to the next, and then the same book would give another text.
  private void say(String key, Object... values) {
    Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
    text.append(new MessageFormat(bundle.getString(key), locale).format(texts)).append("\n");
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(bundle.getString("date"), locale));
  }

  private void head() {
    say(
        "head",
        council.founded().name(),
        assembly.name(),
        day(assembly.day()),
        day(assembly.calledOn()));
    council.founded().territory().ifPresent(code -> say("territory", code));
  }

  private void attendance() {
    int all = council.voters(assembly.day()).size();
    int present = assembly.present().size();
    Threshold begin = council.statute().meetings().deliberating();
    say("attendance", all, assembly.call(), present, begin.needed(all), yes(begin, present, all));
    if (!assembly.votes().isEmpty()) {
      votes();
      return;
    }
    council
        .statute()
        .meetings()
        .deciding(Math.max(1, assembly.call()), "")
        .ifPresent(decide -> say("deciding", decide.needed(all), yes(decide, present, all)));
  }

  /// Where some have more votes than others, the quorum is one of votes.
  private void votes() {
    int all = assembly.votesOf(council.voters(assembly.day()));
    int present = assembly.votesOf(assembly.present());
    say("votes", all, present);
    council
        .statute()
        .meetings()
        .deciding(Math.max(1, assembly.call()), "")
        .ifPresent(decide -> say("deciding", decide.needed(all), yes(decide, present, all)));
  }

  /// Nothing that is disputed is passed over.
  private void disputed() {
    Disputes.open(council)
        .forEach(
            one -> say("disputed", one.raised().challenge(), one.raised().about(), day(one.due())));
  }

  private String yes(Threshold threshold, int some, int all) {
    return bundle.getString(threshold.reached(some, all) ? "yes" : "no");
  }

  private void agenda() {
    say("agenda");
    int number = 1;
    for (AgendaItem item : assembly.agenda()) {
      text.append(number++).append(". ").append(item.title()).append('\n');
    }
    text.append('\n');
  }

  private void decisions() {
    say("decisions");
    List<Ballot> ballots =
        council.ballots().values().stream()
            .filter(b -> b.opened().assembly().filter(assembly.name()::equals).isPresent())
            .toList();
    if (ballots.isEmpty()) {
      say("nothing");
    }
    ballots.forEach(this::ballot);
    council.withdrawn().values().stream()
        .filter(one -> one.what().opened().assembly().filter(assembly.name()::equals).isPresent())
        .forEach(this::withdrawn);
  }

  private void withdrawn(Withdrawn<Ballot> one) {
    say("ballot", one.what().opened().title());
    say("withdrawn", one.reason());
    text.append('\n');
  }

  private void ballot(Ballot ballot) {
    say("ballot", ballot.opened().title());
    if (ballot.closed().isEmpty()) {
      say("open");
      return;
    }
    BallotClosed closed = ballot.closed().get();
    say("counted", closed.outcome().counted());
    Map<String, String> figures = new TreeMap<>(closed.outcome().figures());
    Question question = ballot.opened().question();
    figures.forEach((name, figure) ->
        text.append("- ")
            .append(shown(name))
            .append(": ")
            .append(figure(name, figure, question))
            .append('\n'));
    if (figures.isEmpty()) {
      say("withheld");
    }
    if (question.rule() == CountingRule.YES_NO) {
      say(closed.passed() ? "passed" : "rejected");
    } else if (!closed.outcome().winners().isEmpty()) {
      say("winners", String.join(", ", closed.outcome().winners()));
    }
    money(question);
    seats(ballot);
    text.append('\n');
  }

  /// What projects cost is money; all else is votes.
  private String figure(String name, String figure, Question question) {
    return name.equals("cost") && question.unit().isPresent()
        ? question.money(new BigDecimal(figure), locale)
        : figure;
  }

  /// What there was and what each project cost. Ballots that did not say in which money have no
  /// such lines: their minutes stay as they were written.
  private void money(Question question) {
    if (question.unit().isEmpty()) {
      return;
    }
    question.budget().ifPresent(budget -> say("budget", question.money(budget, locale)));
    question
        .costs()
        .forEach((project, cost) -> say("project", project, question.money(cost, locale)));
  }

  private String shown(String name) {
    return switch (name) {
      case "yes" -> bundle.getString("vote.yes");
      case "no" -> bundle.getString("vote.no");
      case "blank" -> bundle.getString("vote.blank");
      case "quota" -> bundle.getString("quota");
      default -> name;
    };
  }

  private void seats(Ballot ballot) {
    council.seats().stream()
        .filter(seat -> seat.ballot().equals(ballot.opened().ballot()))
        .forEach(seat ->
            say(
                "seat",
                council
                    .statute()
                    .office(seat.office())
                    .map(Office::names)
                    .map(names -> names.getOrDefault(locale.getLanguage(), seat.office()))
                    .orElse(seat.office()),
                seat.holder(),
                day(seat.from()),
                day(seat.until())));
  }
}
