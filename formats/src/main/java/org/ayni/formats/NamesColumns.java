package org.ayni.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ayni.economy.Names;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvOutput;
import org.ayni.files.CsvRow;

/// A text in several languages as columns `name_en`, `name_es` …, one a language.
final class NamesColumns {

  private static final String LANGUAGE = "_[a-z]{2,3}";

  private final String stem;
  private final List<String> languages;

  private NamesColumns(String stem, List<String> languages) {
    this.stem = stem;
    this.languages = languages;
  }

  /// Those of a file: all columns of the form stem, `_`, language.
  static NamesColumns in(CsvInput csv, String stem) {
    List<String> languages = new ArrayList<>();
    for (String column : csv.columns()) {
      if (column.matches(stem + LANGUAGE)) {
        languages.add(column.substring(stem.length() + 1));
      }
    }
    return new NamesColumns(stem, languages);
  }

  /// Those needed to write these texts, languages in alphabetical order.
  static NamesColumns of(String stem, List<Names> texts) {
    TreeSet<String> languages = new TreeSet<>();
    texts.forEach(names -> languages.addAll(names.byLanguage().keySet()));
    return new NamesColumns(stem, List.copyOf(languages));
  }

  List<String> columns() {
    return languages.stream().map(language -> stem + "_" + language).toList();
  }

  boolean isEmpty() {
    return languages.isEmpty();
  }

  /// The text of a row in all languages that have one.
  ///
  /// @param otherwise the text where no language has one
  Names read(CsvRow row, String otherwise) {
    Map<String, String> byLanguage = new HashMap<>();
    for (String language : languages) {
      String text = row.textOrBlank(stem + "_" + language);
      if (!text.isEmpty()) {
        byLanguage.put(language, text);
      }
    }
    return byLanguage.isEmpty() ? Names.of(otherwise) : new Names(byLanguage);
  }

  void write(CsvOutput csv, Names names) {
    languages.forEach(language -> csv.add(names.byLanguage().getOrDefault(language, "")));
  }
}
