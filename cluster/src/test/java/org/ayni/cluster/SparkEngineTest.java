package org.ayni.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.ayni.files.BadInputException;
import org.ayni.kernel.rows.EngineLostException;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.rows.TableEngines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two threads stand for executors; what they are given goes through the same serialization.
class SparkEngineTest extends TableEngineContract {

  private static @Nullable TableEngine spark;

  @BeforeAll
  static void start() {
    System.setProperty("spark.sql.shuffle.partitions", "4");
    spark =
        TableEngines.provider("spark").orElseThrow().open(new TableEngines.Settings("local[2]", 2));
  }

  @AfterAll
  static void stop() {
    System.clearProperty("spark.sql.shuffle.partitions");
    if (spark != null) {
      spark.close();
    }
  }

  @Override
  TableEngine engine() {
    if (spark == null) {
      throw new IllegalStateException("Spark did not start");
    }
    return spark;
  }

  @Test
  void aTableMayBeParquetInSeveralFiles() throws IOException {
    Path csv = folder.resolve("matrix.csv");
    Files.writeString(csv, "row,column,value\n0,1,0.5\n1,0,0.25\n2,2,0.125\n");
    Path parquet = folder.resolve("matrix");
    SparkSession.active()
        .read()
        .option("header", true)
        .schema("row INT, column INT, value DOUBLE")
        .csv(csv.toString())
        .repartition(3)
        .write()
        .parquet(parquet.toString());
    assertThat(engine().size(parquet)).isEqualTo(3);
    double[] out = new double[3];
    try (RowProduct placed = engine().matrix(parquet, 3, false)) {
      placed.multiply(new double[] {1, 2, 4}, out, 1);
    }
    assertThat(out).containsExactly(1, 0.25, 0.5);
  }

  @Test
  void aPositionThatIsNoWholeNumberIsToldAndNotCutShort() {
    Path table = folder.resolve("vector.parquet");
    SparkSession.active()
        .sql("SELECT * FROM VALUES (0D, 1D), (1.5D, 2D) AS (row, value)")
        .write()
        .parquet(table.toString());
    assertThatThrownBy(() -> engine().vector(table, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1.5");
  }

  @Test
  void whatSparkCannotReadIsTold() throws IOException {
    Path garbage = folder.resolve("garbage.parquet");
    Files.writeString(garbage, "row,value\n0,1\n");
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    Files.writeString(mixed.resolve("a.csv"), "row,column,value\n0,1,0.5\n");
    Files.writeString(mixed.resolve("b.csv"), "column,row,value\n0,1,0.5\n");
    Path note = folder.resolve("_note.csv");
    Files.writeString(note, "row,value\n0,1\n");
    for (Path one : List.of(garbage, mixed, note)) {
      assertThatThrownBy(() -> engine().size(one))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(one.getFileName().toString());
    }
  }

  @Test
  void aClusterThatIsGoneIsToldWithWhatToDo() throws IOException {
    Path csv = folder.resolve("matrix.csv");
    Files.writeString(csv, "row,column,value\n0,1,0.5\n");
    try (RowProduct placed = engine().matrix(csv, 2, false)) {
      stop();
      assertThatThrownBy(() -> placed.multiply(new double[] {1, 2}, new double[2], 1))
          .isInstanceOf(EngineLostException.class)
          .hasMessageContaining("--checkpoint");
    } finally {
      start();
    }
  }

  @Test
  void anAddressThatIsNoneIsTold() {
    // While another is open, Spark gives out that one, whatever the address.
    stop();
    try {
      TableEngines.Provider provider = TableEngines.provider("spark").orElseThrow();
      assertThatThrownBy(() -> provider.open(new TableEngines.Settings("spark:/nowhere", 0)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("--master spark:/nowhere");
    } finally {
      start();
    }
  }
}
