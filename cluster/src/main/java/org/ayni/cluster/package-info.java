/// Matrices spread over the machines of an Apache Spark cluster, for economies larger than one
/// machine: `docs/cluster.md`.
///
/// The driver is this process and holds the vectors; executors hold the matrices, a block of rows
/// in primitive arrays each. A product is one job: the vector goes out by broadcast, the pieces of
/// the result come back and are put side by side. Every row is summed in one block, in the order of
/// its columns, so that the bits of a result depend neither on the blocks nor on who did them.
///
/// May depend on: `files`, `kernel`, Spark.
@NullMarked
package org.ayni.cluster;

import org.jspecify.annotations.NullMarked;
