package org.ayni.councils.paper;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.counting.Question;

/// A sheet on which somebody votes by hand: the council, the question, how to mark it, the options
/// by their names and with the numbers by which papers are counted, and a code that ties the words
/// on it to the question in the record.
///
/// All papers of a ballot are alike. They bear no number, so that nobody can tell them apart.
public final class BallotPaper {

  /// Languages there are words for.
  public static final List<String> LANGUAGES = List.of("en", "es", "pt");

  private static final String BOX = "\u2610";
  private static final String LINE = "______";
  private static final int CODE_DIGITS = 12;
  private static final int GROUP = 4;

  private final String council;
  private final String title;
  private final String how;
  private final List<String> marks = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final String asked;
  private final Optional<String> budget;
  private final String code;
  private final String words;
  private final Locale locale;

  private BallotPaper(Council council, Ballot ballot, Sheet sheet, String hash, String language) {
    this.locale = Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.ayni.councils.paper.paper",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Question question = ballot.opened().question();
    this.council = council.founded().name();
    this.title = ballot.opened().title();
    this.how = bundle.getString("how." + question.rule().kind());
    switch (question.rule().kind()) {
      case YES_NO -> {
        add(BOX, bundle.getString("yes"));
        add(BOX, bundle.getString("no"));
        add(BOX, bundle.getString("blank"));
      }
      case LIST -> {
        sheet.choices().forEach(list -> add(BOX, list));
        add(BOX, bundle.getString("blank"));
      }
      case APPROVAL -> sheet.choices().forEach(project -> add(BOX, project));
      case RANKING, POINTS -> sheet.choices().forEach(option -> add(LINE, option));
    }
    this.asked = sheet.text();
    this.budget =
        question
            .budget()
            .map(money ->
                MessageFormat.format(bundle.getString("budget"), question.money(money, locale)));
    this.code = code(hash);
    this.words = bundle.getString("code");
  }

  /// What is printed of a question in the words of a language.
  ///
  /// @param choices the options by their names, in the order of the question, projects with what
  ///   they cost; none for yes and no
  /// @param text that is decided on, word for word; empty where there is none
  public record Sheet(List<String> choices, String text) {
    public Sheet {
      choices = List.copyOf(choices);
    }
  }

  /// Of a ballot.
  ///
  /// @param hash SHA-256 of the ballot's line in the record, in hexadecimal
  /// @param language one of [#LANGUAGES], else English
  /// @throws IllegalArgumentException when there are not as many choices as options
  public static BallotPaper of(
      Council council, Ballot ballot, Sheet sheet, String hash, String language) {
    int options = ballot.opened().question().options().size();
    if (sheet.choices().size() != options) {
      throw new IllegalArgumentException(sheet.choices().size() + " choices of " + options);
    }
    return new BallotPaper(council, ballot, sheet, hash, language);
  }

  private void add(String mark, String option) {
    marks.add(mark);
    options.add(option);
  }

  /// The first twelve digits of the hash, in groups of four.
  private static String code(String hash) {
    StringBuilder code = new StringBuilder();
    for (int k = 0; k < CODE_DIGITS; k++) {
      code.append(k > 0 && k % GROUP == 0 ? " " : "").append(hash.charAt(k));
    }
    return code.toString();
  }

  /// One paper as Markdown.
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(council).append("\n\n### ").append(title).append("\n\n");
    // As a block of its own, line by line: what it means as Markdown is not what was proposed.
    if (!asked.isEmpty()) {
      asked.lines().forEach(line -> text.append("    ").append(line).append('\n'));
      text.append('\n');
    }
    text.append(how).append('\n');
    budget.ifPresent(money -> text.append('\n').append(money).append('\n'));
    text.append('\n');
    for (int k = 0; k < options.size(); k++) {
      text.append(k + 1)
          .append(". ")
          .append(marks.get(k))
          .append(' ')
          .append(options.get(k))
          .append('\n');
    }
    return text.append('\n').append(words).append(' ').append(code).append('\n').toString();
  }

  /// A page to print: so many papers, each of which stays in one piece.
  ///
  /// @param copies at least 1
  public String html(int copies) {
    StringBuilder text = new StringBuilder();
    text.append("<!doctype html>\n<html lang=\"").append(locale.getLanguage()).append("\">\n");
    text.append("<meta charset=\"utf-8\">\n<title>").append(escaped(title)).append("</title>\n");
    text.append(
        """
        <style>
        body { font: 14pt/1.35 sans-serif; margin: 0; }
        article { break-inside: avoid; border-bottom: 1px dashed #666; padding: 8mm 10mm; }
        h1 { font-size: 12pt; margin: 0; }
        h2 { font-size: 18pt; margin: 2mm 0; }
        ol { padding: 0 0 0 1.6em; margin: 4mm 0; }
        li { margin: 2mm 0; font-size: 16pt; }
        .text { white-space: pre-wrap; }
        .code { font: 10pt monospace; margin: 0; }
        </style>
        """);
    for (int copy = 0; copy < copies; copy++) {
      text.append("<article>\n<h1>").append(escaped(council)).append("</h1>\n<h2>");
      text.append(escaped(title)).append("</h2>\n");
      if (!asked.isEmpty()) {
        text.append("<p class=\"text\">").append(escaped(asked)).append("</p>\n");
      }
      text.append("<p>").append(escaped(how)).append("</p>\n");
      budget.ifPresent(money -> text.append("<p>").append(escaped(money)).append("</p>\n"));
      text.append("<ol>\n");
      for (int k = 0; k < options.size(); k++) {
        text.append("<li>").append(marks.get(k)).append(' ');
        text.append(escaped(options.get(k))).append("</li>\n");
      }
      text.append("</ol>\n<p class=\"code\">").append(escaped(words)).append(' ');
      text.append(code).append("</p>\n</article>\n");
    }
    return text.append("</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
