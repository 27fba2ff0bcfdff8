package org.ayni.store.people;

/// What somebody is in a council.
///
/// @param role by its code
/// @param member their code in the council's book of members; empty where they are none
public record Granted(String council, String role, String member) {}
