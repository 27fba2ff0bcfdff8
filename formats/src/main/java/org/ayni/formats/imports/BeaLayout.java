package org.ayni.formats.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;

/// How the BEA labels make (industries × commodities) and use (commodities × industries and final
/// uses, value added below): a row of names and a row of codes above, the latter beginning with
/// `Code`; columns of code and name at the left. Codes of totals begin with T.
enum BeaLayout implements MatrixLayout {
  MAKE,
  USE;

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,8}");
  private static final Pattern TOTAL = Pattern.compile("T[0-9].*");
  private static final Pattern FINAL_USE = Pattern.compile("F[0-9]{2,3}.*");
  private static final Pattern VALUE_ADDED = Pattern.compile("V00[0-9]+");
  private static final int CODE_COLUMN = 0;
  private static final int NAME_COLUMN = 1;

  @Override
  public int labelColumns() {
    return 2;
  }

  @Override
  public int labelRows() {
    return 2;
  }

  /// Only a use table has final uses.
  @Override
  public boolean endsHeader(TextRows.Row row) {
    if (!row.text(CODE_COLUMN).equals("Code") || !CODE.matcher(row.text(2)).matches()) {
      return false;
    }
    boolean finalUses = false;
    for (int j = 2; j < row.size(); j++) {
      finalUses |= FINAL_USE.matcher(row.text(j)).matches();
    }
    return finalUses == (this == USE);
  }

  @Override
  public Meaning column(List<String> labels) {
    String code = labels.getLast();
    String name = labels.size() > 1 ? labels.getFirst() : "";
    if (code.isEmpty()) {
      // The last columns of some editions have a name and no code: totals.
      return name.toLowerCase(java.util.Locale.ROOT).startsWith("total")
          ? new Meaning.Nothing()
          : new Meaning.Unknown("a column without code: '" + name + "'", "a code");
    }
    if (TOTAL.matcher(code).matches()) {
      return new Meaning.Nothing();
    }
    if (this == USE && FINAL_USE.matcher(code).matches()) {
      return new Meaning.OfFinalUse(new FinalUse(code, named(name, code), kind(code)));
    }
    return this == MAKE ? product(code, name) : industry(code, name);
  }

  @Override
  public Meaning row(List<String> labels) {
    String code = labels.get(CODE_COLUMN);
    String name = labels.get(NAME_COLUMN);
    if (code.isEmpty() || TOTAL.matcher(code).matches() || !CODE.matcher(code).matches()) {
      // Totals, and notes below the table.
      return new Meaning.Nothing();
    }
    if (VALUE_ADDED.matcher(code).matches()) {
      return this == MAKE
          ? new Meaning.Unknown("'" + code + "'", "industries")
          : new Meaning.OfPrimaryInput(new PrimaryInput(code, named(name, code), inputKind(code)));
    }
    return this == MAKE ? industry(code, name) : product(code, name);
  }

  @Override
  public boolean isNothing(String cell) {
    return cell.isEmpty() || cell.equals("---") || cell.equals("...");
  }

  private static Meaning product(String code, String name) {
    return new Meaning.OfProduct(new Product(code, named(name, code)));
  }

  private static Meaning industry(String code, String name) {
    return new Meaning.OfIndustry(new Industry(code, named(name, code)));
  }

  private static Names named(String name, String code) {
    return Names.of(name.isEmpty() ? code : name);
  }

  private static FinalUse.Kind kind(String code) {
    return switch (code.substring(0, 3)) {
      case "F01" -> FinalUse.Kind.CONSUMPTION;
      case "F02" -> FinalUse.Kind.CAPITAL_FORMATION;
      case "F03" -> FinalUse.Kind.INVENTORY_CHANGE;
      case "F04" -> FinalUse.Kind.EXPORTS;
      case "F05" -> FinalUse.Kind.IMPORTS;
      // Government: consumption ends in C, investment in equipment, intellectual property,
      // structures.
      default ->
          code.length() > 3 && code.charAt(3) != 'C'
              ? FinalUse.Kind.CAPITAL_FORMATION
              : FinalUse.Kind.CONSUMPTION;
    };
  }

  private static PrimaryInput.Kind inputKind(String code) {
    return switch (code.substring(0, 4)) {
      case "V001" -> PrimaryInput.Kind.COMPENSATION;
      case "V002" -> PrimaryInput.Kind.TAXES_ON_PRODUCTION;
      default -> PrimaryInput.Kind.OPERATING_SURPLUS;
    };
  }
}
