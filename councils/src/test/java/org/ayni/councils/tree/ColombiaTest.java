package org.ayni.councils.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ColombiaTest {

  private static final List<Territory> ALL = Colombia.territories();
  private static final List<Municipality> MUNICIPALITIES = Colombia.municipalities();

  @Test
  void thereAreThirtyThreeDepartmentsBelowTheCountry() {
    assertThat(ALL).hasSize(34);
    assertThat(ALL.stream().filter(t -> t.above().equals(Colombia.COUNTRY))).hasSize(33);
  }

  @Test
  void everyCodeHasTwoDigitsAndStandsOnce() {
    List<String> codes =
        ALL.stream().filter(t -> !t.above().isEmpty()).map(Territory::code).toList();
    assertThat(codes).allMatch(code -> code.matches("[0-9]{2}")).doesNotHaveDuplicates();
    assertThat(codes).isSorted().contains("05", "11", "88", "99");
  }

  /// DANE, DIVIPOLA of June 2026, note of the file of municipalities: "1.103 municipios, 18 áreas
  /// no municipalizadas y la isla de San Andrés".
  @Test
  void municipalitiesAreAsManyAsDaneStates() {
    Map<String, Long> kinds =
        MUNICIPALITIES.stream()
            .collect(Collectors.groupingBy(Municipality::kind, Collectors.counting()));
    assertThat(kinds)
        .containsOnly(
            entry("municipality", 1_103L),
            entry("non-municipalised-area", 18L),
            entry("island", 1L));
  }

  /// Counted in the copy of June 2026. The older copy has the same municipalities, but for 27493
  /// and 94343, which are newer.
  @Test
  void eachDepartmentHasItsMunicipalities() {
    Map<String, Long> counts =
        MUNICIPALITIES.stream()
            .collect(Collectors.groupingBy(m -> m.territory().above(), Collectors.counting()));
    assertThat(counts)
        .hasSize(33)
        .contains(
            entry("05", 125L),
            entry("08", 23L),
            entry("11", 1L),
            entry("13", 46L),
            entry("15", 123L),
            entry("17", 27L),
            entry("18", 16L),
            entry("19", 42L),
            entry("20", 25L),
            entry("23", 30L),
            entry("25", 116L),
            entry("27", 31L),
            entry("41", 37L),
            entry("44", 15L),
            entry("47", 30L),
            entry("50", 29L),
            entry("52", 64L),
            entry("54", 40L),
            entry("63", 12L),
            entry("66", 14L),
            entry("68", 87L),
            entry("70", 26L),
            entry("73", 47L),
            entry("76", 42L),
            entry("81", 7L),
            entry("85", 19L),
            entry("86", 13L),
            entry("88", 2L),
            entry("91", 11L),
            entry("94", 8L),
            entry("95", 4L),
            entry("97", 6L),
            entry("99", 4L));
  }

  @Test
  void everyCodeHasFiveDigitsOfItsDepartmentAndStandsOnceInOrder() {
    List<String> codes = MUNICIPALITIES.stream().map(m -> m.territory().code()).toList();
    assertThat(codes).isSorted().doesNotHaveDuplicates().allMatch(c -> c.matches("[0-9]{5}"));
    assertThat(MUNICIPALITIES)
        .allMatch(m -> ALL.stream().anyMatch(t -> t.code().equals(m.territory().above())))
        .noneMatch(m -> m.territory().name().isBlank());
    assertThat(MUNICIPALITIES)
        .contains(
            new Municipality(new Territory("11001", "Bogotá, D.C.", "11"), "municipality"),
            new Municipality(new Territory("15180", "Chiscas", "15"), "municipality"),
            new Municipality(new Territory("88001", "San Andrés", "88"), "island"),
            new Municipality(
                new Territory("91460", "Mirití - Paraná", "91"), "non-municipalised-area"));
  }
}
