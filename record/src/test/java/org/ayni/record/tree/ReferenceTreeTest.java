package org.ayni.record.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The eight leaves of the reference tests of Certificate Transparency (Google's
/// certificate-transparency, `merkletree/merkle_tree_test.cc`, since 2013; the same in
/// transparency-dev/merkle, `testonly/reference_tree.go`), retyped: roots of sizes 0 to 8,
/// inclusion proofs and consistency proofs. RFC 6962 itself prints shapes (section 2.1.3), not
/// values; its shapes are tested below.
class ReferenceTreeTest {

  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final LeafHashes TREE = tree();

  private static LeafHashes tree() {
    LeafHashes tree = new LeafHashes();
    LEAVES.forEach(leaf -> tree.add(MerkleTree.leaf(HexFormat.of().parseHex(leaf))));
    return tree;
  }

  private static List<Hash> hashes(String... hex) {
    return List.of(hex).stream().map(Hash::ofHex).toList();
  }

  @Test
  void rootsAreThePublishedOnes() {
    for (int n = 0; n <= 8; n++) {
      assertThat(MerkleTree.root(TREE, n).hex()).as("root of %d", n).isEqualTo(ROOTS.get(n));
    }
  }

  @Test
  void theFrontierComesToTheSameRoots() {
    Frontier frontier = new Frontier();
    for (int n = 0; n <= 8; n++) {
      assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(n));
      assertThat(Frontier.of(TREE, n).root().hex()).isEqualTo(ROOTS.get(n));
      if (n < 8) {
        frontier.add(TREE.node(0, n));
      }
    }
  }

  @Test
  void inclusionProofsAreThePublishedOnes() {
    assertThat(MerkleTree.inclusion(TREE, 0, 1)).isEmpty();
    assertThat(MerkleTree.inclusion(TREE, 0, 8))
        .isEqualTo(
            hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    assertThat(MerkleTree.inclusion(TREE, 5, 8))
        .isEqualTo(
            hashes(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
  }

  @Test
  void consistencyProofsAreThePublishedOnes() {
    assertThat(MerkleTree.consistency(TREE, 1, 1)).isEmpty();
    assertThat(MerkleTree.consistency(TREE, 6, 8))
        .isEqualTo(
            hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    assertThat(MerkleTree.consistency(TREE, 2, 5))
        .isEqualTo(
            hashes(
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    assertThat(MerkleTree.consistency(TREE, 6, 7))
        .isEqualTo(
            hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
  }

  /// RFC 6962, section 2.1.3: the tree of seven leaves, whose nodes are called a to l.
  @Test
  void shapesAreThoseThatTheRfcDraws() {
    Hash a = TREE.node(0, 0);
    Hash b = TREE.node(0, 1);
    Hash c = TREE.node(0, 2);
    Hash d = TREE.node(0, 3);
    Hash f = TREE.node(0, 5);
    Hash j = TREE.node(0, 6);
    Hash g = MerkleTree.node(a, b);
    Hash h = MerkleTree.node(c, d);
    Hash i = MerkleTree.node(TREE.node(0, 4), f);
    Hash k = MerkleTree.node(g, h);
    Hash l = MerkleTree.node(i, j);
    assertThat(MerkleTree.inclusion(TREE, 0, 7)).containsExactly(b, h, l);
    assertThat(MerkleTree.inclusion(TREE, 3, 7)).containsExactly(c, g, l);
    assertThat(MerkleTree.inclusion(TREE, 4, 7)).containsExactly(f, j, k);
    assertThat(MerkleTree.inclusion(TREE, 6, 7)).containsExactly(i, k);
    assertThat(MerkleTree.consistency(TREE, 3, 7)).containsExactly(c, d, g, l);
    assertThat(MerkleTree.consistency(TREE, 4, 7)).containsExactly(l);
    assertThat(MerkleTree.consistency(TREE, 6, 7)).containsExactly(i, j, k);
  }
}
