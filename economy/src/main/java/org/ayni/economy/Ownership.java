package org.ayni.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.kernel.matrix.SparseMatrix;

/// Who holds which share of whom.
///
/// W [n × n]: entry (i, j) is the share of j that i holds directly, in (0, 1]; nobody holds shares
/// of a person. What the shares of j leave of 1 belongs to owners that are not told. Votes
/// likewise, where a source tells them apart from shares; else votes go with shares. Immutable.
public final class Ownership {

  private static final double ROUNDING = 1e-9;

  private final List<Owner> owners;
  private final Map<String, Integer> indexByCode;
  private final SparseMatrix shares;
  private final SparseMatrix votes;

  private Ownership(Builder builder) {
    owners = List.copyOf(builder.owners);
    indexByCode = Map.copyOf(builder.indexByCode);
    shares = matrix("shares", builder.shares);
    votes = matrix("votes", builder.votes);
  }

  private SparseMatrix matrix(String what, Map<Long, Double> holdings) {
    int n = owners.size();
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    holdings.forEach((key, share) -> builder.add((int) (key / n), (int) (key % n), share));
    SparseMatrix matrix = builder.build();
    double[] held = matrix.columnSums();
    for (int j = 0; j < n; j++) {
      if (!(held[j] <= 1 + ROUNDING)) {
        throw new IllegalArgumentException(
            what
                + " of '"
                + owners.get(j).code()
                + "' add up to "
                + held[j]
                + "; expected at most 1");
      }
      if (owners.get(j).person() && held[j] > 0) {
        throw new IllegalArgumentException(
            "'" + owners.get(j).code() + "' is a person; nobody holds " + what + " of a person");
      }
    }
    return matrix;
  }

  public static Builder builder(List<Owner> owners) {
    return new Builder(owners);
  }

  /// n: number of owners and owned.
  public int size() {
    return owners.size();
  }

  public List<Owner> owners() {
    return owners;
  }

  /// Position by code.
  public Optional<Integer> indexOf(String code) {
    return Optional.ofNullable(indexByCode.get(code));
  }

  /// W [n × n], owner × owned.
  public SparseMatrix shares() {
    return shares;
  }

  /// Votes [n × n], voter × company.
  public SparseMatrix votes() {
    return votes;
  }

  /// Positions of those that nobody is told to own: where chains begin.
  public List<Integer> ultimate() {
    double[] held = shares.columnSums();
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      if (held[i] == 0) {
        roots.add(i);
      }
    }
    return roots;
  }

  /// Collects holdings. Not thread-safe.
  public static final class Builder {
    private final List<Owner> owners;
    private final Map<String, Integer> indexByCode = new HashMap<>();
    private final Map<Long, Double> shares = new HashMap<>();
    private final Map<Long, Double> votes = new HashMap<>();

    private Builder(List<Owner> owners) {
      this.owners = owners;
      for (int i = 0; i < owners.size(); i++) {
        if (indexByCode.putIfAbsent(owners.get(i).code(), i) != null) {
          throw new IllegalArgumentException(
              "two owners have the code '" + owners.get(i).code() + "'; codes are unique");
        }
      }
    }

    /// Adds a holding of shares that carry as many votes.
    public Builder holds(String owner, String owned, double share) {
      return holds(owner, owned, share, share);
    }

    /// Adds a holding; several of the same owner add up.
    ///
    /// @param share of capital, between 0 and 1
    /// @param vote share of votes, between 0 and 1
    public Builder holds(String owner, String owned, double share, double vote) {
      add(shares, owner, owned, share);
      add(votes, owner, owned, vote);
      return this;
    }

    private void add(Map<Long, Double> holdings, String owner, String owned, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "'" + owner + "' holds " + share + " of '" + owned + "'; expected between 0 and 1");
      }
      if (share > 0) {
        holdings.merge((long) index(owner) * owners.size() + index(owned), share, Double::sum);
      }
    }

    private int index(String code) {
      Integer index = indexByCode.get(code);
      if (index == null) {
        throw new IllegalArgumentException("no owner '" + code + "'");
      }
      return index;
    }

    public Ownership build() {
      return new Ownership(this);
    }
  }
}
