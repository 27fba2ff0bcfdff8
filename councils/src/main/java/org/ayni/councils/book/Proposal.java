package org.ayni.councils.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.ProposalMade;

/// A proposal on its way.
public final class Proposal {

  private final ProposalMade made;
  private final Map<String, String> amendments = new LinkedHashMap<>();
  private final Map<String, String> accepted = new LinkedHashMap<>();
  private Optional<String> settled = Optional.empty();
  private boolean adopted;

  Proposal(ProposalMade made) {
    this.made = made;
  }

  public ProposalMade made() {
    return made;
  }

  /// Hashes of the texts of amendments, by name.
  public Map<String, String> amendments() {
    return Collections.unmodifiableMap(amendments);
  }

  void amend(String name, String text) {
    amendments.put(name, text);
  }

  /// Amendments that were accepted.
  public Map<String, String> accepted() {
    return Collections.unmodifiableMap(accepted);
  }

  void accept(String amendment) {
    accepted.put(amendment, amendments.getOrDefault(amendment, ""));
  }

  /// Hash of the text that is voted on.
  public Optional<String> settled() {
    return settled;
  }

  void settle(String text) {
    settled = Optional.of(text);
  }

  public boolean adopted() {
    return adopted;
  }

  void adopt() {
    adopted = true;
  }
}
