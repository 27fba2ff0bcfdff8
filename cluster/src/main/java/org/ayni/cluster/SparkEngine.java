package org.ayni.cluster;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.SparseRows;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.rows.TableEngines;

/// Matrices on an Apache Spark cluster. One at a time in a process; not thread-safe.
///
/// Whatever Spark can be told, it can be told by system properties `spark.…`, which go before what
/// is set here.
public final class SparkEngine implements TableEngine {

  static final String NAME = "spark";

  /// Entries of a block that is cut here: some twenty megabytes, so that a lost one is soon made
  /// anew and the last to be done does not keep others waiting.
  private static final long BLOCK = 2_000_000;

  private final SparkSession session;
  private final JavaSparkContext context;
  private final int blocks;

  private SparkEngine(SparkSession session, int blocks) {
    this.session = session;
    this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.blocks = blocks;
  }

  /// Connects to a cluster, or starts one on this machine (`local[2]`, `local-cluster[2,1,1024]`).
  public static SparkEngine open(TableEngines.Settings settings) {
    SparkConf conf = new SparkConf().setAppName("Ayni");
    if (!settings.master().isEmpty()) {
      conf.setMaster(settings.master());
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    // Numbers hardly shrink; a fast network does not wait for it.
    conf.setIfMissing("spark.broadcast.compress", "false");
    // The driver has to hold a vector anyway.
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    // A block is far dearer to move than to wait for.
    conf.setIfMissing("spark.locality.wait", "30s");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    List<Path> own = List.of(place(SparkEngine.class), place(SparseRows.class));
    if (own.stream().allMatch(Files::isRegularFile)) {
      conf.setIfMissing(
          "spark.jars", own.stream().map(Path::toString).collect(Collectors.joining(",")));
    } else {
      // Not packed yet, such as in a test: only executors on this machine can read them.
      conf.setIfMissing(
          "spark.executor.extraClassPath",
          own.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }
    try {
      return new SparkEngine(SparkSession.builder().config(conf).getOrCreate(), settings.blocks());
    } catch (Exception e) {
      // Spark's own, such as SparkException, may be thrown undeclared.
      throw unreachable(conf.get("spark.master"), e);
    }
  }

  private static BadInputException unreachable(String master, Exception e) {
    return new BadInputException(
        Problem.ofFile(
            "",
            "--master " + master + ": " + e.getMessage(),
            "a Spark cluster of version 4.2 that answers, such as spark://host:7077, or local[2]",
            "Is it running, and is its name right? docs/cluster.md tells how one is started."));
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where " + type + " lies", e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  /// How many blocks a matrix of so many entries is cut into: two for every processor of the
  /// cluster, more where they would be large.
  private int blocks(long entries) {
    int least = blocks > 0 ? blocks : 2 * context.defaultParallelism();
    return (int) Math.max(least, entries / BLOCK);
  }

  /// {@inheritDoc} Blocks are sent from here, where they stay for executors that are yet to come,
  /// on disk where memory does not suffice.
  @Override
  public RowProduct place(SparseRows matrix) {
    int count = Math.clamp(matrix.rows(), 1, blocks(matrix.entries()));
    List<Broadcast<RowBlock>> sources = new ArrayList<>();
    int from = 0;
    for (int b = 1; b <= count; b++) {
      int to = b == count ? matrix.rows() : border(matrix, (double) b / count);
      if (to > from) {
        sources.add(context.broadcast(new RowBlock(from, matrix.stretch(from, to))));
        from = to;
      }
    }
    JavaRDD<RowBlock> placed =
        context
            .parallelize(
                IntStream.range(0, sources.size()).boxed().toList(), Math.max(1, sources.size()))
            .map(RowBlock.from(sources));
    return new SparkProduct(context, placed, sources, matrix.rows());
  }

  /// The row before which a share of the entries lies, a row counting as one more.
  private static int border(SparseRows matrix, double share) {
    double wanted = share * ((double) matrix.entries() + matrix.rows());
    int low = 0;
    int high = matrix.rows();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matrix.start(middle) + (double) middle < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public int size(Path table) {
    return new LongTable(session, table).size();
  }

  @Override
  public RowProduct matrix(Path table, int size, boolean transposed) {
    JavaRDD<RowBlock> placed = new LongTable(session, table).blocks(size, transposed, blocks(0));
    return new SparkProduct(context, placed, List.of(), size);
  }

  @Override
  public double[] vector(Path table, int size) {
    return new LongTable(session, table).vector(size);
  }

  @Override
  public void close() {
    session.stop();
  }
}
