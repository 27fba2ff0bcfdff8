package org.ayni.economy;

/// A country or group of countries that trades with this economy.
public record Partner(String code, Names names) {}
