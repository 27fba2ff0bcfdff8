package org.ayni.app.command;

import java.util.List;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.PublishedCase;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The methods of analysis.
///
/// JSON: `methods`, a list of objects with `code`, `title`, `formula`, `unit`, `source`, `command`
/// (empty where the method is reached from Java only), `class`, `cases` (a list with `name` and
/// `source`), `invariants` (a list with `statement` and `test`).
///
/// @param inFull whether text tells all of each
record MethodsAnswer(List<Method> methods, boolean inFull) implements Answer {

  MethodsAnswer {
    methods = List.copyOf(methods);
  }

  @Override
  public String text() {
    if (inFull) {
      StringBuilder text = new StringBuilder();
      methods.forEach(method -> appendInFull(text, method));
      return text.toString();
    }
    Table.Builder table =
        Table.builder().column("method").column("what").column("reached by").column("checked by");
    for (Method method : methods) {
      table
          .add(method.code())
          .add(method.title())
          .add(method.command().isEmpty() ? "Java" : method.command())
          .add(checkedBy(method))
          .endRow();
    }
    return table.build().text()
        + "\n"
        + methods.size()
        + " methods. 'ayni methods METHOD' tells more of one, 'ayni methods --check' computes all"
        + " published cases.\n";
  }

  private static String checkedBy(Method method) {
    int cases = method.cases().size();
    if (cases == 0) {
      return "invariants only";
    }
    return cases + (cases == 1 ? " published case" : " published cases");
  }

  private static void appendInFull(StringBuilder text, Method method) {
    text.append(text.isEmpty() ? "" : "\n").append(method.code()).append(": ");
    text.append(method.title()).append('\n');
    line(text, "formula", method.formula());
    line(text, "unit", method.unit());
    line(text, "source", method.source());
    line(text, "class", method.implementation().getName());
    if (!method.command().isEmpty()) {
      line(text, "command", "ayni " + method.command() + " (--help tells more)");
    }
    for (PublishedCase published : method.cases()) {
      line(text, "published", published.name() + " (" + published.source() + ")");
    }
    if (method.cases().isEmpty()) {
      line(text, "published", "nothing usable was found; held by invariants");
    }
    for (Method.Invariant invariant : method.invariants()) {
      line(text, "always", invariant.statement() + " (" + invariant.test() + ")");
    }
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("  ").append(key).append(" ".repeat(11 - key.length())).append(value).append('\n');
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("method")
            .column("title")
            .column("formula")
            .column("unit")
            .column("source")
            .column("command")
            .column("class")
            .numbers("cases")
            .numbers("invariants");
    for (Method method : methods) {
      table
          .add(method.code())
          .add(method.title())
          .add(method.formula())
          .add(method.unit())
          .add(method.source())
          .add(method.command())
          .add(method.implementation().getName())
          .add(method.cases().size())
          .add(method.invariants().size())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object();
    ArrayNode list = object.putArray("methods");
    for (Method method : methods) {
      ObjectNode node =
          list.addObject()
              .put("code", method.code())
              .put("title", method.title())
              .put("formula", method.formula())
              .put("unit", method.unit())
              .put("source", method.source())
              .put("command", method.command())
              .put("class", method.implementation().getName());
      ArrayNode cases = node.putArray("cases");
      method
          .cases()
          .forEach(c -> cases.addObject().put("name", c.name()).put("source", c.source()));
      ArrayNode invariants = node.putArray("invariants");
      method
          .invariants()
          .forEach(
              i -> invariants.addObject().put("statement", i.statement()).put("test", i.test()));
    }
    return object;
  }
}
