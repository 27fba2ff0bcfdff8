package org.ayni.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// An address on this server: a path and its fields. Immutable.
public record Address(String path, Map<String, String> fields) {

  public Address {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Address to(String otherPath) {
    return new Address(otherPath, fields);
  }

  public Address with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new Address(path, more);
  }

  public Address with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.putAll(others);
    return new Address(path, more);
  }

  /// As written in a link, fields escaped.
  @Override
  public String toString() {
    UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
    // By number and not by name, in which there may be signs that mean something in a template.
    List<String> parts = new ArrayList<>();
    fields.forEach((name, value) -> {
      builder.queryParam("{" + parts.size() + "}", "{" + (parts.size() + 1) + "}");
      parts.addAll(List.of(name, value));
    });
    return builder.encode().buildAndExpand(parts.toArray()).toUriString();
  }
}
