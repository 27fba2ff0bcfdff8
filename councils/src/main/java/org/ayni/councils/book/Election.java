package org.ayni.councils.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;

/// An election and who stands in it.
public final class Election {

  private final ElectionCalled called;
  private final Map<String, List<String>> standing = new LinkedHashMap<>();

  Election(ElectionCalled called) {
    this.called = called;
  }

  public ElectionCalled called() {
    return called;
  }

  /// People by the name under which they stand.
  public Map<String, List<String>> standing() {
    return Collections.unmodifiableMap(standing);
  }

  void nominate(String name, List<String> people) {
    standing.put(name, people);
  }
}
