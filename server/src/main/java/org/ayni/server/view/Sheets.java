package org.ayni.server.view;

import java.util.List;

/// What a page shows whose tables can be taken home.
public interface Sheets {

  /// All tables, in the order of the page; empty where there are none yet.
  List<Sheet> sheets();
}
