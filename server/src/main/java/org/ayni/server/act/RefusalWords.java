package org.ayni.server.act;

import org.ayni.councils.book.Reason;
import org.ayni.councils.book.Refusal;
import org.ayni.server.text.Words;

/// What the book refuses, in plain words of the reader's language: the message `refusal.CODE`.
public final class RefusalWords {

  private RefusalWords() {}

  /// A refusal in words, with the rule's source where there is one.
  public static String of(Refusal refusal, Words words) {
    Reason reason = refusal.reason();
    String said = words.text("refusal." + reason.code(), reason.arguments().toArray());
    return refusal.source().isEmpty()
        ? said
        : said + " " + words.text("refusal.rule", refusal.source());
  }
}
