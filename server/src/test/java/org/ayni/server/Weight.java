package org.ayni.server;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a page weighs.
public final class Weight {

  /// No page is as heavy, its charts left out.
  public static final int MOST = 100_000;

  private static final Pattern CHART =
      Pattern.compile("<script type=\"application/json\".*?</script>", Pattern.DOTALL);

  private Weight() {}

  /// Bytes of a page before compression, without what its charts are drawn from.
  public static int of(String page) {
    return CHART.matcher(page).replaceAll("").getBytes(StandardCharsets.UTF_8).length;
  }
}
