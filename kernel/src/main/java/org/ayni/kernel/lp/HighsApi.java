package org.ayni.kernel.lp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import org.ayni.kernel.nativelib.NativeBuild;
import org.ayni.kernel.nativelib.NativeLibrary;
import org.ayni.kernel.nativelib.Platform;

/// The functions of HiGHS's C interface (`highs_c_api.h`, version 1.12, 32-bit `HighsInt`) that are
/// used here, under their own names. Loaded on first use.
final class HighsApi {

  private static final NativeLibrary LIBRARY =
      new NativeLibrary(
          "HiGHS",
          Map.of(
              Platform.LINUX_X86_64, build("linux-x86-64", "libhighs.so.1"),
              Platform.LINUX_AARCH64, build("linux-aarch64", "libhighs.so.1"),
              Platform.MAC_X86_64, build("darwin-x86-64", "libhighs.1.dylib"),
              Platform.MAC_AARCH64, build("darwin-aarch64", "libhighs.1.dylib")));

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = LIBRARY.open();

  private static final MethodHandle VERSION = function("Highs_version", ADDRESS);
  private static final MethodHandle CREATE = function("Highs_create", ADDRESS);
  private static final MethodHandle DESTROY = procedure("Highs_destroy", ADDRESS);
  private static final MethodHandle RUN = function("Highs_run", JAVA_INT, ADDRESS);
  private static final MethodHandle CLEAR_SOLVER = function("Highs_clearSolver", JAVA_INT, ADDRESS);
  private static final MethodHandle GET_MODEL_STATUS =
      function("Highs_getModelStatus", JAVA_INT, ADDRESS);
  private static final MethodHandle GET_INT_INFO =
      function("Highs_getIntInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle SET_BOOL =
      function("Highs_setBoolOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle SET_INT =
      function("Highs_setIntOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
  private static final MethodHandle SET_DOUBLE =
      function("Highs_setDoubleOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE);
  private static final MethodHandle SET_STRING =
      function("Highs_setStringOptionValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle PASS_LP =
      function(
          "Highs_passLp",
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_DOUBLE,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS,
          ADDRESS);
  private static final MethodHandle CHANGE_COSTS =
      function("Highs_changeColsCostByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle GET_SOLUTION =
      function("Highs_getSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle SET_CALLBACK =
      function("Highs_setCallback", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle START_CALLBACK =
      function("Highs_startCallback", JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle CALLBACK_ITEM =
      function("Highs_getCallbackDataOutItem", ADDRESS, ADDRESS, ADDRESS);

  private static final int MINIMISE = 1;
  private static final int COLUMN_WISE = 1;

  private HighsApi() {}

  private static NativeBuild build(String platform, String file) {
    String folder = "ortools-" + platform;
    return new NativeBuild("com.google.ortools:" + folder, folder, file, List.of());
  }

  private static MethodHandle function(
      String name, MemoryLayout result, MemoryLayout... arguments) {
    return handle(name, FunctionDescriptor.of(result, arguments));
  }

  private static MethodHandle procedure(String name, MemoryLayout... arguments) {
    return handle(name, FunctionDescriptor.ofVoid(arguments));
  }

  // Calling native code is what this class is for.
  @SuppressWarnings("restricted")
  private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(SYMBOLS.findOrThrow(name), descriptor);
  }

  // A C string of unknown length: HiGHS promises fewer than 512 characters.
  @SuppressWarnings("restricted")
  static String version() {
    try {
      return ((MemorySegment) VERSION.invokeExact()).reinterpret(512).getString(0);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static MemorySegment create() {
    try {
      return (MemorySegment) CREATE.invokeExact();
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static void destroy(MemorySegment highs) {
    try {
      DESTROY.invokeExact(highs);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int run(MemorySegment highs) {
    try {
      return (int) RUN.invokeExact(highs);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int clearSolver(MemorySegment highs) {
    try {
      return (int) CLEAR_SOLVER.invokeExact(highs);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int getModelStatus(MemorySegment highs) {
    try {
      return (int) GET_MODEL_STATUS.invokeExact(highs);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int getIntInfoValue(MemorySegment highs, MemorySegment name, MemorySegment value) {
    try {
      return (int) GET_INT_INFO.invokeExact(highs, name, value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int setBoolOptionValue(MemorySegment highs, MemorySegment name, boolean value) {
    try {
      return (int) SET_BOOL.invokeExact(highs, name, value ? 1 : 0);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int setIntOptionValue(MemorySegment highs, MemorySegment name, int value) {
    try {
      return (int) SET_INT.invokeExact(highs, name, value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int setDoubleOptionValue(MemorySegment highs, MemorySegment name, double value) {
    try {
      return (int) SET_DOUBLE.invokeExact(highs, name, value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int setStringOptionValue(MemorySegment highs, MemorySegment name, MemorySegment value) {
    try {
      return (int) SET_STRING.invokeExact(highs, name, value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /// Passes a minimisation: with a maximisation, HiGHS's interior-point method without crossover
  /// and its PDLP came back "unknown" with wrong duals.
  static int passLp(
      MemorySegment highs,
      int columns,
      int rows,
      int entries,
      MemorySegment cost,
      MemorySegment lower,
      MemorySegment upper,
      MemorySegment rowLower,
      MemorySegment rowUpper,
      MemorySegment start,
      MemorySegment index,
      MemorySegment value) {
    try {
      return (int)
          PASS_LP.invokeExact(
              highs,
              columns,
              rows,
              entries,
              COLUMN_WISE,
              MINIMISE,
              0.0,
              cost,
              lower,
              upper,
              rowLower,
              rowUpper,
              start,
              index,
              value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int changeColsCostByRange(MemorySegment highs, int from, int to, MemorySegment cost) {
    try {
      return (int) CHANGE_COSTS.invokeExact(highs, from, to, cost);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int getSolution(
      MemorySegment highs,
      MemorySegment columnValue,
      MemorySegment columnDual,
      MemorySegment rowValue,
      MemorySegment rowDual) {
    try {
      return (int) GET_SOLUTION.invokeExact(highs, columnValue, columnDual, rowValue, rowDual);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int setCallback(MemorySegment highs, MemorySegment callback) {
    try {
      return (int) SET_CALLBACK.invokeExact(highs, callback, MemorySegment.NULL);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static int startCallback(MemorySegment highs, int type) {
    try {
      return (int) START_CALLBACK.invokeExact(highs, type);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  static MemorySegment getCallbackDataOutItem(MemorySegment dataOut, MemorySegment name) {
    try {
      return (MemorySegment) CALLBACK_ITEM.invokeExact(dataOut, name);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /// None of these functions throws by contract: what arrives here is an error of the JVM or a
  /// mistake in a signature above.
  private static RuntimeException unexpected(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("a call into HiGHS failed", e);
  }
}
