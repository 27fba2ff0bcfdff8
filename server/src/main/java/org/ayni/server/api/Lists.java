package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.ayni.api.answer.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/// Parts of lists, each with the address of the next.
final class Lists {

  private Lists() {}

  /// @param all in an order that stays
  static <S, T> ResponseEntity<ListPage<T>> page(
      HttpServletRequest request, Asked.Range range, List<S> all, Function<S, T> told) {
    int from = (int) Math.min(range.from(), all.size());
    int end = Math.min(all.size(), from + range.size());
    List<T> items = all.subList(from, end).stream().map(told).toList();
    return page(request, range, items, all.size(), end < all.size() ? (Long) (long) end : null);
  }

  /// @param following where the next part begins; null at the end
  static <T> ResponseEntity<ListPage<T>> page(
      HttpServletRequest request,
      Asked.Range range,
      List<T> items,
      long total,
      @Nullable Long following) {
    String next =
        following == null
            ? null
            : UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("from", following)
                .build(true)
                .toUriString();
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(new ListPage<>(items, range.from(), range.size(), total, next));
  }
}
