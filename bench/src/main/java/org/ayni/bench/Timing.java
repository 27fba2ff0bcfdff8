package org.ayni.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/// The fastest of some runs.
///
/// @param result of that run
/// @param seconds that it took
/// @param processor seconds of processor time meanwhile, all threads together
public record Timing<T>(T result, double seconds, double processor) {

  public static <T> Timing<T> ofFastest(int runs, Supplier<T> work) {
    Timing<T> fastest = of(work);
    for (int run = 1; run < runs; run++) {
      Timing<T> next = of(work);
      if (next.seconds < fastest.seconds) {
        fastest = next;
      }
    }
    return fastest;
  }

  public static <T> Timing<T> of(Supplier<T> work) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    T result = work.get();
    return new Timing<>(
        result,
        (System.nanoTime() - start) * 1e-9,
        (system.getProcessCpuTime() - processor) * 1e-9);
  }
}
