package org.ayni.kernel.matrix;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.ayni.kernel.run.InsufficientMemoryException;

/// Memory outside the Java heap, asked for before it is taken.
///
/// The JVM counts it against `-XX:MaxDirectMemorySize`, which is as large as the heap (`-Xmx`)
/// unless set. It is given back when nothing refers to it any longer.
final class OffHeapMemory {

  /// Below this the question would cost more than the answer is worth.
  private static final long ALWAYS_GRANTED = 64L << 20;

  private OffHeapMemory() {}

  /// Zeroed memory for `count` doubles.
  ///
  /// @param what it is for, for the message
  /// @throws InsufficientMemoryException when it does not fit
  static MemorySegment doubles(long count, String what) {
    long bytes = Math.multiplyExact(count, Double.BYTES);
    if (bytes > ALWAYS_GRANTED) {
      requireWithin(bytes, directLeft(), physicalFree(), what);
    }
    return Arena.ofAuto().allocate(ValueLayout.JAVA_DOUBLE, count);
  }

  static void requireWithin(long bytes, long directLeft, long physicalFree, String what) {
    if (bytes > physicalFree) {
      throw new InsufficientMemoryException(
          what,
          bytes,
          physicalFree,
          "Close other programs, use a machine with more memory, or aggregate the table.");
    }
    if (bytes > directLeft) {
      long megabytes = (bytes + bytes / 4) / (1 << 20) + 1;
      throw new InsufficientMemoryException(
          what,
          bytes,
          directLeft,
          "Start Java with -XX:MaxDirectMemorySize=" + megabytes + "m, or aggregate the table.");
    }
  }

  private static long directLeft() {
    long used =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    String option =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("MaxDirectMemorySize")
            .getValue();
    long limit = Long.parseLong(option);
    return (limit > 0 ? limit : Runtime.getRuntime().maxMemory()) - used;
  }

  private static long physicalFree() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getFreeMemorySize();
  }
}
