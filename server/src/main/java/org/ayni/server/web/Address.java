package org.ayni.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.server.form.PackedFields;
import org.springframework.web.util.UriComponentsBuilder;

/// An address on this server: a path and its fields. Immutable.
public record Address(String path, Map<String, String> fields) {

  public Address {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// Longer ones are cut by some of the programs with which people pass them on.
  private static final int LONG = 2_000;

  /// As much of a line as proxies take, 8 kB as a rule, and some room.
  private static final int LONGEST = 7_500;

  /// The same, with all fields in one where they would be too long otherwise.
  public Address packed() {
    return toString().length() <= LONG
        ? this
        : new Address(path, Map.of(PackedFields.NAME, PackedFields.pack(fields)));
  }

  /// Whether its fields are in one.
  public boolean isPacked() {
    return fields.containsKey(PackedFields.NAME);
  }

  /// Whether it can be asked for.
  public boolean fits() {
    return toString().length() <= LONGEST;
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
