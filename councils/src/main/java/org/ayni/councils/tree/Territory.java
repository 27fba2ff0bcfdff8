package org.ayni.councils.tree;

/// A territory by its official code.
///
/// @param code such as DIVIPOLA `05`
/// @param name official name
/// @param above code of the territory it lies in; empty at the top
public record Territory(String code, String name, String above) {}
