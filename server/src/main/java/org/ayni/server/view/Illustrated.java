package org.ayni.server.view;

import java.util.List;

/// What a page shows whose tables are those of its figures.
public interface Illustrated extends Sheets {

  /// In the order of the page.
  List<Figure> figures();

  @Override
  default List<Sheet> sheets() {
    return figures().stream().map(Figure::sheet).toList();
  }
}
