package org.ayni.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ayni.files.TidyTable.Column;
import org.jspecify.annotations.Nullable;

/// Writes a [TidyTable] as Apache Parquet: flat columns that may have holes, values one after the
/// other (encoding PLAIN), each page compressed by gzip. Every reader of the format knows these;
/// what a larger file would want (dictionaries, statistics, nesting) is left out.
///
/// Source: Apache Parquet format 2.11, README "File format", Encodings.md, parquet.thrift.
public final class ParquetOutput {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /// Rows that are one unit of reading.
  private static final int GROUP = 250_000;

  // Numbers of parquet.thrift.
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int STRING = 1;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int DATA_PAGE = 0;

  private final OutputStream out;
  private final TidyTable table;
  private long position;

  private ParquetOutput(TidyTable table, OutputStream out) {
    this.table = table;
    this.out = out;
  }

  /// A column of one group of rows, as it stands in the file.
  ///
  /// @param raw bytes before they were compressed, their header among them
  private record Chunk(long at, int values, long raw, long compressed) {}

  private record Group(int rows, List<Chunk> chunks) {}

  /// Writes it and leaves the stream open.
  public static void write(TidyTable table, OutputStream out) throws IOException {
    new ParquetOutput(table, out).write();
  }

  private void write() throws IOException {
    put(MAGIC);
    List<Group> groups = new ArrayList<>();
    for (int first = 0; first < table.size(); first += GROUP) {
      int end = Math.min(table.size(), first + GROUP);
      List<Chunk> chunks = new ArrayList<>();
      for (int k = 0; k < table.columns().size(); k++) {
        chunks.add(chunk(k, first, end));
      }
      groups.add(new Group(end - first, chunks));
    }
    byte[] footer = footer(groups);
    put(footer);
    put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    put(MAGIC);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  private Chunk chunk(int column, int first, int end) throws IOException {
    byte[] page = page(column, first, end);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    }
    byte[] header =
        new CompactThrift()
            .i32(1, DATA_PAGE)
            .i32(2, page.length)
            .i32(3, packed.size())
            .struct(5)
            .i32(1, end - first)
            .i32(2, PLAIN)
            .i32(3, RLE)
            .i32(4, RLE)
            .end()
            .bytes();
    long at = position;
    put(header);
    put(packed.toByteArray());
    return new Chunk(
        at, end - first, (long) header.length + page.length, (long) header.length + packed.size());
  }

  /// Which rows have a value, then the values.
  private byte[] page(int column, int first, int end) {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    Values plain = new Values(values, table.columns().get(column).type());
    int from = first;
    while (from < end) {
      boolean known = table.row(from).get(column) != null;
      int to = from;
      while (to < end && (table.row(to).get(column) != null) == known) {
        plain.add(table.row(to).get(column));
        to++;
      }
      // A run of equal levels, one bit wide.
      CompactThrift.varint(levels, (long) (to - from) << 1);
      levels.write(known ? 1 : 0);
      from = to;
    }
    plain.end();
    ByteBuffer page =
        ByteBuffer.allocate(4 + levels.size() + values.size()).order(ByteOrder.LITTLE_ENDIAN);
    page.putInt(levels.size()).put(levels.toByteArray()).put(values.toByteArray());
    return page.array();
  }

  /// Values in the encoding PLAIN.
  private static final class Values {
    private final ByteArrayOutputStream out;
    private final TidyTable.Type type;
    private int bits;
    private int count;

    Values(ByteArrayOutputStream out, TidyTable.Type type) {
      this.out = out;
      this.type = type;
    }

    void add(@Nullable Object cell) {
      switch (cell) {
        case null -> {}
        case String text -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          little(bytes.length, 4);
          out.writeBytes(bytes);
        }
        case Long whole -> little(whole, 8);
        case Double number -> little(Double.doubleToRawLongBits(number), 8);
        case Boolean truth -> {
          // Eight to a byte, the lowest bit first.
          bits |= (truth ? 1 : 0) << (count++ % 8);
          if (count % 8 == 0) {
            flush();
          }
        }
        default -> throw new IllegalStateException(type + ": " + cell);
      }
    }

    void end() {
      if (count % 8 != 0) {
        flush();
      }
    }

    private void flush() {
      out.write(bits);
      bits = 0;
    }

    private void little(long value, int bytes) {
      for (int k = 0; k < bytes; k++) {
        out.write((int) (value >> (8 * k)));
      }
    }
  }

  private static int physical(TidyTable.Type type) {
    return switch (type) {
      case TRUTH -> 0;
      case WHOLE -> 2;
      case NUMBER -> 5;
      case TEXT -> 6;
    };
  }

  private byte[] footer(List<Group> groups) {
    CompactThrift thrift = new CompactThrift().i32(1, 1);
    thrift.structs(2, table.columns().size() + 1);
    thrift.item().text(4, "rows").i32(5, table.columns().size()).end();
    for (Column column : table.columns()) {
      thrift.item().i32(1, physical(column.type())).i32(3, OPTIONAL).text(4, column.name());
      if (column.type() == TidyTable.Type.TEXT) {
        thrift.i32(6, UTF8).struct(10).struct(STRING).end().end();
      }
      thrift.end();
    }
    thrift.i64(3, table.size()).structs(4, groups.size());
    for (Group group : groups) {
      thrift.item().structs(1, group.chunks().size());
      for (int k = 0; k < group.chunks().size(); k++) {
        meta(thrift, table.columns().get(k), group.chunks().get(k));
      }
      thrift.i64(2, group.chunks().stream().mapToLong(Chunk::raw).sum()).i64(3, group.rows()).end();
    }
    return thrift.text(6, "Ayni").bytes();
  }

  private static void meta(CompactThrift thrift, Column column, Chunk chunk) {
    thrift
        .item()
        .i64(2, chunk.at())
        .struct(3)
        .i32(1, physical(column.type()))
        .i32s(2, PLAIN, RLE)
        .textIn(3, column.name())
        .i32(4, GZIP)
        .i64(5, chunk.values())
        .i64(6, chunk.raw())
        .i64(7, chunk.compressed())
        .i64(9, chunk.at())
        .end()
        .end();
  }
}
