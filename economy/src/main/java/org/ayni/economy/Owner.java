package org.ayni.economy;

/// A person or an entity (a company, a fund, a state body) that owns or is owned.
///
/// @param code unique, such as the identifier of its record
/// @param names what it is called
/// @param person whether it is a natural person
/// @param jurisdiction ISO 3166 code of its country, or what the source says; empty when unknown
public record Owner(String code, Names names, boolean person, String jurisdiction) {}
