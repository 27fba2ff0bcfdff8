package org.ayni.formats;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.economy.Industry;
import org.ayni.economy.Product;
import org.ayni.economy.Unit;
import org.ayni.files.CsvInput;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// One reading of one package: what all its parts need to know, and where things stood. Not
/// thread-safe.
final class PackageReading {

  private final InputFolder folder;
  private final PackageDescriptor descriptor;
  private final Problems problems;
  private final Map<PackageResource, Map<String, Integer>> lines =
      new EnumMap<>(PackageResource.class);
  private final Set<PackageResource> read = EnumSet.noneOf(PackageResource.class);
  private final Set<PackageResource> spoilt = EnumSet.noneOf(PackageResource.class);
  private List<Industry> industries = List.of();
  private CodeAxis industryAxis = new CodeAxis("an industry", "", List.of());
  private CodeAxis productAxis = new CodeAxis("a product", "", List.of());

  PackageReading(InputFolder folder, PackageDescriptor descriptor, Problems problems) {
    this.folder = folder;
    this.descriptor = descriptor;
    this.problems = problems;
  }

  PackageDescriptor descriptor() {
    return descriptor;
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /// Opens a resource's file and checks that it has the columns its schema names; empty when it is
  /// not part of the package or cannot be read.
  Optional<CsvInput> open(PackageResource resource) {
    ResourceDescriptor found = descriptor.resources().get(resource);
    if (found == null) {
      return Optional.empty();
    }
    Optional<CsvInput> csv = CsvInput.open(folder.file(found.path()), problems);
    csv.ifPresent(input -> {
      read.add(resource);
      if (!resource.isMatrix() && !input.require(found.fields().keySet().toArray(String[]::new))) {
        spoil(resource);
      }
    });
    return csv;
  }

  /// Whether its file was there with all the columns it should have: only then do sums say
  /// something.
  boolean isSound(PackageResource resource) {
    return read.contains(resource) && !spoilt.contains(resource);
  }

  /// Remembers that a table lacks columns or has them in another unit.
  void spoil(PackageResource resource) {
    spoilt.add(resource);
  }

  /// Adds a problem unless the numbers of a field are in the unit of the table.
  void checkUnit(PackageResource resource, FieldDescriptor field) {
    Unit tableUnit = descriptor.unit();
    if (field.hasUnit() && !field.unit().equals(tableUnit)) {
      spoil(resource);
      field
          .json()
          .required("unit")
          .problem(
              "'" + field.unit() + "'",
              "'" + tableUnit + "', the unit of the table (ayni:unit)",
              "Convert the figures: all flows, uses, inputs and outputs share one unit.",
              Said.of("table.other-unit", field.unit(), tableUnit));
    }
  }

  /// The fields that the schema of a resource describes, by name; none when it has no schema.
  Map<String, FieldDescriptor> fields(PackageResource resource) {
    ResourceDescriptor found = descriptor.resources().get(resource);
    return found == null ? Map.of() : found.fields();
  }

  /// Path of a resource's file; its usual one when the package does not tell.
  String path(PackageResource resource) {
    ResourceDescriptor found = descriptor.resources().get(resource);
    return found == null ? resource.resourceName() + ".csv" : found.path();
  }

  /// Sets the axis of industries.
  void industries(List<Industry> found) {
    industries = List.copyOf(found);
    industryAxis =
        new CodeAxis(
            "an industry",
            path(PackageResource.INDUSTRIES),
            industries.stream().map(Industry::code).toList());
  }

  /// Sets the axis of products.
  void products(List<Product> found) {
    productAxis =
        new CodeAxis(
            "a product",
            path(PackageResource.PRODUCTS),
            found.stream().map(Product::code).toList());
  }

  List<Industry> industries() {
    return industries;
  }

  /// Empty before they were read, as that of products.
  CodeAxis industryAxis() {
    return industryAxis;
  }

  CodeAxis productAxis() {
    return productAxis;
  }

  /// Remembers where a code stands.
  ///
  /// @return false when it stood there before
  boolean remember(PackageResource resource, String code, int line) {
    return lines.computeIfAbsent(resource, r -> new HashMap<>()).putIfAbsent(code, line) == null;
  }

  /// The line of a code; 0 when it is not known.
  int line(PackageResource resource, String code) {
    return lines.getOrDefault(resource, Map.of()).getOrDefault(code, 0);
  }
}
