package org.ayni.cluster;

import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.rows.TableEngines;

/// Opens `--engine spark`.
public final class SparkProvider implements TableEngines.Provider {

  @Override
  public String name() {
    return SparkEngine.NAME;
  }

  @Override
  public TableEngine open(TableEngines.Settings settings) {
    return SparkEngine.open(settings);
  }
}
