package org.ayni.analysis.methods;

import java.util.ArrayList;
import java.util.List;

/// One method of analysis: what it computes and how anybody can check it. Immutable.
public final class Method {

  private final String code;
  private final String title;
  private final String formula;
  private final String unit;
  private final String source;
  private final Class<?> implementation;
  private final String command;
  private final List<PublishedCase> cases;
  private final List<Invariant> invariants;

  private Method(Builder builder) {
    code = builder.code;
    title = builder.title;
    formula = stated("formula", builder.formula);
    unit = stated("unit", builder.unit);
    source = stated("source", builder.source);
    implementation = builder.implementation;
    command = builder.command;
    cases = List.copyOf(builder.cases);
    invariants = List.copyOf(builder.invariants);
    if (cases.isEmpty() && invariants.isEmpty()) {
      throw new IllegalArgumentException(
          "method '" + code + "' has neither a published case nor an invariant; expected one");
    }
  }

  private String stated(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("method '" + code + "' states no " + what);
    }
    return text;
  }

  /// What holds whatever the figures are, and the test that says so.
  ///
  /// @param statement such as `the parts add up to the whole`
  /// @param test class of the test, below `org.ayni.analysis`
  public record Invariant(String statement, String test) {}

  /// Starts a method.
  ///
  /// @param code unique, such as `output-multipliers`
  /// @param title for people
  /// @param implementation the class that computes it
  public static Builder of(String code, String title, Class<?> implementation) {
    return new Builder(code, title, implementation);
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /// In the symbols of the dictionary.
  public String formula() {
    return formula;
  }

  /// Of the result.
  public String unit() {
    return unit;
  }

  /// Author, year and section, as in the bibliography.
  public String source() {
    return source;
  }

  /// The class that computes it.
  public Class<?> implementation() {
    return implementation;
  }

  /// The subcommand that gives it for an economy, such as `analyse multipliers`; empty where it is
  /// reached from Java only.
  public String command() {
    return command;
  }

  public List<PublishedCase> cases() {
    return cases;
  }

  public List<Invariant> invariants() {
    return invariants;
  }

  @Override
  public String toString() {
    return code;
  }

  /// Collects what is said of a method. Not thread-safe.
  public static final class Builder {
    private final String code;
    private final String title;
    private final Class<?> implementation;
    private String formula = "";
    private String unit = "";
    private String source = "";
    private String command = "";
    private final List<PublishedCase> cases = new ArrayList<>();
    private final List<Invariant> invariants = new ArrayList<>();

    private Builder(String code, String title, Class<?> implementation) {
      this.code = code;
      this.title = title;
      this.implementation = implementation;
    }

    public Builder formula(String text) {
      formula = text;
      return this;
    }

    public Builder unit(String text) {
      unit = text;
      return this;
    }

    public Builder source(String text) {
      source = text;
      return this;
    }

    public Builder command(String text) {
      command = text;
      return this;
    }

    public Builder published(PublishedCase... more) {
      cases.addAll(List.of(more));
      return this;
    }

    public Builder invariant(String statement, String test) {
      invariants.add(new Invariant(statement, test));
      return this;
    }

    public Method build() {
      return new Method(this);
    }
  }
}
