package org.ayni.api.client;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ayni.api.answer.ListPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The pages of a list, each fetched when it is asked for.
final class Pages<T> implements Iterator<List<T>> {

  private final Wire wire;
  private final TypeReference<ListPage<T>> type;
  private @Nullable URI next;

  Pages(Wire wire, URI first, TypeReference<ListPage<T>> type) {
    this.wire = wire;
    this.type = type;
    this.next = first;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<T> next() {
    URI here = next;
    if (here == null) {
      throw new NoSuchElementException("the list has no further page");
    }
    ListPage<T> page = wire.get(here, type);
    next = page.next() == null ? null : here.resolve(page.next());
    return page.items();
  }
}
