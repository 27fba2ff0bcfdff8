package org.ayni.kernel.nativelib;

import java.util.Locale;
import java.util.Optional;

/// Operating system and processor that a native library is built for.
public enum Platform {
  LINUX_X86_64,
  LINUX_AARCH64,
  MAC_X86_64,
  MAC_AARCH64;

  /// The platform of this JVM, empty when it is none of these.
  public static Optional<Platform> current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /// @param osName as the system property `os.name`
  /// @param osArch as the system property `os.arch`
  static Optional<Platform> of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    boolean linux = os.startsWith("linux");
    boolean mac = os.startsWith("mac") || os.startsWith("darwin");
    return switch (osArch.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64", "x86-64" -> choose(linux, LINUX_X86_64, mac, MAC_X86_64);
      case "aarch64", "arm64" -> choose(linux, LINUX_AARCH64, mac, MAC_AARCH64);
      default -> Optional.empty();
    };
  }

  private static Optional<Platform> choose(
      boolean linux, Platform onLinux, boolean mac, Platform onMac) {
    if (linux) {
      return Optional.of(onLinux);
    }
    return mac ? Optional.of(onMac) : Optional.empty();
  }
}
