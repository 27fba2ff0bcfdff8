package org.ayni.kernel.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Writes the state of a long computation, number by number, so that [StateReader] gives it back
/// bit for bit. Big-endian; the last eight bytes are a checksum of all before.
public final class StateWriter {

  /// Numbers written at a time.
  static final int CHUNK = 4096;

  private final OutputStream out;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Double.BYTES);

  /// @param out not closed here
  public StateWriter(OutputStream out) {
    this.out = out;
  }

  public void number(double value) {
    buffer.putDouble(value);
    flush();
  }

  public void count(long value) {
    buffer.putLong(value);
    flush();
  }

  public void flag(boolean value) {
    count(value ? 1 : 0);
  }

  /// An array with its length.
  public void numbers(double[] values) {
    count(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int size = Math.min(CHUNK, values.length - from);
      buffer.asDoubleBuffer().put(values, from, size);
      buffer.position(size * Double.BYTES);
      flush();
    }
  }

  /// The same for single precision.
  public void numbers(float[] values) {
    count(values.length);
    for (int from = 0; from < values.length; from += CHUNK) {
      int size = Math.min(CHUNK, values.length - from);
      buffer.asFloatBuffer().put(values, from, size);
      buffer.position(size * Float.BYTES);
      flush();
    }
  }

  /// Writes the checksum.
  public void end() {
    count(checksum.getValue());
  }

  private void flush() {
    checksum.update(buffer.array(), 0, buffer.position());
    try {
      out.write(buffer.array(), 0, buffer.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }
}
