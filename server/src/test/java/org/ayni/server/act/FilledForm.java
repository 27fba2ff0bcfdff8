package org.ayni.server.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A form as it is when nothing is typed yet.
public final class FilledForm {

  private FilledForm() {}

  /// What stands in the fields of a form, as a browser sends it.
  public static Map<String, String> of(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    String form = page.substring(page.indexOf("<form method=\"post\" novalidate"));
    form = form.substring(0, form.indexOf("</form>"));
    for (MatchResult input : Pattern.compile("<input ([^>]*)>").matcher(form).results().toList()) {
      String tag = input.group(1);
      Optional<String> name = attribute("name", tag);
      boolean box = tag.contains("type=\"checkbox\"");
      if (name.isPresent() && (!box || tag.contains("checked"))) {
        fields.merge(
            name.get(), attribute("value", tag).orElse(""), (first, more) -> first + "|" + more);
      }
    }
    for (MatchResult select :
        Pattern.compile("(?s)<select ([^>]*)>(.*?)</select>").matcher(form).results().toList()) {
      String chosen =
          Pattern.compile("<option value=\"([^\"]*)\" selected")
              .matcher(select.group(2))
              .results()
              .map(one -> one.group(1))
              .findFirst()
              .orElse("");
      fields.put(attribute("name", select.group(1)).orElseThrow(), chosen);
    }
    for (MatchResult area :
        Pattern.compile("(?s)<textarea ([^>]*)>(.*?)</textarea>")
            .matcher(form)
            .results()
            .toList()) {
      fields.put(
          attribute("name", area.group(1)).orElseThrow(),
          area.group(2).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"));
    }
    fields.remove("_csrf");
    fields.remove("key");
    return fields;
  }

  private static Optional<String> attribute(String name, String tag) {
    return Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"")
        .matcher(tag)
        .results()
        .map(one -> one.group(1))
        .findFirst();
  }
}
