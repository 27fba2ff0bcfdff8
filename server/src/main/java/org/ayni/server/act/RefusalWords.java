package org.ayni.server.act;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.ayni.councils.book.Reason;
import org.ayni.councils.book.Refusal;
import org.ayni.server.text.Words;

/// What the book refuses, in plain words of the reader's language: the message `refusal.CODE`. Days
/// and subjects are filled in as they are written everywhere else.
public final class RefusalWords {

  /// Reasons that say codes of subjects.
  private static final Set<String> OF_SUBJECTS =
      Set.of("notOnAgenda", "otherSubject", "secondCallSubject");

  private RefusalWords() {}

  /// A refusal in words, with the rule's source where there is one.
  public static String of(Refusal refusal, Words words) {
    Reason reason = refusal.reason();
    String said =
        words.text(
            "refusal." + reason.code(),
            reason.arguments().stream()
                .map(argument -> filledIn(reason.code(), argument, words))
                .toArray());
    return refusal.source().isEmpty()
        ? said
        : said + " " + words.text("refusal.rule", refusal.source());
  }

  /// Why something was not recorded, a sentence each; none where it was.
  public static List<String> of(Recording.Result result, Words words) {
    return switch (result) {
      case Recording.Result.Done _ -> List.of();
      case Recording.Result.Refused(var all) -> all.stream().map(one -> of(one, words)).toList();
      case Recording.Result.SentBefore() -> List.of(words.text("form.sentBefore"));
    };
  }

  private static String filledIn(String code, String argument, Words words) {
    if (OF_SUBJECTS.contains(code)) {
      return words.textOr("subject." + argument, argument);
    }
    try {
      return words.day(LocalDate.parse(argument));
    } catch (DateTimeParseException _) {
      return argument;
    }
  }
}
