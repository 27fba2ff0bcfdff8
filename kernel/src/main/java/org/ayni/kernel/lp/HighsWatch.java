package org.ayni.kernel.lp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.ayni.kernel.run.RunControl;
import org.jspecify.annotations.Nullable;

/// Called back by HiGHS once an iteration: tells the [RunControl] how far the run is and asks it
/// whether to stop. Lives as long as the arena it is built in; one thread only.
final class HighsWatch {

  private static final int SIMPLEX_INTERRUPT = 1;
  private static final int IPM_INTERRUPT = 2;

  private final RunControl control;
  private final MemorySegment simplexCount;
  private final MemorySegment ipmCount;
  private @Nullable Throwable thrown;

  private HighsWatch(RunControl control, Arena arena) {
    this.control = control;
    this.simplexCount = arena.allocateFrom("simplex_iteration_count");
    this.ipmCount = arena.allocateFrom("ipm_iteration_count");
  }

  /// Attaches a watch to a HiGHS instance; `arena` must outlive the instance's runs.
  static HighsWatch attach(MemorySegment highs, RunControl control, Arena arena) {
    HighsWatch watch = new HighsWatch(control, arena);
    HighsInstance.check("Highs_setCallback", HighsApi.setCallback(highs, watch.stub(arena)));
    HighsInstance.check("Highs_startCallback", HighsApi.startCallback(highs, SIMPLEX_INTERRUPT));
    HighsInstance.check("Highs_startCallback", HighsApi.startCallback(highs, IPM_INTERRUPT));
    return watch;
  }

  /// Throws on what the caller's [RunControl] threw inside the callback.
  void rethrow() {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }

  // Being called from native code is what this class is for.
  @SuppressWarnings("restricted")
  private MemorySegment stub(Arena arena) {
    try {
      MethodHandle target =
          MethodHandles.lookup()
              .findVirtual(
                  HighsWatch.class,
                  "onCallback",
                  MethodType.methodType(
                      void.class,
                      int.class,
                      MemorySegment.class,
                      MemorySegment.class,
                      MemorySegment.class,
                      MemorySegment.class))
              .bindTo(this);
      return Linker.nativeLinker()
          .upcallStub(
              target,
              FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
              arena);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new LinkageError("onCallback of " + HighsWatch.class, e);
    }
  }

  /// As `HighsCCallbackType`. Nothing may be thrown through native frames: the JVM would end.
  @SuppressWarnings({"restricted", "unused"})
  private void onCallback(
      int type,
      MemorySegment message,
      MemorySegment dataOut,
      MemorySegment dataIn,
      MemorySegment user) {
    boolean stop = true;
    try {
      if (thrown == null) {
        boolean simplex = type == SIMPLEX_INTERRUPT;
        long iteration = count(dataOut, simplex ? simplexCount : ipmCount);
        control.report(
            new RunControl.Progress(
                simplex ? "simplex" : "interior point", iteration, Double.NaN, Double.NaN));
        stop = control.shouldStop();
      }
    } catch (RuntimeException | Error e) {
      thrown = e;
    }
    if (stop) {
      // `int user_interrupt` is the first field of HighsCallbackDataIn.
      dataIn.reinterpret(JAVA_INT.byteSize()).set(JAVA_INT, 0, 1);
    }
  }

  @SuppressWarnings("restricted")
  private static long count(MemorySegment dataOut, MemorySegment name) {
    MemorySegment item = HighsApi.getCallbackDataOutItem(dataOut, name);
    return Math.max(0, item.reinterpret(JAVA_INT.byteSize()).get(JAVA_INT, 0));
  }
}
