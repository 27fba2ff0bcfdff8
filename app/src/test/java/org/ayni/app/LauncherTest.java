package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script at the root of the project, run in a project of its own with a build and
/// JDKs made of shell scripts, on a path with blanks.
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "ayni").toAbsolutePath().normalize();

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "awk",
          "cat",
          "cp",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sleep",
          "tee",
          "touch");

  @TempDir Path temp;
  private Path project;
  private Path jdks;
  private final Map<String, String> environment = new TreeMap<>();
  private int starts;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeAProject() throws IOException {
    project = Files.createDirectories(temp.resolve("a project"));
    jdks = Files.createDirectories(temp.resolve("some jdks"));
    Files.copy(SCRIPT, project.resolve("ayni"));
    Files.createDirectories(project.resolve("app/src/main"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    script(
        project.resolve("mvnw"),
        """
        echo "$JAVA_HOME" >>mvnw.calls
        if [ -f fail ]; then
          echo '[ERROR] Cannot resolve org.example:lib'
          exit 1
        fi
        if [ -f reports ]; then
          cat reports
          exit "$(cat reports.code)"
        fi
        mkdir -p app/target/lib
        echo jar >app/target/ayni.jar
        case " $* " in
          *" -pl cluster "*) mkdir -p cluster/target; echo jar >cluster/target/ayni-cluster.jar ;;
        esac
        """);
    environment.put("PATH", tools().toString());
    environment.put("HOME", temp.resolve("home").toString());
    environment.put("AYNI_JDK_FOLDERS", jdks.toString());
  }

  /// Only the tools named, so that no JDK and no browser of this machine is found.
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(temp.resolve("tools"));
    for (String tool : TOOLS) {
      Path found =
          Stream.of(System.getenv("PATH").split(":", -1))
              .map(folder -> Path.of(folder, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
      script(tools.resolve(tool), "exec '" + found + "' \"$@\"\n");
    }
    return tools;
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = jdks.resolve(name);
    script(jdk.resolve("bin/java"), "for a in \"$@\"; do echo \"<$a>\"; done\n");
    script(jdk.resolve("bin/javac"), "");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Ended run(Path folder, Path script, String... arguments) {
    try {
      return finish(start(folder, script, arguments));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ended run(String... arguments) {
    return run(project, project.resolve("ayni"), arguments);
  }

  private Process start(Path folder, Path script, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(script.toString()));
    line.addAll(List.of(arguments));
    starts++;
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(temp.resolve("out" + starts).toFile())
            .redirectError(temp.resolve("err" + starts).toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Ended finish(Process process) throws IOException {
    try {
      int code = process.waitFor();
      return new Ended(
          code,
          Files.readString(temp.resolve("out" + starts)),
          Files.readString(temp.resolve("err" + starts)));
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private List<String> builds() throws IOException {
    Path calls = project.resolve("mvnw.calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  @Test
  void buildsOnceAndThenOnlyStarts() throws IOException {
    Path jdk = jdk("jdk-25", "25.0.1");
    Ended first = run("check", "an economy");
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("first time");
    assertThat(first.out()).contains("<-jar>\n").endsWith("<check>\n<an economy>\n");
    Ended second = run("--help");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).endsWith("<--help>\n");
    assertThat(builds()).containsExactly(jdk.toString());
  }

  @Test
  void whatAClusterNeedsIsBuiltAndOnTheClassPathOnlyWhenAskedFor() throws IOException {
    jdk("jdk-25", "25");
    assertThat(run("plan", "an economy", "--engine", "memory").out()).doesNotContain("cluster");
    assertThat(project.resolve("cluster/target/ayni-cluster.jar")).doesNotExist();
    Ended spark = run("plan", "an economy", "--engine", "spark");
    assertThat(spark.code()).isZero();
    assertThat(spark.out())
        .contains("cluster/target/ayni-cluster.jar:")
        .endsWith("<org.ayni.app.Ayni>\n<plan>\n<an economy>\n<--engine>\n<spark>\n");
    assertThat(run("plan", "an economy", "--engine=spark").out()).contains("ayni-cluster.jar:");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws IOException {
    jdk("jdk-25", "25");
    run("--help");
    Path source = Files.writeString(project.resolve("app/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run("--help").err()).contains("sources have changed");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void aFailedBuildSaysWhyAndWhereItsLogIs() throws IOException {
    jdk("jdk-25", "25");
    Files.createFile(project.resolve("fail"));
    Ended ended = run("--help");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("Cannot resolve org.example:lib")
        .contains(project.resolve("build/build.log").toString());
    Files.delete(project.resolve("fail"));
    assertThat(run("--help").code()).isZero();
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    jdk("jdk-25", "25");
    List<Process> all = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      all.add(start(project, project.resolve("ayni"), "--help"));
    }
    for (Process process : all) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(builds()).hasSize(1);
    assertThat(project.resolve("build/lock")).doesNotExist();
  }

  @Test
  void aLockLeftBehindIsTakenOver() throws Exception {
    jdk("jdk-25", "25");
    Process gone = start(project, Path.of("/bin/sh"), "-c", "exit 0");
    gone.waitFor();
    Files.createDirectories(project.resolve("build/lock"));
    Files.writeString(project.resolve("build/lock/pid"), gone.pid() + "\n");
    assertThat(run("--help").code()).isZero();
  }

  @Test
  void startsFromAnotherFolderThroughASymbolicLink() throws IOException {
    jdk("jdk-25", "25");
    Path elsewhere = Files.createDirectories(temp.resolve("else where"));
    Path link = elsewhere.resolve("ayni link");
    Files.createSymbolicLink(link, Path.of("..", "a project", "ayni"));
    Ended ended = run(elsewhere, link, "plan", "$HOME *", "");
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("<" + project.toRealPath().resolve("app/target/ayni.jar") + ">")
        .endsWith("<plan>\n<$HOME *>\n<>\n");
  }

  @Test
  void withoutAnyJdkItSaysWhatToInstall() throws IOException {
    Ended ended = run("--help");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("needs a JDK, version 25 or later")
        .contains("Debian", "sdk install java 25-tem", "brew install", "https://adoptium.net");
    assertThat(builds()).isEmpty();
  }

  @Test
  void anOldJdkIsNamedWhereNoneIsNewEnough() throws IOException {
    environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
    Ended ended = run("--help");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(jdks.resolve("jdk-17") + " is Java 17");
  }

  @Test
  void anOldJavaHomeIsPassedOverForANewerJdk() throws IOException {
    environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
    Path good = jdk("jdk-25", "25.0.3");
    assertThat(run("--help").code()).isZero();
    assertThat(builds()).containsExactly(good.toString());
  }

  @Test
  void theJavaOnThePathIsFollowedToItsJdk() throws IOException {
    Path outside = jdk("../other/jdk-25", "25").normalize();
    environment.put("AYNI_JDK_FOLDERS", temp.resolve("none").toString());
    Files.createSymbolicLink(temp.resolve("tools/java"), outside.resolve("bin/java"));
    assertThat(run("--help").code()).isZero();
    assertThat(builds()).containsExactly(outside.toString());
  }

  @Test
  void theJdkTestedWithIsPreferredToALaterOneUnlessJavaHomeSaysOtherwise() throws IOException {
    Path later = jdk("a-jdk-26", "26");
    Path tested = jdk("b-jdk-25", "25");
    run("--help");
    environment.put("JAVA_HOME", later.toString());
    Files.delete(project.resolve("build/built"));
    run("--help");
    assertThat(builds()).containsExactly(tested.toString(), later.toString());
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws IOException {
    Path runtime = jdk("jre-25", "25");
    Files.delete(runtime.resolve("bin/javac"));
    assertThat(run("--help").code()).isEqualTo(2);
  }

  @Test
  void theExitCodeOfTheCommandIsHandedOn() throws IOException {
    Path jdk = jdk("jdk-25", "25");
    script(jdk.resolve("bin/java"), "exit 70\n");
    assertThat(run("check", "x").code()).isEqualTo(70);
  }

  @Test
  void optionsForTheJvmAreHandedOn() throws IOException {
    jdk("jdk-25", "25");
    environment.put("AYNI_JAVA_OPTS", "-Xmx6g -Dx=y");
    assertThat(run("--help").out()).contains("<-Xmx6g>\n<-Dx=y>\n");
  }

  @Test
  void testsEndWithTheSumOverAllModules() throws IOException {
    jdk("jdk-25", "25");
    Files.writeString(
        project.resolve("reports"),
        """
        [INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.3 s -- in a.A
        [INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1
        [ERROR] Tests run: 5, Failures: 1, Errors: 2, Skipped: 0
        """);
    Files.writeString(project.resolve("reports.code"), "1");
    Ended failed = run("test");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).endsWith("\nTests run: 8, Failures: 1, Errors: 2, Skipped: 1\n");
    Files.writeString(project.resolve("reports.code"), "0");
    assertThat(run("test").code()).isZero();
  }

  @Test
  void whatWasTestedIsNotBuiltAgain() throws IOException {
    jdk("jdk-25", "25");
    assertThat(run("test").code()).isZero();
    assertThat(run("check", "x").err()).doesNotContain("building");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void afterOnlySomeTestsTheNextCommandBuilds() throws IOException {
    jdk("jdk-25", "25");
    assertThat(run("test", "-pl", "kernel").code()).isZero();
    run("check", "x");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void testsWithoutABrowserSayWhatToInstallAndFailOnlyInContinuousIntegration() throws IOException {
    jdk("jdk-25", "25");
    Files.writeString(
        project.resolve("reports"), "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 1\n");
    Files.writeString(project.resolve("reports.code"), "0");
    Ended here = run("test");
    assertThat(here.code()).isZero();
    assertThat(here.err()).contains("apt install chromium").contains("SKIPPED");
    environment.put("CI", "true");
    Ended there = run("test");
    assertThat(there.code()).isEqualTo(2);
    assertThat(there.err()).contains("apt install chromium");
    assertThat(builds()).hasSize(1);
  }
}
