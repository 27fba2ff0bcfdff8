package org.ayni.app.tally;

import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.tally.Rational;
import org.ayni.councils.tally.majority.YesNoCount;
import org.ayni.councils.tally.majority.YesNoRule;
import org.ayni.councils.tally.majority.YesNoVotes;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether a question passed.
///
/// JSON: `rule`, `passed`, `winners` (`yes` or `no`), `yes`, `no`, `abstain`, `invalid`, `present`,
/// `roll` (null when not told), `quorum`, `presentNeeded`, `quorate`, `majority`, `of`, `base`
/// (votes or members the majority is a share of), `yesNeeded`, `strict` (yes must exceed it, not
/// only reach it), `carried`, `rounds` (one: `quorate`, `carried`).
record YesNoAnswer(String file, YesNoCount count) implements Answer {

  private static final int DECIMALS = 6;

  @Override
  public String text() {
    YesNoVotes votes = count.votes();
    StringBuilder text = new StringBuilder("yes-no, ").append(file).append(": ");
    text.append(count.passed() ? "passed\n\n" : "not passed\n\n");
    text.append("yes ").append(votes.yes()).append(", no ").append(votes.no());
    text.append(", abstentions ").append(votes.abstain());
    text.append(", invalid ").append(votes.invalid()).append('\n');
    if (count.rule().quorum().signum() > 0) {
      text.append("quorum: ")
          .append(votes.present())
          .append(" present, ")
          .append(shown(count.presentNeeded()))
          .append(" needed (")
          .append(count.rule().quorum())
          .append(" of ")
          .append(count.roll().orElse(0))
          .append(" members): ")
          .append(count.quorate() ? "reached\n" : "not reached\n");
    }
    text.append("majority: ")
        .append(votes.yes())
        .append(" yes, ")
        .append(count.rule().strict() ? "more than " : "at least ")
        .append(shown(count.yesNeeded()))
        .append(" needed (")
        .append(count.rule().majority())
        .append(" of ")
        .append(count.base())
        .append(baseInWords())
        .append("): ")
        .append(count.carried() ? "reached\n" : "not reached\n");
    return text.toString();
  }

  private String baseInWords() {
    return switch (count.rule().base()) {
      case CAST -> " yes and no";
      case PRESENT -> " present";
      case ROLL -> " members";
    };
  }

  private static String shown(Rational figure) {
    String exact = figure.toString();
    return exact.contains("/") ? figure.toDecimal(2).toPlainString() : exact;
  }

  @Override
  public Table csv() {
    YesNoVotes votes = count.votes();
    Table.Builder table = Table.builder().column("choice").numbers("votes", 0);
    table.add("yes").add((double) votes.yes()).endRow();
    table.add("no").add((double) votes.no()).endRow();
    table.add("abstain").add((double) votes.abstain()).endRow();
    table.add("invalid").add((double) votes.invalid()).endRow();
    return table.build();
  }

  @Override
  public JsonNode json() {
    YesNoVotes votes = count.votes();
    YesNoRule rule = count.rule();
    ObjectNode object = Json.object().put("rule", CountingRule.YES_NO.code());
    object.put("passed", count.passed());
    object.putArray("winners").add(count.passed() ? "yes" : "no");
    object.put("yes", votes.yes()).put("no", votes.no());
    object.put("abstain", votes.abstain()).put("invalid", votes.invalid());
    object.put("present", votes.present());
    if (count.roll().isPresent()) {
      object.put("roll", count.roll().getAsLong());
    } else {
      object.putNull("roll");
    }
    object.put("quorum", rule.quorum().toString());
    object.put("presentNeeded", count.presentNeeded().toDecimal(DECIMALS));
    object.put("quorate", count.quorate());
    object.put("majority", rule.majority().toString());
    object.put("of", WordConverter.word(rule.base())).put("base", count.base());
    object.put("yesNeeded", count.yesNeeded().toDecimal(DECIMALS));
    object.put("strict", rule.strict()).put("carried", count.carried());
    ObjectNode round = object.putArray("rounds").addObject();
    round.put("quorate", count.quorate()).put("carried", count.carried());
    return object;
  }
}
