package org.ayni.record.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an entry can hold. Immutable.
public sealed interface Value {

  /// The largest whole number, and the smallest with a minus: 2⁵³ − 1, which every JSON reader
  /// keeps exactly (RFC 7493, section 2.2).
  long LARGEST = (1L << 53) - 1;

  /// The canonical text, in UTF-8 without a line feed.
  default byte[] canonical() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  /// See [#canonical].
  default String json() {
    StringBuilder out = new StringBuilder();
    CanonicalText.write(this, out);
    return out.toString();
  }

  /// Whether a text has no half of a surrogate pair.
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /// @param text without lone surrogates, which UTF-8 cannot hold
  record Text(String text) implements Value {
    public Text {
      if (!isUnicode(text)) {
        throw new IllegalArgumentException("a text with half a surrogate pair; expected Unicode");
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// @param number within ±(2⁵³ − 1)
  record Whole(long number) implements Value {
    public Whole {
      if (!(number >= -LARGEST && number <= LARGEST)) {
        throw new IllegalArgumentException(number + "; expected a whole number within 2^53 - 1");
      }
    }
  }

  /// Yes or no.
  record Truth(boolean holds) implements Value {}

  /// A list, in its order.
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    /// A list of texts.
    public static Items ofTexts(List<String> texts) {
      return new Items(texts.stream().<Value>map(Text::new).toList());
    }
  }

  /// Named values, ordered by name as UTF-16 code units (RFC 8785, section 3.2.3).
  record Fields(SortedMap<String, Value> fields) implements Value {
    public Fields {
      // Without the comparator of the map given: the order is that of the texts.
      SortedMap<String, Value> sorted = new TreeMap<>();
      sorted.putAll(fields);
      sorted.keySet().forEach(Text::new);
      fields = Collections.unmodifiableSortedMap(sorted);
    }

    /// No fields; add some with [#with].
    public static Fields none() {
      return new Fields(new TreeMap<>());
    }

    /// The same with one more field, or with that field replaced.
    public Fields with(String name, Value value) {
      SortedMap<String, Value> more = new TreeMap<>(fields);
      more.put(name, value);
      return new Fields(more);
    }

    /// See [#with].
    public Fields with(String name, String text) {
      return with(name, new Text(text));
    }

    /// See [#with].
    public Fields with(String name, long number) {
      return with(name, new Whole(number));
    }

    /// The same without a field.
    public Fields without(String name) {
      SortedMap<String, Value> fewer = new TreeMap<>(fields);
      fewer.remove(name);
      return new Fields(fewer);
    }
  }
}
