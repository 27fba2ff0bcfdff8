package org.ayni.cluster;

import org.ayni.formats.longform.MemoryTables;
import org.ayni.kernel.rows.TableEngine;

class MemoryTablesTest extends TableEngineContract {

  @Override
  TableEngine engine() {
    return new MemoryTables();
  }
}
