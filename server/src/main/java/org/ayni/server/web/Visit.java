package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.server.form.FormReader;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;

/// One request: which economy it is about, in which language, with which fields.
///
/// @param economy asked for
/// @param about fields that say which economy, empty for the first
record Visit(
    Economy economy, Map<String, String> about, Words words, EconomyShelf shelf, FormReader form) {

  private static final String ECONOMY = "economy";

  /// @throws UnknownEconomyException when there is none of that name
  static Visit of(HttpServletRequest request, EconomyShelf shelf, Words words) {
    Map<String, String> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (values.length > 0) {
            parameters.put(name, values[0]);
          }
        });
    String name = parameters.getOrDefault(ECONOMY, shelf.first().name());
    Economy economy = shelf.find(name).orElseThrow(UnknownEconomyException::new);
    Map<String, String> about =
        economy.equals(shelf.first()) ? Map.of() : Map.of(ECONOMY, economy.name());
    return new Visit(economy, about, words, shelf, new FormReader(parameters));
  }

  /// An address about this economy.
  Address address(String path) {
    return new Address(path, about);
  }

  /// The frame of the page at `here`; the plan asked for is carried on to the other pages.
  ///
  /// @param plan fields of the plan, empty when there is none
  Page page(String title, Address here, Map<String, String> plan, String refresh) {
    List<Page.Link> links = new ArrayList<>();
    links.add(link("nav.economy", address("/"), here));
    links.add(link("nav.plan", address("/plan").with(plan), here));
    links.add(link("nav.cut", address("/cut").with(plan), here));
    links.add(link("nav.dependence", address("/dependence"), here));
    if (shelf.besideCouncils()) {
      links.add(link("nav.councils", address("/councils"), here));
    }
    List<Page.Link> languages = new ArrayList<>();
    for (Locale locale : ChosenLanguage.OFFERED) {
      String tag = locale.getLanguage();
      languages.add(
          new Page.Link(
              words.text("language." + tag),
              here.with(ChosenLanguage.PARAMETER, tag).toString(),
              tag,
              words.languageTag().startsWith(tag)));
    }
    List<Page.Link> economies = new ArrayList<>();
    if (shelf.all().size() > 1) {
      for (Economy one : shelf.all()) {
        Address to = new Address(here.path(), Map.of(ECONOMY, one.name()));
        boolean current = one.equals(economy);
        economies.add(new Page.Link(words.name(one.title()), to.toString(), "", current));
      }
    }
    return new Page(words.languageTag(), title, links, languages, economies, refresh);
  }

  private Page.Link link(String key, Address to, Address here) {
    return new Page.Link(words.text(key), to.toString(), "", to.path().equals(here.path()));
  }
}
