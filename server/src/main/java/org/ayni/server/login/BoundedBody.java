package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/// What was sent that is no form, of which the server itself bounds only the length that is told.
public final class BoundedBody {

  private BoundedBody() {}

  /// Not a byte more is read than one past the bound, whatever length was told.
  ///
  /// @param most bytes
  /// @return empty when it is larger
  public static Optional<byte[]> of(HttpServletRequest request, int most) throws IOException {
    byte[] body = request.getInputStream().readNBytes(most + 1);
    return Optional.of(body).filter(bytes -> bytes.length <= most);
  }
}
