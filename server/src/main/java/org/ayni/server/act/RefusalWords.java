package org.ayni.server.act;

import org.ayni.councils.book.Reason;
import org.ayni.councils.book.Refusal;
import org.ayni.server.text.Words;

/// What the book refuses, in plain words of the reader's language: the message `refusal.CODE`. What
/// has no code is told as the book says it, with a word that it is English: nothing is kept silent.
public final class RefusalWords {

  private RefusalWords() {}

  /// A refusal in words, with the rule's source where there is one.
  public static String of(Refusal refusal, Words words) {
    Reason reason = refusal.reason();
    String said =
        reason.code().isEmpty()
            ? words.text("refusal.other", refusal.found() + "; expected " + refusal.expected())
            : words.text("refusal." + reason.code(), reason.arguments().toArray());
    return refusal.source().isEmpty()
        ? said
        : said + " " + words.text("refusal.rule", refusal.source());
  }
}
