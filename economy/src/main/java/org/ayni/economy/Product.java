package org.ayni.economy;

/// A product of a supply-use table: there, products and industries are counted apart.
///
/// @param code short and unique in its table
/// @param names what it is called
public record Product(String code, Names names) {}
