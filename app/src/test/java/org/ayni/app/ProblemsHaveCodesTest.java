package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.formats.BodsFile;
import org.ayni.planning.recipes.RecipeFolder;
import org.junit.jupiter.api.Test;

/// What a page may have to tell has a code, so that it has a sentence in every language. Without
/// one are only problems that nobody but the command line meets, and of those this is the whole
/// list.
class ProblemsHaveCodesTest {

  /// Packages of what only the command line reads. `app` itself is the command line.
  private static final Set<String> PACKAGES =
      Set.of(
          "org.ayni.federation.territory",
          "org.ayni.federation.treaty",
          "org.ayni.formats.ballots",
          "org.ayni.formats.longform",
          "org.ayni.planning.fiveyearplan",
          "org.ayni.planning.firstorder",
          "org.ayni.planning.folder",
          "org.ayni.planning.recipes");

  /// Single classes of other packages.
  private static final Set<String> CLASSES =
      Set.of(
          // Reports and shares of a delivery, as files.
          "org.ayni.decisions.delivery.DeliveryFiles",
          "org.ayni.planning.replan.ReportFile",
          // The check of a folder against its list of hashes.
          "org.ayni.files.Manifest",
          // Owners, their companies, and tables beside an economy.
          "org.ayni.formats.AmountsFile",
          "org.ayni.formats.BodsFile",
          "org.ayni.formats.CompanyValues",
          "org.ayni.formats.ConcordanceFile",
          // Tables with a file of labels, which no upload can bring.
          "org.ayni.formats.imports.LabelledTables",
          "org.ayni.formats.imports.TableLabels",
          // What keeps a server from starting.
          "org.ayni.server.AyniServer",
          "org.ayni.server.ServerOptions");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.ayni");

  /// Whether an access makes a problem, or what is wrong with one, without a code.
  private static boolean makesOneWithoutACode(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    if (owner.equals(Said.class.getName()) && target.getName().equals("NOTHING")) {
      return true;
    }
    if (!(target instanceof AccessTarget.CodeUnitAccessTarget unit)) {
      return false;
    }
    boolean coded =
        unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Said.class));
    return !coded
        && switch (owner) {
          case "org.ayni.files.Problem" -> Set.of("<init>", "ofFile").contains(target.getName());
          case "org.ayni.files.CsvRow", "org.ayni.files.JsonValue" ->
              target.getName().equals("problem");
          case "org.ayni.planning.objectives.ObjectiveNames$Wrong" ->
              target.getName().equals("<init>");
          default -> false;
        };
  }

  private static String outermost(JavaClass one) {
    return one.getName().replaceAll("\\$.*", "");
  }

  /// Those that make problems without a code, outermost classes.
  private static Set<String> makers(Predicate<JavaClass> among) {
    Set<String> where = Set.of("Problem", "Said", "CsvRow", "JsonValue");
    return HOUSE.stream()
        .filter(among)
        .filter(one ->
            one.getAccessesFromSelf().stream()
                .anyMatch(ProblemsHaveCodesTest::makesOneWithoutACode))
        .map(ProblemsHaveCodesTest::outermost)
        // The makers themselves, and ObjectiveNames, whose record passes on what it is given.
        .filter(name ->
            !where.contains(name.replace("org.ayni.files.", ""))
                && !name.equals("org.ayni.planning.objectives.ObjectiveNames"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOfTheCommandLine(JavaClass one) {
    String at = one.getPackageName();
    return at.startsWith("org.ayni.app")
        || at.startsWith("org.ayni.bench")
        || PACKAGES.contains(at)
        || CLASSES.contains(outermost(one));
  }

  @Test
  void whatAPageMayMeetIsMadeWithACode() {
    assertThat(makers(one -> !isOfTheCommandLine(one))).isEmpty();
  }

  @Test
  void theListNamesOnlyWhatIsThere() {
    Set<String> makers = makers(ProblemsHaveCodesTest::isOfTheCommandLine);
    assertThat(makers).containsAll(CLASSES);
    assertThat(PACKAGES)
        .allSatisfy(at -> assertThat(makers).anyMatch(one -> one.startsWith(at + ".")));
  }

  /// What is told on a page is made by what the server calls. The plans of a house, which are read
  /// for it by `app`, are told by one code (`HousePlans`).
  @Test
  void theServerDoesNotCallWhatOnlyTheCommandLineReads() {
    Set<String> uncoded = makers(ProblemsHaveCodesTest::isOfTheCommandLine);
    Set<String> called =
        HOUSE.stream()
            .filter(one -> one.getPackageName().startsWith("org.ayni.server"))
            .flatMap(one -> one.getAccessesFromSelf().stream())
            .map(access -> outermost(access.getTargetOwner()))
            .filter(name -> uncoded.contains(name) && !name.startsWith("org.ayni.server."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(called).isEmpty();
  }

  /// A test of the test: these do make problems without a code.
  @Test
  void theSearchFindsThem() {
    assertThat(makers(_ -> true)).contains(BodsFile.class.getName(), RecipeFolder.class.getName());
    assertThat(
            Stream.of(Problem.class.getDeclaredConstructors())
                .filter(one -> !Arrays.asList(one.getParameterTypes()).contains(Said.class)))
        .as("makers without a code")
        .isNotEmpty();
  }
}
