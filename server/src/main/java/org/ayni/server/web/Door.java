package org.ayni.server.web;

/// The three ways in, as the navigation shows them.
enum Door {
  DECIDE("nav.decide", "/councils"),
  UNDERSTAND("nav.understand", "/understand"),
  PLAN("nav.plan", "/plan");

  private final String key;
  private final String path;

  Door(String key, String path) {
    this.key = key;
    this.path = path;
  }

  /// Of its name.
  String key() {
    return key;
  }

  /// Where it leads.
  String path() {
    return path;
  }
}
