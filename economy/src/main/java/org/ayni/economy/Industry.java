package org.ayni.economy;

/// One industry and the product it makes: in a symmetric table they are the same.
///
/// @param code short and unique in its table, such as `C01`
/// @param names what it is called
public record Industry(String code, Names names) {}
