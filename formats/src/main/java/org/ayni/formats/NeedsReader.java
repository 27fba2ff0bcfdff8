package org.ayni.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.files.CsvRow;
import org.ayni.files.Nearest;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Reads `need-names` (code, names, texts) and `needs` (need, industry, share).
final class NeedsReader {

  /// Shares that are meant to add up to 1 may miss it by so much.
  private static final double ROUNDING = 1e-9;

  private record Words(Names names, Names description) {}

  private final PackageReading reading;
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
  private final Map<String, Double> total = new HashMap<>();

  NeedsReader(PackageReading reading) {
    this.reading = reading;
  }

  List<Need> read() {
    names();
    reading
        .open(PackageResource.NEEDS)
        .filter(csv -> csv.require("need", "industry", "share"))
        .ifPresent(csv -> csv.forEachRow(this::share));
    List<Need> needs = new ArrayList<>();
    words.forEach((code, text) ->
        needs.add(
            new Need(code, text.names(), text.description(), shares.getOrDefault(code, Map.of()))));
    return needs;
  }

  private void names() {
    PackageResource resource = PackageResource.NEED_NAMES;
    reading
        .open(resource)
        .filter(csv -> csv.require("code"))
        .ifPresent(csv -> {
          NamesColumns names = NamesColumns.in(csv, "name");
          NamesColumns texts = NamesColumns.in(csv, "text");
          csv.forEachRow(row -> {
            String code = row.text("code", "a short code such as 'food'");
            if (!code.isEmpty() && reading.remember(resource, code, row.line())) {
              Names name = names.read(row, code);
              words.put(code, new Words(name, texts.isEmpty() ? name : texts.read(row, code)));
            } else if (!code.isEmpty()) {
              row.problem(
                  "code",
                  "'" + code + "' again",
                  "each need once",
                  "",
                  Said.of("table.again", code));
            }
          });
        });
  }

  private void share(CsvRow row) {
    if (!isUnderstood(row)) {
      reading.spoil(PackageResource.NEEDS);
    }
  }

  /// Adds one row; false, with problems, when something is wrong with it.
  private boolean isUnderstood(CsvRow row) {
    if (!row.isWhole()) {
      return false;
    }
    String need = row.text("need", "the code of a need");
    String industry = row.text("industry", reading.industryAxis().inWords());
    boolean known = reading.industryAxis().find(row, "industry", industry).isPresent();
    double share = row.number("share", "a share above 0 and up to 1");
    if (!need.isEmpty() && !words.containsKey(need)) {
      if (reading.descriptor().resources().containsKey(PackageResource.NEED_NAMES)) {
        row.problem(
            "need",
            "'" + need + "'",
            "the code of a need in " + reading.path(PackageResource.NEED_NAMES),
            Nearest.advice(need, words.keySet()),
            Said.of("import.code", need));
        return false;
      }
      words.put(need, new Words(Names.of(need), Names.of(need)));
    }
    if (!known || need.isEmpty() || Double.isNaN(share)) {
      return false;
    }
    if (!(share > 0 && share <= 1)) {
      row.problem(
          "share",
          row.textOrBlank("share"),
          "a share above 0 and up to 1",
          "Leave the row out where nothing of it serves this need.",
          Said.of("table.share"));
      return false;
    }
    if (shares.computeIfAbsent(need, n -> new LinkedHashMap<>()).putIfAbsent(industry, share)
        != null) {
      row.problem(
          "industry",
          "'" + industry + "' again for '" + need + "'",
          "each once",
          "",
          Said.of("table.pair-again", industry, need));
      return false;
    }
    double sum = total.merge(industry, share, Double::sum);
    if (sum > 1 + ROUNDING) {
      reading.add(
          new Problem(
              reading.path(PackageResource.NEEDS),
              row.line(),
              "share",
              "the shares of '" + industry + "' add up to " + sum,
              "at most 1 over all needs",
              "Nothing can be consumed twice.",
              Said.of("table.shares", industry, Numbers.format(sum))));
      return false;
    }
    return true;
  }
}
