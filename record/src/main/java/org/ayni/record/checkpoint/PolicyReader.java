package org.ayni.record.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.VerifierKey;

/// Reads a policy file of C2SP tlog-policy with at most one group, which holds every witness.
final class PolicyReader {

  private static final String NONE = "none";

  private final List<Finding> findings = new ArrayList<>();
  private final List<VerifierKey> logs = new ArrayList<>();
  private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private Optional<String> group = Optional.empty();
  private int threshold;
  private Optional<String> quorum = Optional.empty();

  PolicyReader(String text) {
    long line = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      String stripped = content.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        read(line, List.of(stripped.split("[ \t]+", -1)));
      }
    }
  }

  TrustPolicy policy() {
    String wanted = quorum.orElse("");
    if (quorum.isEmpty()) {
      wrong(0, "no line 'quorum NAME'", "one, such as 'quorum none'");
    } else if (witnesses.containsKey(wanted) && witnesses.size() == 1) {
      threshold = 1;
    } else if (wanted.equals(NONE)) {
      threshold = 0;
    } else if (!group.equals(quorum)) {
      wrong(0, "a quorum '" + wanted + "'", "the group of all witnesses, or none");
    }
    if (logs.isEmpty()) {
      wrong(0, "no line 'log KEY'", "at least one");
    }
    if (!findings.isEmpty()) {
      throw new RecordException(findings);
    }
    return new TrustPolicy(logs, List.copyOf(witnesses.values()), threshold);
  }

  private void read(long line, List<String> words) {
    int count = words.size();
    switch (words.getFirst()) {
      case "log" -> {
        if (count == 2 || count == 3) {
          key(line, words.get(1), KeyRole.LOG).ifPresent(logs::add);
        } else {
          wrong(line, count + " words", "log KEY");
        }
      }
      case "witness" -> {
        if (count == 3 || count == 4) {
          key(line, words.get(2), KeyRole.WITNESS)
              .ifPresent(key -> witnesses.put(words.get(1), key));
        } else {
          wrong(line, count + " words", "witness NAME KEY");
        }
      }
      case "group" -> readGroup(line, words);
      case "quorum" -> {
        if (count == 2 && quorum.isEmpty()) {
          quorum = Optional.of(words.get(1));
        } else {
          wrong(line, "'" + String.join(" ", words) + "'", "one line 'quorum NAME'");
        }
      }
      default -> wrong(line, "'" + words.getFirst() + "'", "log, witness, group or quorum");
    }
  }

  private void readGroup(long line, List<String> words) {
    List<String> members = words.size() > 3 ? words.subList(3, words.size()) : List.of();
    if (group.isPresent()
        || !List.copyOf(witnesses.keySet()).equals(members)
        || members.isEmpty()) {
      wrong(line, "'" + String.join(" ", words) + "'", "one group, of all witnesses in order");
      return;
    }
    group = Optional.of(words.get(1));
    String wanted = words.get(2);
    String number =
        switch (wanted) {
          case "all" -> String.valueOf(members.size());
          case "any" -> "1";
          default -> wanted;
        };
    boolean known =
        Arrays.asList("all", "any").contains(wanted) || number.matches("[1-9][0-9]{0,3}");
    if (known && Integer.parseInt(number) <= members.size()) {
      threshold = Integer.parseInt(number);
    } else {
      wrong(line, "'" + wanted + "'", "all, any, or 1 to " + members.size());
    }
  }

  private Optional<VerifierKey> key(long line, String text, KeyRole role) {
    Optional<VerifierKey> key = VerifierKey.ifAny(text).filter(k -> k.role() == role);
    if (key.isEmpty()) {
      wrong(line, "'" + text + "'", "the public key of a " + role.code() + ", NAME+ID+BASE64");
    }
    return key;
  }

  private void wrong(long line, String found, String expected) {
    findings.add(new Finding("", line, found, expected, ""));
  }
}
