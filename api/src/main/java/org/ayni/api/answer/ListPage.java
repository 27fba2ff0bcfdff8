package org.ayni.api.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a long list.
///
/// @param items of this part, in the order of the list
/// @param from place of the first one in the list, from 0; of a record the number of an entry
/// @param size most items of a part
/// @param total of the whole list; of a record all entries there are, also of other councils
/// @param next address of the next part; null at the end
public record ListPage<T>(List<T> items, long from, int size, long total, @Nullable String next) {
  public ListPage {
    items = List.copyOf(items);
  }
}
