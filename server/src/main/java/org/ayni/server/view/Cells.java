package org.ayni.server.view;

import org.ayni.server.text.Words;

/// Writes numbers into cells, as [Words] writes them into sentences.
record Cells(Words words) {

  Cell number(double value, int digits) {
    return new Cell(words.number(value, digits), value, false);
  }

  Cell whole(double value) {
    return number(value, 0);
  }

  Cell rough(double value) {
    return new Cell(words.rough(value), value, false);
  }

  Cell difference(double value, int digits) {
    return new Cell(words.difference(value, digits), value, false);
  }

  Cell percent(double share, int digits) {
    return new Cell(words.percent(share, digits), share, true);
  }

  Cell change(double share, int digits) {
    return new Cell(words.change(share, digits), share, true);
  }
}
