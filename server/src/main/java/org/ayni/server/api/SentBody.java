package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.ayni.server.login.BoundedBody;

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
}
