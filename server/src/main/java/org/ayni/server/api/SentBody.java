package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/// What was sent, up to the size of one act.
final class SentBody {

  /// Bytes of one act; an entry holds no more.
  private static final int LARGEST = 1 << 16;

  private SentBody() {}

  /// Not a byte more is read than one past the bound, whatever length was told.
  ///
  /// @throws ApiException when it is larger
  static byte[] of(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ApiException(Kind.TOO_LARGE, "> " + LARGEST);
    }
    return body;
  }
}
