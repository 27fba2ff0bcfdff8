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
      requireWithin(bytes, directUsed(), directLimit(), physicalFree(), what);
    }
    try {
      return Arena.ofAuto().allocate(ValueLayout.JAVA_DOUBLE, count);
    } catch (OutOfMemoryError e) {
      requireWithin(bytes, directUsed(), directLimit(), physicalFree(), what);
      throw e;
    }
  }

  static void requireWithin(
      long bytes, long directUsed, long directLimit, long physicalFree, String what) {
    if (bytes > physicalFree) {
      throw new InsufficientMemoryException(
          what,
          bytes,
          physicalFree,
          "Close other programs, use a machine with more memory, or aggregate the table.");
    }
    if (bytes > directLimit - directUsed) {
      long wanted = directUsed + bytes + bytes / 4;
      throw new InsufficientMemoryException(
          what,
          bytes,
          Math.max(0, directLimit - directUsed),
          "Start Java with -XX:MaxDirectMemorySize="
              + (wanted / (1 << 20) + 1)
              + "m, or aggregate the table.");
    }
  }

  private static long directUsed() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private static long directLimit() {
    String option =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("MaxDirectMemorySize")
            .getValue();
    long limit = Long.parseLong(option);
    return limit > 0 ? limit : Runtime.getRuntime().maxMemory();
  }

  private static long physicalFree() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getFreeMemorySize();
  }
}
