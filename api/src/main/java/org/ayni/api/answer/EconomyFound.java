package org.ayni.api.answer;

import java.util.List;
import java.util.Map;

/// An economy: everything about it but its cells.
///
/// @param year the base year
/// @param unit of all money in its table, a year
/// @param licence of the figures
/// @param caveats what a reader must know before trusting the figures
/// @param industries how many
/// @param links addresses by what is there
public record EconomyFound(
    String name,
    String title,
    int year,
    String currency,
    String unit,
    String licence,
    List<Source> sources,
    List<String> caveats,
    List<Coded> needs,
    List<Partner> partners,
    List<Account> accounts,
    List<Assumption> assumptions,
    int industries,
    Map<String, String> links) {

  /// Where figures are from.
  public record Source(String title, String address) {}

  /// A trade partner.
  ///
  /// @param unit of exports and imports
  /// @param year of them
  public record Partner(
      String code, String name, double exports, double imports, String unit, int year) {}

  /// A row or column of the table beside the flows.
  ///
  /// @param kind `final-use`, `primary-input` or `satellite`
  /// @param total over all industries
  public record Account(String kind, String code, String name, double total, String unit) {}

  /// What stands in for a figure that nobody published.
  ///
  /// @param why it was chosen
  public record Assumption(String code, double value, String unit, String why) {}

  public EconomyFound {
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
    needs = List.copyOf(needs);
    partners = List.copyOf(partners);
    accounts = List.copyOf(accounts);
    assumptions = List.copyOf(assumptions);
  }
}
