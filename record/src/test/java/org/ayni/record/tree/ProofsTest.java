package org.ayni.record.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ayni.record.Seeds;
import org.junit.jupiter.api.Test;

/// Every proof of every size up to 70 holds, and nothing else does.
class ProofsTest {

  private static final int MOST = 70;

  private final LeafHashes tree = new LeafHashes();
  private final List<Hash> roots = new ArrayList<>();

  ProofsTest() {
    roots.add(MerkleTree.EMPTY);
    for (int i = 0; i < MOST; i++) {
      tree.add(MerkleTree.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
      roots.add(naiveRoot(0, i + 1));
    }
  }

  /// By the sentence of section 2.1, without any of our code for trees.
  private Hash naiveRoot(int start, int end) {
    int n = end - start;
    if (n == 1) {
      return tree.node(0, start);
    }
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return MerkleTree.node(naiveRoot(start, start + k), naiveRoot(start + k, end));
  }

  @Test
  void rootsFollowTheDefinition() {
    for (int n = 0; n <= MOST; n++) {
      assertThat(MerkleTree.root(tree, n)).isEqualTo(roots.get(n));
    }
  }

  @Test
  void everyInclusionProofHoldsForItsPlaceAlone() {
    for (int n = 1; n <= MOST; n++) {
      for (int i = 0; i < n; i++) {
        List<Hash> path = MerkleTree.inclusion(tree, i, n);
        Hash leaf = tree.node(0, i);
        assertThat(Proofs.includes(leaf, i, n, path, roots.get(n))).isTrue();
        for (int other = 0; other < n; other++) {
          if (other != i) {
            assertThat(Proofs.includes(leaf, other, n, path, roots.get(n))).isFalse();
            assertThat(Proofs.includes(tree.node(0, other), i, n, path, roots.get(n))).isFalse();
          }
        }
        assertThat(Proofs.includes(leaf, i, n, path, roots.get(n - 1))).isFalse();
      }
    }
  }

  @Test
  void everyConsistencyProofHoldsForItsSizesAlone() {
    for (int n = 0; n <= MOST; n++) {
      for (int m = 0; m <= n; m++) {
        List<Hash> proof = MerkleTree.consistency(tree, m, n);
        assertThat(Proofs.consistent(m, n, roots.get(m), roots.get(n), proof)).isTrue();
        for (int other = 0; other <= n; other++) {
          if (other != m) {
            assertThat(Proofs.consistent(m, n, roots.get(other), roots.get(n), proof)).isFalse();
            assertThat(Proofs.consistent(other, n, roots.get(m), roots.get(n), proof)).isFalse();
          }
        }
      }
    }
  }

  @Test
  void noAlteredProofHolds() {
    Random random = Seeds.random("altered proofs");
    for (int n = 1; n <= MOST; n++) {
      for (int m = 0; m < n; m++) {
        for (List<Hash> path : altered(MerkleTree.inclusion(tree, m, n), random)) {
          assertThat(Proofs.includes(tree.node(0, m), m, n, path, roots.get(n))).isFalse();
        }
        for (List<Hash> proof : altered(MerkleTree.consistency(tree, m, n), random)) {
          assertThat(Proofs.consistent(m, n, roots.get(m), roots.get(n), proof)).isFalse();
        }
      }
    }
  }

  /// One bit changed in each hash, each hash left out, one doubled, one more, two swapped.
  private List<List<Hash>> altered(List<Hash> proof, Random random) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      byte[] bytes = proof.get(i).bytes();
      bytes[random.nextInt(Hash.BYTES)] ^= (byte) (1 << random.nextInt(8));
      List<Hash> changed = new ArrayList<>(proof);
      changed.set(i, Hash.of(bytes));
      all.add(changed);
      List<Hash> shorter = new ArrayList<>(proof);
      shorter.remove(i);
      all.add(shorter);
      List<Hash> doubled = new ArrayList<>(proof);
      doubled.add(i, proof.get(i));
      all.add(doubled);
      if (i > 0) {
        List<Hash> swapped = new ArrayList<>(proof);
        swapped.set(i, proof.get(i - 1));
        swapped.set(i - 1, proof.get(i));
        all.add(swapped);
      }
    }
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(roots.get(1 + random.nextInt(MOST)));
    all.add(longer);
    return all;
  }

  @Test
  void placesOutsideTheTreeHaveNoProof() {
    assertThat(Proofs.includes(tree.node(0, 0), -1, 1, List.of(), roots.get(1))).isFalse();
    assertThat(Proofs.includes(tree.node(0, 0), 1, 1, List.of(), roots.get(1))).isFalse();
    assertThat(Proofs.consistent(5, 4, roots.get(5), roots.get(4), List.of())).isFalse();
    assertThat(Proofs.consistent(-1, 4, roots.get(0), roots.get(4), List.of())).isFalse();
  }

  @Test
  void theFrontierGrowsFromAnySize() {
    for (int start = 0; start <= MOST; start++) {
      Frontier frontier = Frontier.of(tree, start);
      for (int n = start; n < MOST; n++) {
        frontier.add(tree.node(0, n));
      }
      assertThat(frontier.root()).isEqualTo(roots.get(MOST));
      assertThat(frontier.size()).isEqualTo(MOST);
    }
  }

  @Test
  void theFrontierTakesWholeSubtreesInTheirPlacesAndNowhereElse() {
    for (int level = 0; 1 << level <= MOST; level++) {
      Frontier frontier = new Frontier();
      for (int k = 0; (k + 1) << level <= MOST; k++) {
        frontier.add(level, tree.node(level, k));
        assertThat(frontier.root()).isEqualTo(roots.get((k + 1) << level));
      }
    }
    Frontier odd = Frontier.of(tree, 3);
    assertThatThrownBy(() -> odd.add(1, tree.node(1, 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("after 3 entries");
  }
}
