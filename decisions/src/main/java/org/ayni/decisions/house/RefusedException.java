package org.ayni.decisions.house;

import java.util.List;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.entries.RecordCodec;

/// Something the statutes do not allow, with every reason. Nothing was recorded.
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;
  private final String kind;
  private final int place;

  /// @param place of the event among those that were to be recorded together, from 1
  RefusedException(CouncilEvent event, int place, List<Refusal> refusals) {
    super(refusals.toString());
    this.refusals = List.copyOf(refusals);
    this.kind = RecordCodec.hyphened(event.getClass());
    this.place = place;
  }

  public List<Refusal> refusals() {
    return refusals;
  }

  /// The kind of the event.
  public String kind() {
    return kind;
  }

  /// See the constructor.
  public int place() {
    return place;
  }
}
