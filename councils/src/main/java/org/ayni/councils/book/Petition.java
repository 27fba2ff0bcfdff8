package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;

/// A petition to recall somebody.
public final class Petition {

  private final PetitionOpened opened;
  private final LocalDate day;
  private final Set<String> signatures = new TreeSet<>();

  Petition(PetitionOpened opened, LocalDate day) {
    this.opened = opened;
    this.day = day;
  }

  public PetitionOpened opened() {
    return opened;
  }

  public LocalDate day() {
    return day;
  }

  public Set<String> signatures() {
    return Collections.unmodifiableSet(signatures);
  }

  void sign(String member) {
    signatures.add(member);
  }
}
