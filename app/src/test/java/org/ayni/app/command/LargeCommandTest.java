package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.ExitCode;
import org.ayni.app.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two sectors of docs/cluster.md.
class LargeCommandTest {

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    out = folder.resolve("out.csv");
    Files.createDirectory(folder.resolve("accounts"));
    write("coefficients.csv", "row,column,value\n0,0,0.2\n0,1,0.3\n1,0,0.4\n1,1,0.1\n");
    write("demand.csv", "row,value\n0,6\n1,12\n");
    write("accounts/work.csv", "row,value\n0,0.3\n1,0.6\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Run run() {
    return Run.of("analyse", "large", folder.toString(), "-o", out.toString());
  }

  @Test
  void whatTheDocumentsShowIsWhatIsWritten() throws IOException {
    Run run = run();
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .hasContent(
            """
            row,output,outputMultiplier,work
            0,15,2.1666666666666665,0.8500000000000001
            1,20,1.8333333333333335,0.95
            """);
  }

  @Test
  void aPositionThatWouldTakeMoreThanThereIsIsToldBeforeAnythingIsTaken() throws IOException {
    write("demand.csv", "row,value\n0,6\n2000000000,12\n");
    Run run = run();
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("demand.csv", "the position 2000000000", "272.0 GB", "Is the position right?");
    assertThat(out).doesNotExist();
  }

  @Test
  void anAccountThatWouldTakeTheColumnOfAnotherIsTold() throws IOException {
    write("accounts/output.csv", "row,value\n0,1\n");
    write("accounts/work.parquet", "");
    Run run = run();
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("output.csv", "work.parquet", "another name");
    assertThat(out).doesNotExist();
  }
}
