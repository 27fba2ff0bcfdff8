package org.ayni.server.act;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.book.Refusal;
import org.ayni.server.text.Words;

/// What the book refuses, in plain words of the reader's language. The book speaks English; here
/// its sentences are known by their form. One that is not known is told as it is, with a word that
/// it is English: nothing is kept silent.
public final class RefusalWords {

  /// A sentence of the book and the message that says the same.
  private record Known(Pattern form, String message) {}

  private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";

  private static final List<Known> KNOWN =
      List.of(
          known(
              "a call on " + DAY + " for " + DAY + "; expected a notice of (\\d+) .*",
              "refusal.notice"),
          known("(\\d+) of (\\d+) members present; expected (\\d+) or more", "refusal.quorum"),
          known("assembly '(.*)' without attendance; .*", "refusal.attendanceFirst"),
          known("minutes of an assembly nobody attended; .*", "refusal.minutesFirst"),
          known("'(.*)' on (?:a second call|call \\d); .*", "refusal.secondCallSubject"),
          known("a call on a later day; .*", "refusal.noLaterCall"),
          known(
              "a later call on " + DAY + "; expected a day after " + DAY + ".*",
              "refusal.laterCall"),
          known("a later call of an assembly .*", "refusal.laterCallNeedless"),
          known("guarantors named; .*", "refusal.noGuarantors"),
          known("guarantors named on " + DAY + "; expected until " + DAY, "refusal.guarantorsLate"),
          known("(\\d+) guarantors: .*; expected (\\d+), each once", "refusal.guarantorsCount"),
          known("an election without guarantors; .* for " + DAY, "refusal.guarantorsFirst"),
          known(
              "'(.*)', who watches over the election, as a candidate; .*",
              "refusal.guarantorStands"),
          known("'(.*)', who stands for an office; .*", "refusal.guarantorStands"),
          known("'(.*)' as a guarantor; .*", "refusal.candidate"),
          known("a second call; .*", "refusal.noSecondCall"),
          known("attendance on " + DAY + "; expected on " + DAY + ".*", "refusal.attendanceDay"),
          known("call (\\d); expected call (\\d) or later", "refusal.callOrder"),
          known("(?:attendance|a ballot) after the minutes; .*", "refusal.afterMinutes"),
          known("minutes once more; .*", "refusal.minutesOnce"),
          known("'(.*)' once more; expected somebody who is no member", "refusal.alreadyMember"),
          known("an admission dated " + DAY + "; .*roll, of " + DAY, "refusal.behindRoll"),
          known(
              "(?:the day|a delivery on) " + DAY + "; expected no day after " + DAY,
              "refusal.dayAhead"),
          known(".*; expected (?:none before|a day since) " + DAY, "refusal.dayBefore"),
          known("[a-z ]+ '(.*)' once more; expected a new name", "refusal.nameTaken"),
          known(
              "(\\d+) members with the right to vote; expected (\\d+) or more",
              "refusal.fewMembers"),
          known("a challenge on " + DAY + "; expected one until " + DAY, "refusal.challengeLate"),
          known("a change of roll .*", "refusal.rollUsed"),
          known("a roll with open challenges.*", "refusal.openChallenges"),
          known("a ballot on '(.*)' in '(.*)'; .*", "refusal.notOnAgenda"),
          known(
              "a roll of " + DAY + "; expected one of " + DAY + " or before", "refusal.bookClosed"),
          known("an election on " + DAY + "; expected on " + DAY + ".*", "refusal.electionDay"),
          known("a second ballot for one election; .*", "refusal.ballotOnce"),
          known("a nomination on " + DAY + "; .*", "refusal.nominationLate"),
          known("(\\d+) people under one name; .*", "refusal.listSize"),
          known("(?:somebody twice on a list|'.*' twice in one election); .*", "refusal.twice"),
          known("'(.*)' as a candidate; .*", "refusal.candidate"),
          known("'(.*)' in two blocks; .*", "refusal.twoBlocks"),
          known("'(.*)', who holds another office; .*", "refusal.holdsOffice"),
          known("'(.*)' after (\\d+) terms in a row; .*", "refusal.terms"),
          known(
              "(\\d+) signatures of (\\d+) members; expected (\\d+) or more", "refusal.signatures"),
          known("'(.*)' signing twice; .*", "refusal.signedTwice"),
          known("a signature on " + DAY + "; expected one until " + DAY, "refusal.signatureLate"),
          known(
              "'(.*)' on " + DAY + "; expected a member with the right to vote", "refusal.noVoter"),
          known("'(.*)' voting; expected somebody on the roll '(.*)'", "refusal.notOnRoll"),
          known("'(.*)' voting in '(.*)'; .*", "refusal.notPresent"),
          known("'(.*)' voting on " + DAY + "; .*", "refusal.noMember"),
          known("'(.*)' present; expected a member", "refusal.noMember"),
          known("the key .*; expected a key of this ballot", "refusal.key"),
          known("a signature that does not hold; .*", "refusal.signature"),
          known("a vote of this key that was taken before; .*", "refusal.spent"),
          known("(?:something for|an end of) a closed ballot; .*", "refusal.closed"),
          known("something at .*; expected before the ballot closes.*", "refusal.closed"),
          known("a vote of '(.*)' against the instruction; .*", "refusal.mandate"),
          known("an end at .*; expected not before .*", "refusal.stillOpen"),
          known("a seed with the hash .*", "refusal.seed"),
          known("closing at .*", "refusal.closesPast"),
          known(
              "a ballot on '(.*)'; expected a proposal whose text is settled",
              "refusal.notSettled"),
          known("(?:a change of '.*'|an amendment to a settled text); .*", "refusal.settled"),
          known("two counts of box '(.*)' that differ; .*", "refusal.twoCounts"),
          known("(\\d+) observers; .*", "refusal.observers"),
          known("box '(.*)' once more; .*", "refusal.boxOnce"),
          known("(\\d+) votes; expected no more than the (\\d+) on the roll", "refusal.tooMany"),
          known("the time .*; expected none before .*", "refusal.time"),
          known("a petition; expected none.*", "refusal.noRecall"),
          known("a decision on the means of '(.*)' alone; .*", "refusal.own"),
          known("a promise of the offer .*", "refusal.noPlan"),
          known(".* with open challenges: \\[(.*)\\]; .*", "refusal.disputed"),
          known("a challenge of a roll without its body; .*", "refusal.body"),
          known("a challenge of a [a-z]+; expected (?:one|none).*", "refusal.noBody"),
          known("a challenge of a nomination that is voted on; .*", "refusal.nominationVoted"),
          known("a challenge of the result of '(.*)'; .*", "refusal.noResult"),
          known("'(.*)' challenging; .*", "refusal.noMember"),
          known("a second decision about '(.*)'; .*", "refusal.decidedOnce"),
          known("'(.*)' deciding, who is a party; .*", "refusal.party"),
          known("'(.*)' deciding; .*", "refusal.notOfBody"),
          known(
              "(\\d+) of (\\d+) who may decide say so; expected (\\d+) or more",
              "refusal.fewDeciders"),
          known("somebody deciding twice; .*", "refusal.twice"),
          known("(\\d+) of (\\d+) votes present; expected (\\d+) or more", "refusal.quorumVotes"),
          known("(?:papers in a ballot|a ballot [A-Z_]+ with a roll).*votes; .*", "refusal.byName"),
          known("'(.*)' admitted; .*", "refusal.bySector"),
          known("(?:names put forward|an appointment); expected none.*", "refusal.noSectors"),
          known("(\\d+) names for a seat: .*; expected (\\d+), each once", "refusal.shortlist"),
          known("'(.*)' appointed; .*", "refusal.notForward"),
          known("one member more of the sector '(.*)'; .*", "refusal.sectorFull"),
          known(
              "a term from " + DAY + " until " + DAY + "; expected one until " + DAY + ".*",
              "refusal.termLong"));

  private RefusalWords() {}

  private static Known known(String form, String message) {
    return new Known(Pattern.compile(form), message);
  }

  /// A refusal in words, with the rule's source where there is one.
  public static String of(Refusal refusal, Words words) {
    String said = said(refusal.found() + "; expected " + refusal.expected(), words);
    return refusal.source().isEmpty()
        ? said
        : said + " " + words.text("refusal.rule", refusal.source());
  }

  private static String said(String sentence, Words words) {
    for (Known known : KNOWN) {
      Matcher matcher = known.form().matcher(sentence);
      if (matcher.matches()) {
        Object[] groups = new Object[matcher.groupCount()];
        for (int k = 0; k < groups.length; k++) {
          groups[k] = matcher.group(k + 1);
        }
        return words.text(known.message(), groups);
      }
    }
    return words.text("refusal.other", sentence);
  }
}
