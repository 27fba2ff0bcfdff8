package org.ayni.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.ayni.files.ParquetOutput;
import org.ayni.files.TidyTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A tidy table as a file.
final class TableFile {

  static final String CSV = "csv";
  static final String PARQUET = "parquet";

  /// In the path of an address.
  static final String ENDING = "{ending:" + CSV + "|" + PARQUET + "}";

  /// Rows of a table at most, each with one number; whoever wants more has the command line.
  static final long MOST = 5_000_000;

  private static final MediaType CSV_TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType PARQUET_TYPE =
      MediaType.parseMediaType("application/vnd.apache.parquet");

  private TableFile() {}

  /// @param rows how many there are
  /// @throws ApiException when there are too many
  static void require(long rows) {
    if (rows > MOST) {
      throw new ApiException(Kind.TOO_MUCH, rows + " > " + MOST);
    }
  }

  /// @param name of the file without its ending
  /// @param rows how many the table will have
  static ResponseEntity<byte[]> of(String name, String ending, long rows, Supplier<TidyTable> table)
      throws IOException {
    require(rows);
    boolean csv = ending.equals(CSV);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (csv) {
      table.get().writeCsv(out);
    } else {
      ParquetOutput.write(table.get(), out);
    }
    return ResponseEntity.ok()
        .contentType(csv ? CSV_TYPE : PARQUET_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("ayni-" + name.replaceAll("[^A-Za-z0-9.-]", "-") + "." + ending)
                .build()
                .toString())
        .body(out.toByteArray());
  }
}
