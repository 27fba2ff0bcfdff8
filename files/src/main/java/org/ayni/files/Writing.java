package org.ayni.files;

import java.io.IOException;
import java.io.OutputStream;

/// Fills one file. The stream is buffered; whoever gives it closes it.
@FunctionalInterface
public interface Writing {
  void writeTo(OutputStream out) throws IOException;
}
