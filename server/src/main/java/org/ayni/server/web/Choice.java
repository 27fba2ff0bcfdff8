package org.ayni.server.web;

/// One of several things to choose from a list.
///
/// @param chosen true for the one that is chosen
public record Choice(String code, String name, boolean chosen) {}
