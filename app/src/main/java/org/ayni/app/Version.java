package org.ayni.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// Says which Ayni on which Java this is.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    @Nullable String packed = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "ayni " + (packed == null ? "(from classes)" : packed) + ", Java " + Runtime.version()
    };
  }
}
