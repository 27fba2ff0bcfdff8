package org.ayni.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
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
}
