package org.ayni.kernel.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Reads what a [StateWriter] wrote, in the same order.
public final class StateReader {

  private final InputStream in;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer = ByteBuffer.allocate(StateWriter.CHUNK * Double.BYTES);

  /// @param in not closed here
  public StateReader(InputStream in) {
    this.in = in;
  }

  public double number() {
    return fill(Double.BYTES).getDouble();
  }

  public long count() {
    return fill(Long.BYTES).getLong();
  }

  public boolean flag() {
    return count() != 0;
  }

  /// Into an array of the length that was written.
  public void numbers(double[] into) {
    length(into.length);
    for (int from = 0; from < into.length; from += StateWriter.CHUNK) {
      int size = Math.min(StateWriter.CHUNK, into.length - from);
      fill(size * Double.BYTES).asDoubleBuffer().get(into, from, size);
    }
  }

  /// An array that may be empty, or as long as `full`.
  public double[] numbersOrNone(int full) {
    double[] found = new double[length(0, full)];
    for (int from = 0; from < found.length; from += StateWriter.CHUNK) {
      int size = Math.min(StateWriter.CHUNK, found.length - from);
      fill(size * Double.BYTES).asDoubleBuffer().get(found, from, size);
    }
    return found;
  }

  /// The same for single precision.
  public float[] floatsOrNone(int full) {
    float[] found = new float[length(0, full)];
    for (int from = 0; from < found.length; from += StateWriter.CHUNK) {
      int size = Math.min(StateWriter.CHUNK, found.length - from);
      fill(size * Float.BYTES).asFloatBuffer().get(found, from, size);
    }
    return found;
  }

  /// @throws IllegalStateException when what was read is not what was written
  public void end() {
    long expected = checksum.getValue();
    long found = count();
    if (found != expected) {
      throw new IllegalStateException("checksum " + found + "; expected " + expected);
    }
  }

  private int length(int... allowed) {
    long found = count();
    for (int one : allowed) {
      if (found == one) {
        return one;
      }
    }
    throw new IllegalStateException(
        "an array of " + found + " numbers; expected " + allowed[allowed.length - 1]);
  }

  private ByteBuffer fill(int bytes) {
    try {
      int read = in.readNBytes(buffer.array(), 0, bytes);
      if (read < bytes) {
        throw new IllegalStateException("ends after " + read + " of " + bytes + " bytes");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checksum.update(buffer.array(), 0, bytes);
    return buffer.clear().limit(bytes);
  }
}
