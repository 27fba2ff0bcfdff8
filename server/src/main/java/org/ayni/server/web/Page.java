package org.ayni.server.web;

import java.util.List;
import java.util.Optional;

/// What every page has around its content.
///
/// @param language BCP 47
/// @param title of the browser's tab
/// @param here its address, without a run
/// @param home address of the first page
/// @param doors the ways in, three at most
/// @param steps the pages behind the door that this one is behind; empty where it is alone there
/// @param next the page that a newcomer reads after this one
/// @param languages links to the same page in other languages
/// @param economies links to the economies that are served, empty when there is one
/// @param caveats what must be known before the figures of the economy are trusted
/// @param invented true where it tells of councils that are made up
/// @param refresh address that a browser without scripts loads again after a second; empty for none
public record Page(
    String language,
    String title,
    Address here,
    String home,
    List<Link> doors,
    List<Link> steps,
    Optional<Link> next,
    List<Link> languages,
    List<Link> economies,
    List<String> caveats,
    boolean invented,
    String refresh) {

  /// @param language of the text, BCP 47; empty when it is the page's
  /// @param current true where the link leads to the page it stands on
  public record Link(String text, String href, String language, boolean current) {}

  public Page {
    doors = List.copyOf(doors);
    steps = List.copyOf(steps);
    languages = List.copyOf(languages);
    economies = List.copyOf(economies);
    caveats = List.copyOf(caveats);
  }

  /// Whether its address is too long to stand in every link: then the page has it once, in a form
  /// that buttons in the place of links send with one field more.
  public boolean longAddress() {
    return here.isPacked();
  }

  /// Name of the field that says in which language it is wanted.
  public String languageField() {
    return ChosenLanguage.PARAMETER;
  }

  /// Name of the field that says as which file it is wanted.
  public String fileField() {
    return Downloads.AS;
  }

  /// Address of one of its tables as a file.
  ///
  /// @param as `csv` or `xlsx`
  public String download(String table, String as) {
    return here.with(Downloads.TABLE, table).with(Downloads.AS, as).toString();
  }

  /// Address of all its tables in one workbook.
  public String workbook() {
    return here.with(Downloads.AS, "xlsx").toString();
  }

  /// Address of its report.
  public String printed() {
    return here.with(Downloads.AS, "pdf").toString();
  }
}
