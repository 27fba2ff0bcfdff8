package org.ayni.planning.firstorder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;

/// The state of a run on disk: written whole after every check, so that a run that was killed goes
/// on from the last one. A file says of which problem it is; another's is refused.
final class Checkpoint {

  /// What such a file begins with; another number for another form.
  private static final long FORM = 0x61796e69_00000002L;

  private final Optional<Path> file;
  private final long[] of;

  private Checkpoint(Optional<Path> file, long[] of) {
    this.file = file;
    this.of = of;
  }

  /// @param file empty where nothing is kept
  /// @param warm whether the run begins at an earlier plan
  static Checkpoint of(Optional<Path> file, Model model, double gap, boolean warm) {
    return file.isEmpty()
        ? new Checkpoint(file, new long[0])
        : new Checkpoint(
            file,
            new long[] {
              FORM,
              model.space.columns,
              model.space.rows,
              model.space.years,
              Double.doubleToRawLongBits(gap),
              warm ? 1 : 0,
              numbers(model)
            });
  }

  /// Stands for all numbers of the problem: what it gives, what the economy's scale and the steps
  /// come to, which depend on every coefficient.
  private static long numbers(Model model) {
    CRC32C sum = new CRC32C();
    StateWriter into = new StateWriter(new ChecksumStream(sum));
    into.numbers(model.given.least);
    into.numbers(model.given.lower);
    into.numbers(model.given.upper);
    into.numbers(model.given.cost);
    into.numbers(model.slopes());
    into.numbers(model.reference.quantity);
    into.numbers(model.reference.value);
    model.steps.save(into);
    return sum.getValue();
  }

  void save(Consumer<StateWriter> state) {
    file.ifPresent(target ->
        WholeFile.write(
            target,
            out -> {
              StateWriter writer = new StateWriter(out);
              for (long one : of) {
                writer.count(one);
              }
              state.accept(writer);
              writer.end();
            }));
  }

  /// Gives what was kept to `state`; false where nothing was.
  ///
  /// @throws BadInputException when the file is of another problem, or damaged
  boolean restore(Consumer<StateReader> state) {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.get()), 1 << 16)) {
      StateReader reader = new StateReader(in);
      for (long one : of) {
        if (reader.count() != one) {
          throw bad(
              file.get(),
              "a checkpoint of another problem, gap, beginning or version",
              "one of this run",
              "Give another name with --checkpoint, or remove the file to begin anew.");
        }
      }
      state.accept(reader);
      reader.end();
      return true;
    } catch (IllegalStateException | ArithmeticException e) {
      throw bad(
          file.get(),
          "damaged: " + e.getMessage(),
          "a whole checkpoint",
          "Remove it to begin anew.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadInputException bad(Path file, String found, String expected, String advice) {
    return new BadInputException(Problem.ofFile(file.toString(), found, expected, advice));
  }

  /// Nothing is left to go on with.
  void remove() {
    file.ifPresent(one -> {
      try {
        Files.deleteIfExists(one);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
