package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ayni.files.TidyTable.Column;
import org.junit.jupiter.api.Test;

/// Parquet as it is written, read by a reader that is not ours (Hardwood).
class ParquetOutputTest {

  private static TidyTable table() {
    return TidyTable.of(
        Column.text("name"), Column.whole("year"), Column.number("value"), Column.truth("won"));
  }

  private static byte[] parquet(TidyTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ParquetOutput.write(table, out);
    return out.toByteArray();
  }

  private static TidyTable read(byte[] file) throws IOException {
    TidyTable table = table();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
        RowReader rows = reader.rowReader()) {
      while (rows.hasNext()) {
        rows.next();
        table.add(
            rows.isNull("name") ? null : rows.getString("name"),
            rows.isNull("year") ? null : (Long) rows.getLong("year"),
            rows.isNull("value") ? null : (Double) rows.getDouble("value"),
            rows.isNull("won") ? null : (Boolean) rows.getBoolean("won"));
      }
    }
    return table;
  }

  private static List<List<?>> rows(TidyTable table) {
    List<List<?>> rows = new ArrayList<>();
    for (int k = 0; k < table.size(); k++) {
      rows.add(table.row(k));
    }
    return rows;
  }

  @Test
  void numbersTextsAndHolesComeBackAsTheyWere() throws IOException {
    TidyTable table =
        table()
            .add("Ñandú, \"el\" 🦤", 2020L, 0.1, true)
            .add(null, null, null, null)
            .add("", Long.MIN_VALUE, -Double.MIN_VALUE, false)
            .add("x", Long.MAX_VALUE, Double.MAX_VALUE, null);

    assertThat(rows(read(parquet(table)))).isEqualTo(rows(table));
  }

  @Test
  void aTableWithoutRowsKeepsItsColumns() throws IOException {
    byte[] file = parquet(table());

    assertThat(read(file).size()).isZero();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
      assertThat(reader.getFileSchema().getColumnCount()).isEqualTo(4);
    }
  }

  @Test
  void aTableOfSeveralGroupsOfRowsWithHolesAnywhereComesBack() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TidyTable table = table();
    for (int k = 0; k < 260_000; k++) {
      table.add(
          random.nextInt(5) == 0 ? null : "m" + random.nextInt(1000),
          random.nextInt(5) == 0 ? null : (Long) random.nextLong(),
          random.nextInt(5) == 0 ? null : (Double) random.nextGaussian(),
          random.nextInt(5) == 0 ? null : (Boolean) random.nextBoolean());
    }

    assertThat(rows(read(parquet(table))).equals(rows(table))).as("seed " + seed).isTrue();
  }

  @Test
  void theSameTableIsTheSameBytes() throws IOException {
    assertThat(parquet(table().add("a", 1L, 2.0, true)))
        .isEqualTo(parquet(table().add("a", 1L, 2.0, true)));
  }

  @Test
  void asCsvNumbersAreExactAndWhatIsUnknownIsEmpty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table().add("a,b", 2020L, 0.1, true).add(null, null, null, null).writeCsv(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("name,year,value,won\n\"a,b\",2020,0.1,true\n,,,\n");
  }

  @Test
  void whatDoesNotFitItsColumnIsRefused() {
    assertThatThrownBy(() -> table().add("a", 1L, Double.NaN, true))
        .hasMessageContaining("NaN")
        .hasMessageContaining("value");
    assertThatThrownBy(() -> table().add("a", 1.0, 1.0, true)).hasMessageContaining("year");
    assertThatThrownBy(() -> table().add("a")).hasMessageContaining("a row of 1 cells; expected 4");
  }
}
