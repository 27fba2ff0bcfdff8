package org.ayni.app;

/// How the command ends, as told to the shell.
public final class ExitCode {

  /// The question was answered.
  public static final int DONE = 0;

  /// The question was answered with no: problems found, infeasible, not verified.
  public static final int NEGATIVE = 1;

  /// The input or the usage was bad; nothing was written.
  public static final int BAD_INPUT = 2;

  /// A mistake of Ayni itself.
  public static final int BUG = 70;

  private ExitCode() {}
}
