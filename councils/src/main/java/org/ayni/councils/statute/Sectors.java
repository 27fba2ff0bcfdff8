package org.ayni.councils.statute;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Members by sector: a sector puts names forward for each of its seats, an authority appoints one
/// of them. Nobody becomes a member in another way, but for delegates of councils below.
///
/// @param seats by sector
/// @param shortlist names put forward for a seat, three in a *terna*
/// @param appoints the authority, by language
/// @param months of a term at most; who renews the members by halves appoints some for less
public record Sectors(List<Sector> seats, int shortlist, Map<String, String> appoints, int months) {

  /// A part of society with seats of its own.
  ///
  /// @param code unique in the statute
  /// @param names by language
  public record Sector(String code, Map<String, String> names, int seats) {
    public Sector {
      names = Map.copyOf(names);
      if (seats < 1) {
        throw new IllegalArgumentException(seats + " seats of sector '" + code + "'");
      }
    }
  }

  public Sectors {
    seats = List.copyOf(seats);
    appoints = Map.copyOf(appoints);
    Set<String> codes = new HashSet<>();
    for (Sector one : seats) {
      if (!codes.add(one.code())) {
        throw new IllegalArgumentException("two sectors called '" + one.code() + "'");
      }
    }
    if (seats.isEmpty() || shortlist < 1 || months < 1) {
      throw new IllegalArgumentException(
          seats.size() + " sectors, " + shortlist + " names a seat, " + months + " months");
    }
  }

  public Optional<Sector> sector(String code) {
    return seats.stream().filter(one -> one.code().equals(code)).findAny();
  }
}
