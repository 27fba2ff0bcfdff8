package org.ayni.server.own;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.text.Words;

/// Files of which only some pieces have come: what their owner sees of them.
final class UploadList {

  private final AccountOptions options;

  UploadList(AccountOptions options) {
    this.options = options;
  }

  /// One that can be gone on with.
  ///
  /// @param told its name, and how much of it is here
  public record Begun(String id, String name, String told) {}

  List<Begun> of(HttpServletRequest request, Words words) throws IOException {
    return options
        .uploads()
        .of(SessionPerson.of(request).account(), options.clock().instant())
        .stream()
        .filter(one -> !one.whole())
        .map(one ->
            new Begun(
                one.id(),
                one.name(),
                words.text(
                    "upload.begun",
                    one.name(),
                    words.percent((double) one.received() / one.size(), 0))))
        .toList();
  }
}
