package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody was filling in when their session ended: they log in and go on where they were.
///
/// @param path of the form
/// @param fields as they were typed; empty where they are too long to be carried along
public record Unfinished(String path, List<Map.Entry<String, String>> fields) {

  /// Forms that are filled in from their address, as reviews and what comes next lead to them.
  private static final Pattern REFILLED =
      Pattern.compile("(/councils/[^/]+/ballot)/(?:review|cast)|(/councils/[^/]+/acts/[^/]+)");

  /// What belongs to the form that was sent, not to what was typed. A seed is secret, and an
  /// address is not.
  private static final Set<String> OF_THE_SENDING = Set.of("_csrf", "key", "step", "seed");

  /// The address is kept in a cookie while somebody logs in.
  private static final int LONGEST = 2_000;

  public Unfinished {
    fields = List.copyOf(fields);
  }

  /// @param path that was posted to, within the application
  static Optional<Unfinished> of(HttpServletRequest request, String path) {
    Matcher refilled = REFILLED.matcher(path);
    if (!refilled.matches()) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    int letters = 0;
    for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
      if (OF_THE_SENDING.contains(one.getKey())) {
        continue;
      }
      for (String value : one.getValue()) {
        fields.add(Map.entry(one.getKey(), value));
        letters += encoded(one.getKey()) + encoded(value) + 2;
      }
    }
    String form = Optional.ofNullable(refilled.group(1)).orElseGet(() -> refilled.group(2));
    return Optional.of(new Unfinished(form, letters > LONGEST ? List.of() : fields));
  }

  private static int encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).length();
  }
}
