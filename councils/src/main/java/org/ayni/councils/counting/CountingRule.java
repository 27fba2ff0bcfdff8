package org.ayni.councils.counting;

import java.util.Locale;

/// How votes are counted; see docs/tally.md.
public enum CountingRule {
  YES_NO(Kind.YES_NO),
  LIST_HARE(Kind.LIST),
  LIST_DHONDT(Kind.LIST),
  SCHULZE(Kind.RANKING),
  STV_SCOTTISH(Kind.RANKING),
  STV_MEEK(Kind.RANKING),
  EQUAL_SHARES(Kind.APPROVAL),
  PHRAGMEN(Kind.APPROVAL),
  GREEDY(Kind.APPROVAL),
  POINTS_MEAN(Kind.POINTS),
  POINTS_INDEPENDENT_MARKETS(Kind.POINTS);

  /// What a vote is.
  public enum Kind {
    YES_NO,
    LIST,
    RANKING,
    APPROVAL,
    POINTS
  }

  private final Kind kind;

  CountingRule(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// Whether it can fill seats.
  public boolean elects() {
    return kind == Kind.LIST || kind == Kind.RANKING;
  }

  /// As written in files.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
