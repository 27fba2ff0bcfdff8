package org.ayni.app.engine;

import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.longform.MemoryTables;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.rows.TableEngines;
import picocli.CommandLine.Option;

/// Where large matrices lie and are multiplied.
public final class EngineOptions {

  private static final String MEMORY = "memory";
  private static final String SPARK = "spark";
  private static final String AUTO = "auto";

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = MEMORY,
      description = {
        "memory (default): in this process; spark: the coefficients on an Apache Spark cluster, for",
        "economies larger than this machine (docs/cluster.md); auto: the cluster only when an estimate",
        "says that memory does not suffice"
      })
  private String engine = MEMORY;

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = "",
      description = {
        "with --engine spark: the cluster, such as spark://host:7077; without, this machine's threads",
        "(local[*]), or what the system property spark.master says"
      })
  private String master = "";

  @Option(
      names = "--blocks",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "with --engine spark: pieces of a matrix; the answer is the same")
  private int blocks;

  /// Adds what is wrong with them.
  public void check(List<Problem> problems) {
    if (!List.of(MEMORY, SPARK, AUTO).contains(engine)) {
      problems.add(Problem.ofFile("", "--engine " + engine, "memory, spark or auto", ""));
    }
    if (!mayBeDistributed() && (!master.isEmpty() || blocks != 0)) {
      problems.add(
          Problem.ofFile("", "--master or --blocks without --engine spark", "--engine spark", ""));
    }
    if (!(blocks >= 0)) {
      problems.add(Problem.ofFile("", "--blocks " + blocks, "a number from 1 on", ""));
    }
  }

  /// Whether matrices may be elsewhere, `auto` being a maybe.
  public boolean mayBeDistributed() {
    return !engine.equals(MEMORY);
  }

  /// Connects. To be closed.
  ///
  /// @param fits whether memory suffices, for `auto`
  public TableEngine open(boolean fits) {
    if (engine.equals(MEMORY) || (engine.equals(AUTO) && fits)) {
      return new MemoryTables();
    }
    return TableEngines.provider(SPARK)
        .orElseThrow(() ->
            new BadInputException(
                Problem.ofFile(
                    "",
                    "--engine spark without Spark on the class path",
                    "a start by ./ayni, which puts it there",
                    "See docs/cluster.md for other ways.")))
        .open(new TableEngines.Settings(master, blocks));
  }
}
