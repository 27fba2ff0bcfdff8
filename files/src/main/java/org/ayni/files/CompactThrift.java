package org.ayni.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes what Parquet says of itself: the compact protocol of Apache Thrift, as far as Parquet
/// needs it (Thrift compact protocol specification; parquet.thrift). Not thread-safe.
final class CompactThrift {

  private static final int STOP = 0;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  /// More items than these, or a larger step between fields, are told in a byte of their own.
  private static final int SHORT = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// Field last written of the structs that are open, the innermost first.
  private final Deque<Integer> last = new ArrayDeque<>();

  CompactThrift() {
    last.push(0);
  }

  /// The outermost struct, ended.
  byte[] bytes() {
    end();
    return out.toByteArray();
  }

  CompactThrift i32(int field, int value) {
    header(field, I32);
    zigzag(value);
    return this;
  }

  CompactThrift i64(int field, long value) {
    header(field, I64);
    zigzag(value);
    return this;
  }

  CompactThrift text(int field, String value) {
    header(field, BINARY);
    binary(value);
    return this;
  }

  /// Begins a struct that is a field; [#end] ends it.
  CompactThrift struct(int field) {
    header(field, STRUCT);
    last.push(0);
    return this;
  }

  /// Begins a struct that is an item of a list; [#end] ends it.
  CompactThrift item() {
    last.push(0);
    return this;
  }

  CompactThrift end() {
    out.write(STOP);
    last.pop();
    return this;
  }

  /// Says that so many structs follow, each begun with [#item].
  CompactThrift structs(int field, int count) {
    header(field, LIST);
    list(STRUCT, count);
    return this;
  }

  CompactThrift i32s(int field, int... values) {
    header(field, LIST);
    list(I32, values.length);
    for (int value : values) {
      zigzag(value);
    }
    return this;
  }

  /// A list of one text.
  CompactThrift textIn(int field, String value) {
    header(field, LIST);
    list(BINARY, 1);
    binary(value);
    return this;
  }

  private void header(int field, int type) {
    int step = field - last.pop();
    last.push(field);
    if (step >= 1 && step <= SHORT) {
      out.write((step << 4) | type);
    } else {
      out.write(type);
      zigzag(field);
    }
  }

  private void list(int type, int count) {
    if (count < SHORT) {
      out.write((count << 4) | type);
    } else {
      out.write((SHORT << 4) | type);
      varint(out, count);
    }
  }

  private void binary(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private void zigzag(long value) {
    varint(out, (value << 1) ^ (value >> 63));
  }

  /// Seven bits a byte, the lowest first.
  static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
