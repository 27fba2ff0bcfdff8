package org.ayni.server.statute;

import org.ayni.record.canonical.Value;
import org.ayni.server.text.Words;

/// Parts of a statute that are more than one word or number, in words where there are some, else as
/// they are written.
final class Parts {

  private Parts() {}

  static String said(StatuteRule rule, Value value, Words words) {
    if (value instanceof Value.Fields fields
        && fields.fields().get("type") instanceof Value.Text(String type)) {
      return switch (type) {
        case "by-members" -> words.text("council.votes.members", whole(fields, "per", words));
        case "by-square-root" -> words.text("council.votes.root");
        case "equal" -> words.counted("council.votes.equal", number(fields, "each"));
        case "guarantors-of-the-day" -> words.text("statute.body.guarantors");
        case "office-here" -> words.text("statute.body.here", office(fields));
        case "office-above" -> words.text("statute.body.above", office(fields));
        default -> value.json();
      };
    }
    return value.json();
  }

  private static String office(Value.Fields fields) {
    return String.valueOf(fields.fields().get("office"));
  }

  private static long number(Value.Fields fields, String name) {
    return fields.fields().get(name) instanceof Value.Whole(long number) ? number : 0;
  }

  private static String whole(Value.Fields fields, String name, Words words) {
    return words.whole((double) number(fields, name));
  }
}
