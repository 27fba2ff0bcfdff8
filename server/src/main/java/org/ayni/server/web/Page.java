package org.ayni.server.web;

import java.util.List;

/// What every page has around its content.
///
/// @param language BCP 47
/// @param title of the browser's tab
/// @param links to the pages
/// @param languages links to the same page in other languages
/// @param economies links to the economies that are served, empty when there is one
/// @param refresh address that a browser without scripts loads again after a second; empty for none
public record Page(
    String language,
    String title,
    List<Link> links,
    List<Link> languages,
    List<Link> economies,
    String refresh) {

  /// @param language of the text, BCP 47; empty when it is the page's
  /// @param current true where the link leads to the page it stands on
  public record Link(String text, String href, String language, boolean current) {}

  public Page {
    links = List.copyOf(links);
    languages = List.copyOf(languages);
    economies = List.copyOf(economies);
  }
}
