package org.ayni.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The plan of the house: which room may know which, and how packages are named.
class ArchitectureTest {

  private static final String ROOT = "org.ayni.";

  /// room → the rooms it may depend on. `app` wires everything and is not listed.
  private static final Map<String, Set<String>> MAY_DEPEND_ON =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("api", Set.of()),
              Map.entry("files", Set.of()),
              Map.entry("kernel", Set.of()),
              Map.entry("councils", Set.of()),
              Map.entry("economy", Set.of("kernel")),
              Map.entry("formats", Set.of("councils", "economy", "files", "kernel")),
              Map.entry("analysis", Set.of("economy", "kernel")),
              Map.entry("planning", Set.of("economy", "files", "kernel")),
              Map.entry("record", Set.of()),
              Map.entry("shocks", Set.of("analysis", "economy", "files", "kernel", "planning")),
              Map.entry(
                  "decisions",
                  Set.of(
                      "councils", "economy", "files", "formats", "kernel", "planning", "record")),
              Map.entry(
                  "federation",
                  Set.of("economy", "files", "kernel", "planning", "record", "store")),
              Map.entry("store", Set.of("councils", "decisions", "files", "record")),
              Map.entry(
                  "server",
                  Set.of(
                      "analysis",
                      "api",
                      "councils",
                      "decisions",
                      "economy",
                      "federation",
                      "files",
                      "formats",
                      "kernel",
                      "planning",
                      "record",
                      "shocks",
                      "store"))));

  /// Libraries that belong to one room only: package prefix → the rooms that may use it.
  private static final Map<String, Set<String>> LIBRARIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("java.lang.foreign", Set.of("kernel")),
              Map.entry("org.springframework", Set.of("server", "app")),
              Map.entry("org.thymeleaf", Set.of("server")),
              Map.entry("org.commonmark", Set.of("server")),
              Map.entry("io.nayuki.qrcodegen", Set.of("server")),
              Map.entry("io.micrometer", Set.of("server")),
              Map.entry("com.webauthn4j", Set.of("server")),
              Map.entry("io.swagger", Set.of("server")),
              Map.entry("org.springdoc", Set.of("server")),
              Map.entry("org.apache.pdfbox", Set.of("server")),
              Map.entry("picocli", Set.of("app")),
              Map.entry("de.siegmar.fastcsv", Set.of("files")),
              Map.entry("org.dhatim.fastexcel", Set.of("files")),
              Map.entry("org.snakeyaml", Set.of("files")),
              Map.entry("tools.jackson.dataformat", Set.of("files")),
              Map.entry("java.sql", Set.of("store")),
              Map.entry("javax.sql", Set.of("store")),
              Map.entry("org.flywaydb", Set.of("store")),
              Map.entry("org.postgresql", Set.of("store")),
              Map.entry("org.sqlite", Set.of("store")),
              Map.entry(
                  "tools.jackson",
                  Set.of("api", "files", "formats", "planning", "server", "app"))));

  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of(
          "impl",
          "util",
          "utils",
          "utility",
          "common",
          "commons",
          "helper",
          "helpers",
          "manager",
          "managers",
          "misc",
          "core",
          "base",
          "shared");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.ayni");

  @Test
  void everyRoomOfTheTableExistsAndNoOther() {
    Set<String> rooms =
        HOUSE.stream()
            .map(c -> c.getPackageName().substring(ROOT.length()).split("\\.", -1)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> table = new TreeSet<>(MAY_DEPEND_ON.keySet());
    table.add("app");
    assertThat(rooms).isEqualTo(table);
  }

  @Test
  void roomsKnowOnlyTheRoomsTheTableAllows() {
    MAY_DEPEND_ON.forEach((room, allowed) -> {
      String[] forbidden =
          Stream.concat(MAY_DEPEND_ON.keySet().stream(), Stream.of("app"))
              .filter(other -> !other.equals(room) && !allowed.contains(other))
              .map(other -> ROOT + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .because("the module table in ARCHITECTURE.md says so")
          .check(HOUSE);
    });
  }

  @Test
  void librariesStayInTheirRooms() {
    LIBRARIES.forEach((library, rooms) -> {
      String[] allowed = rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
      noClasses()
          .that()
          .resideOutsideOfPackages(allowed)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(library + "..")
          .allowEmptyShould(true)
          .check(HOUSE);
    });
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    for (String room : MAY_DEPEND_ON.keySet()) {
      SlicesRuleDefinition.slices()
          .matching(ROOT + room + ".(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  @Test
  void packagesAreNamedAfterTopics() {
    List<String> meaningless =
        packages().stream()
            .filter(name ->
                Arrays.stream(name.split("\\.", -1)).anyMatch(NAMES_THAT_SAY_NOTHING::contains))
            .toList();
    assertThat(meaningless).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    List<String> unmarked =
        packages().stream()
            .filter(name -> {
              JavaPackage described = HOUSE.getPackage(name);
              return described.tryGetAnnotationOfType(NullMarked.class).isEmpty();
            })
            .toList();
    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  @Test
  void theRuleOfRoomsFailsWhenItIsBroken() {
    // A test of the test: app does know files.
    EvaluationResult result =
        noClasses()
            .that()
            .resideInAPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "files..")
            .evaluate(HOUSE);
    assertThat(result.hasViolation()).isTrue();
  }

  @Test
  void nobodyPrintsPastTheOutput() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("answers go through org.ayni.app.output.Terminal, the rest is logged")
        .check(HOUSE);
  }

  private static Set<String> packages() {
    return HOUSE.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
