package org.ayni.kernel.matrix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
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

/// The three functions of LAPACK that [LapackLu] calls, from OpenBLAS through its C interface
/// (LAPACKE), matrices stored by columns. Loaded on first use. Thread-safe.
///
/// OpenBLAS is held to one thread: its parallel `dgetrf` keeps megabytes on the caller's stack and
/// kills a JVM whose threads have the usual 1 MB; and with one thread the result does not depend on
/// the number of processors.
final class Lapack {

  private static final int COLUMN_MAJOR = 102;

  private final MethodHandle dgetrf;
  private final MethodHandle dgetrs;
  private final MethodHandle dgecon;

  private Lapack(SymbolLookup symbols) {
    dgetrf =
        function(
            symbols, "LAPACKE_dgetrf", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    dgetrs =
        function(
            symbols,
            "LAPACKE_dgetrs",
            JAVA_INT,
            JAVA_BYTE,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT);
    dgecon =
        function(
            symbols,
            "LAPACKE_dgecon",
            JAVA_INT,
            JAVA_BYTE,
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_DOUBLE,
            ADDRESS);
    holdToOneThread(symbols);
  }

  static Lapack library() {
    return Loaded.LAPACK;
  }

  /// Factors in place.
  ///
  /// @return 0, or the 1-based position of the first pivot that is exactly 0
  int dgetrf(int n, MemorySegment matrix, MemorySegment pivots) {
    try {
      int info = (int) dgetrf.invokeExact(COLUMN_MAJOR, n, n, matrix, Math.max(1, n), pivots);
      return checked("dgetrf", info, n);
    } catch (Throwable t) {
      throw failed("dgetrf", t);
    }
  }

  /// Solves in place.
  void dgetrs(
      boolean transposed,
      int n,
      int count,
      MemorySegment lu,
      MemorySegment pivots,
      MemorySegment columns) {
    byte form = (byte) (transposed ? 'T' : 'N');
    int lead = Math.max(1, n);
    try {
      int info =
          (int) dgetrs.invokeExact(COLUMN_MAJOR, form, n, count, lu, lead, pivots, columns, lead);
      checked("dgetrs", info, 0);
    } catch (Throwable t) {
      throw failed("dgetrs", t);
    }
  }

  /// Estimates the reciprocal condition in the 1-norm.
  double dgecon(int n, MemorySegment lu, double norm1) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment estimate = arena.allocate(JAVA_DOUBLE);
      int info =
          (int)
              dgecon.invokeExact(COLUMN_MAJOR, (byte) '1', n, lu, Math.max(1, n), norm1, estimate);
      checked("dgecon", info, 0);
      return estimate.get(JAVA_DOUBLE, 0);
    } catch (Throwable t) {
      throw failed("dgecon", t);
    }
  }

  private static int checked(String function, int info, int largest) {
    if (info < 0 || info > largest) {
      throw new IllegalStateException(
          "LAPACK's " + function + " returned " + info + "; expected 0 … " + largest);
    }
    return info;
  }

  private static RuntimeException failed(String function, Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException("the call of LAPACK's " + function + " failed", cause);
    };
  }

  private static MethodHandle function(
      SymbolLookup symbols, String name, MemoryLayout... arguments) {
    return handle(symbols, name, FunctionDescriptor.of(JAVA_INT, arguments));
  }

  // Calling native code is what this class is for.
  @SuppressWarnings("restricted")
  private static MethodHandle handle(
      SymbolLookup symbols, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
  }

  private static void holdToOneThread(SymbolLookup symbols) {
    try {
      handle(symbols, "openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT))
          .invokeExact(1);
    } catch (Throwable t) {
      throw failed("openblas_set_num_threads", t);
    }
  }

  /// Holds the library once it is loaded.
  private static final class Loaded {
    static final Lapack LAPACK = new Lapack(openBlas().open());

    private static NativeLibrary openBlas() {
      return new NativeLibrary(
          "OpenBLAS",
          Map.of(
              Platform.LINUX_X86_64,
              build(
                  "linux-x86_64",
                  "libopenblas.so.0",
                  List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5")),
              Platform.LINUX_AARCH64,
              build(
                  "linux-arm64", "libopenblas.so.0", List.of("libgcc_s.so.1", "libgfortran.so.5")),
              Platform.MAC_X86_64,
              build(
                  "macosx-x86_64",
                  "libopenblas.0.dylib",
                  List.of("libgcc_s.1.1.dylib", "libquadmath.0.dylib", "libgfortran.5.dylib")),
              Platform.MAC_AARCH64,
              build(
                  "macosx-arm64",
                  "libopenblas.0.dylib",
                  List.of("libgcc_s.1.1.dylib", "libquadmath.0.dylib", "libgfortran.5.dylib"))));
    }

    private static NativeBuild build(String platform, String library, List<String> companions) {
      return new NativeBuild(
          "org.bytedeco:openblas:" + platform,
          "org/bytedeco/openblas/" + platform,
          library,
          companions);
    }
  }
}
