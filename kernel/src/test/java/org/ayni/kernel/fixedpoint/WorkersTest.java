package org.ayni.kernel.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void everyRowIsInExactlyOneChunkWhateverTheThreads() {
    for (int threads : new int[] {1, 2, 5}) {
      try (Workers workers = new Workers(threads)) {
        for (int size : new int[] {0, 1, 4095, 4096, 4097, 50_000}) {
          int[] seen = new int[size];
          workers.forEachChunk(
              size,
              (chunk, from, to) -> {
                for (int i = from; i < to; i++) {
                  seen[i] += chunk + 1;
                }
              });
          for (int i = 0; i < size; i++) {
            assertThat(seen[i]).isEqualTo(i / 4096 + 1);
          }
        }
      }
    }
  }

  @Test
  void whatAChunkThrowsIsThrownAgain() {
    try (Workers workers = new Workers(3)) {
      assertThatThrownBy(() ->
              workers.forEachChunk(
                  100_000,
                  (chunk, from, to) -> {
                    if (chunk == 7) {
                      throw new IllegalStateException("chunk seven");
                    }
                  }))
          .hasMessage("chunk seven");
      // And they can be used again.
      int[] done = new int[25];
      workers.forEachChunk(100_000, (chunk, from, to) -> done[chunk]++);
      assertThat(done).containsOnly(1);
    }
  }

  @Test
  void noThreadIsTooFew() {
    assertThatThrownBy(() -> new Workers(0)).hasMessage("0 threads; expected at least 1");
  }
}
