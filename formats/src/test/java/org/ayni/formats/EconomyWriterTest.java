package org.ayni.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.Partner;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.Manifest;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EconomyWriterTest {

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"colombia-2019", "colombia-2019-68"})
  void anEmbeddedEconomyComesBackBitForBit(String name) {
    Economy economy = Economies.open(name);
    Path folder = dir.resolve(name);
    EconomyWriter.write(economy, folder);
    assertSame(economy, EconomyReader.read(folder));
    assertThat(Manifest.check(folder)).isEmpty();
    assertThat(EconomyCheck.check(folder.toString())).isEmpty();
  }

  @Test
  void anyFiniteNumberComesBackBitForBit() {
    long seed = 42;
    Economy economy = random(new Random(seed));
    EconomyWriter.write(economy, dir.resolve("random"));
    assertSame(economy, EconomyReader.read(dir.resolve("random")));
  }

  @Test
  void writingTwiceGivesTheSameFiles() {
    Economy economy = Economies.open("colombia-2019");
    EconomyWriter.write(economy, dir.resolve("a"));
    EconomyWriter.write(EconomyReader.read(dir.resolve("a")), dir.resolve("b"));
    assertThat(dir.resolve("b").resolve(Manifest.FILE))
        .hasSameTextualContentAs(dir.resolve("a").resolve(Manifest.FILE));
  }

  @Test
  void whatAUserChangedIsNotOverwritten() throws IOException {
    Economy economy = Economies.open("colombia-2019");
    Path folder = dir.resolve("mine");
    EconomyWriter.write(economy, folder);
    EconomyWriter.write(economy, folder);
    Path file = folder.resolve("assumptions.csv");
    String edited = Files.readString(file).replace("depreciation,0.05", "depreciation,0.06");
    Files.writeString(file, edited);
    assertThatThrownBy(() -> EconomyWriter.write(economy, folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("was changed since it was written (assumptions.csv)");
    assertThat(EconomyReader.read(folder).assumption("depreciation").orElseThrow().value())
        .isEqualTo(0.06);
  }

  private static void assertSame(Economy expected, Economy found) {
    EconomyTable a = expected.table();
    EconomyTable b = found.table();
    assertThat(found.name()).isEqualTo(expected.name());
    assertThat(found.title()).isEqualTo(expected.title());
    assertThat(found.year()).isEqualTo(expected.year());
    assertThat(found.currency()).isEqualTo(expected.currency());
    assertThat(found.licence()).isEqualTo(expected.licence());
    assertThat(found.sources()).isEqualTo(expected.sources());
    assertThat(found.caveats()).isEqualTo(expected.caveats());
    assertThat(found.needs()).isEqualTo(expected.needs());
    assertThat(found.assumptions()).isEqualTo(expected.assumptions());
    assertThat(b.unit()).isEqualTo(a.unit());
    assertThat(b.industries()).isEqualTo(a.industries());
    assertThat(b.finalUses()).isEqualTo(a.finalUses());
    assertThat(b.primaryInputs()).isEqualTo(a.primaryInputs());
    assertThat(b.satellites()).isEqualTo(a.satellites());
    assertThat(b.flows().columnStarts()).isEqualTo(a.flows().columnStarts());
    assertThat(b.flows().rowIndices()).isEqualTo(a.flows().rowIndices());
    assertBits(a.flows().values(), b.flows().values());
    assertBits(a.grossOutput(), b.grossOutput());
    a.finalUses().forEach(use -> assertBits(a.finalUse(use), b.finalUse(use)));
    a.primaryInputs().forEach(in -> assertBits(a.primaryInput(in), b.primaryInput(in)));
    a.satellites().forEach(s -> assertBits(a.satellite(s), b.satellite(s)));
    assertThat(found.partners()).hasSameSizeAs(expected.partners());
    for (int p = 0; p < expected.partners().size(); p++) {
      PartnerTrade one = expected.partners().get(p);
      PartnerTrade other = found.partners().get(p);
      assertThat(other.partner()).isEqualTo(one.partner());
      assertThat(other.exportsTotal()).isEqualTo(one.exportsTotal());
      assertThat(other.importsTotal()).isEqualTo(one.importsTotal());
      assertThat(other.totalsUnit()).isEqualTo(one.totalsUnit());
      assertThat(other.totalsYear()).isEqualTo(one.totalsYear());
      assertThat(other.purchases()).isEqualTo(one.purchases());
      one.published().ifPresent(source -> assertThat(other.published()).contains(source));
    }
  }

  private static void assertBits(double[] expected, double[] found) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.doubleToRawLongBits(found[i]))
          .as("%s and %s", expected[i], found[i])
          .isEqualTo(Double.doubleToRawLongBits(expected[i]));
    }
  }

  private static Economy random(Random random) {
    int n = 5;
    Unit unit = new Unit("10^6 EUR");
    List<Industry> industries =
        IntStream.range(0, n)
            .mapToObj(
                i -> new Industry("p, " + i, Names.of("product \"" + i + "\"\n2"), i % 2 == 0))
            .toList();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    for (int k = 0; k < 12; k++) {
      flows.add(random.nextInt(n), random.nextInt(n), finite(random));
    }
    EconomyTable table =
        EconomyTable.builder(unit, industries)
            .flows(flows.build())
            .grossOutput(values(random, n))
            .finalUse(
                new FinalUse("c", new Names(Map.of("pt", "consumo")), FinalUse.Kind.CONSUMPTION),
                values(random, n))
            .primaryInput(
                new PrimaryInput("m", Names.of("imported"), PrimaryInput.Kind.IMPORTS),
                values(random, n))
            .satellite(new Satellite("co2", Names.of("CO₂"), new Unit("t")), values(random, n))
            .build();
    return new Economy(
        "random",
        Names.of("Random"),
        2001,
        "EUR",
        Optional.empty(),
        List.of(),
        List.of(),
        table,
        List.of(
            new PartnerTrade(
                new Partner("X", Names.of("x")), 1.1, 2.2, unit, 2000, Map.of("p, 1", 1.0 / 3))),
        List.of(new Need("n", Names.of("n"), Map.of("p, 0", 1.0 / 3))),
        List.of(new Assumption("a", 0.1 + 0.2, new Unit("1"), Names.of("why"))));
  }

  private static double[] values(Random random, int n) {
    return random.doubles(n).map(v -> v == 0 ? 0 : finite(random)).toArray();
  }

  private static double finite(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) && Math.abs(value) < 1e300 ? value : 1;
  }
}
