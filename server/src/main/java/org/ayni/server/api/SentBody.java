package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.ayni.server.login.BoundedBody;
import org.ayni.server.text.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was sent, up to the size of one act.
final class SentBody {

  /// Bytes of one act; an entry holds no more.
  private static final int LARGEST = 1 << 16;

  private SentBody() {}

  /// @throws ApiException when it is larger
  static byte[] of(HttpServletRequest request) throws IOException {
    return BoundedBody.of(request, LARGEST)
        .orElseThrow(() -> new ApiException(Kind.TOO_LARGE, "> " + LARGEST));
  }

  /// The same as an object in JSON.
  ///
  /// @param words of whoever sent it
  /// @throws ApiException when it is larger, or none
  static <T> T as(Class<T> type, HttpServletRequest request, JsonMapper mapper, Words words)
      throws IOException {
    try {
      return mapper.readValue(of(request), type);
    } catch (JacksonException _) {
      throw new ApiException(Kind.BODY, words.text("api.json"));
    }
  }
}
