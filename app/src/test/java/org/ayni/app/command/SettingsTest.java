package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.ayni.app.Run;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Settings of `serve` by file, environment and command line.
class SettingsTest {

  @TempDir Path folder;

  private static final class Parsed {
    final Settings settings;
    final CommandLine line;

    Parsed(Map<String, String> environment, String... arguments) {
      settings = Settings.of(List.of(arguments), environment);
      Terminal nowhere =
          new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false);
      line = new CommandLine(new ServeCommand(nowhere, settings));
      line.setDefaultValueProvider(settings);
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.parseArgs(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    }

    Object option(String name) {
      return line.getCommandSpec().findOption(name).getValue();
    }

    Object economies() {
      return line.getCommandSpec().positionalParameters().getFirst().getValue();
    }

    CommandSpec spec() {
      return line.getCommandSpec();
    }
  }

  private String file(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("ayni.conf"), text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    return path.toString();
  }

  @Test
  void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    String file =
        file(
            """
            # of the council
            port = 1111
            host = 0.0.0.0
            log = ecs
            behind-proxy = true
            trusted-proxy = 10.0.0.1, 10.0.0.2
            economies = colombia-2019-68
            """
                .replace(", 10", ",10"));
    Map<String, String> environment = Map.of("AYNI_PORT", "2222", "AYNI_HOST", "::1", "X", "y");
    Parsed parsed = new Parsed(environment, "serve", "--config", file, "--port=3333");
    parsed.settings.check(parsed.spec());
    assertThat(parsed.option("--port")).isEqualTo(3333);
    assertThat(parsed.option("--host")).isEqualTo("::1");
    assertThat(parsed.option("--log").toString()).isEqualTo("ECS");
    assertThat(parsed.option("--behind-proxy")).isEqualTo(true);
    assertThat(parsed.option("--trusted-proxy")).isEqualTo(List.of("10.0.0.1", "10.0.0.2"));
    assertThat(parsed.economies()).isEqualTo(List.of("colombia-2019-68"));

    assertThat(new Parsed(environment, "serve", "--config=" + file, "valle").economies())
        .isEqualTo(List.of("valle"));
    assertThat(new Parsed(Map.of("AYNI_CONFIG", file), "serve").option("--port")).isEqualTo(1111);
    assertThat(new Parsed(Map.of(), "serve").option("--port")).isEqualTo(8080);
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsLineAndTheNearestKey() throws IOException {
    String file =
        file("prot = 80\nport = many\nbehind-proxy = yes\nport = 8081\nnonsense\nlog = loud\n");
    Parsed parsed = new Parsed(Map.of("AYNI_MANAGMENT", "9090"), "serve", "--config", file);
    assertThatThrownBy(() -> parsed.settings.check(parsed.spec()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            file + ":1, column 'prot': unknown",
            "Did you mean 'port'?",
            file + ":2, column 'port': many; expected a whole number",
            file + ":3, column 'behind-proxy': yes; expected true or false",
            file + ":4, column 'port': once more",
            file + ":5: nonsense; expected key = value",
            file + ":6, column 'log': loud; expected one of text, ecs, logstash, gelf",
            "AYNI_MANAGMENT",
            "Did you mean 'management'?");
  }

  @Test
  void theCommandEndsBeforeAnythingIsServed() throws IOException {
    Run run = Run.of("serve", "--config", file("prefx = /ayni\n"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("ayni.conf:1", "'prefx'", "Did you mean 'prefix'?");
    assertThat(Run.of("serve", "--config", "nowhere.conf").err())
        .contains("nowhere.conf: no such file");
    assertThat(Run.of("serve", "--prefix", "ayni/").err()).contains("a path such as /ayni");
    assertThat(Run.of("serve", "--trusted-proxy", "proxy.example").err())
        .contains("without --behind-proxy", "an IP address");
    assertThat(Run.of("serve", "--management", "x:y").err()).contains("PORT or HOST:PORT");
  }

  @Test
  void aSecretThatIsWrittenInAnotherWayIsNotRepeatedInTheMessage() throws IOException {
    String file = file("database-password hunter2\noidc-secret: hunter2\noidc-secret: a=hunter2\n");
    Parsed parsed = new Parsed(Map.of(), "serve", "--config", file);
    assertThatThrownBy(() -> parsed.settings.check(parsed.spec()))
        .hasMessageContainingAll(
            file + ":1: database-password …; expected key = value",
            file + ":2: oidc-secret …; expected key = value",
            file + ":3, column 'oidc-secret …': unknown",
            "Did you mean 'oidc-secret'?")
        .hasMessageNotContainingAny("hunter2", "oidc-secret:");
  }

  @Test
  void secretsAreNotTakenFromTheCommandLineNorFromAFileForEverybody() throws IOException {
    Run seen = Run.of("serve", "--data", "jdbc:postgresql://h/d?user=a&password=open");
    assertThat(seen.code()).isEqualTo(2);
    assertThat(seen.err()).contains("everybody on this machine sees it").doesNotContain("open");
    assertThat(Run.of("serve", "--database-password", "x").err()).contains("Unknown option");

    String file = file("database-password = words\n");
    Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("rw-r--r--"));
    Parsed open = new Parsed(Map.of(), "serve", "--config", file);
    assertThatThrownBy(() -> open.settings.check(open.spec()))
        .hasMessageContaining("that everybody may read")
        .hasMessageNotContaining("words");
    Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("rw-r-----"));
    Parsed closed = new Parsed(Map.of(), "serve", "--config", file);
    closed.settings.check(closed.spec());
    assertThat(closed.settings.secret("database-password")).contains("words");

    Path own = Files.writeString(folder.resolve("secret"), "of a file\n");
    Parsed named = new Parsed(Map.of("AYNI_DATABASE_PASSWORD_FILE", own.toString()), "serve");
    named.settings.check(named.spec());
    assertThat(named.settings.secret("database-password")).contains("of a file");
  }
}
