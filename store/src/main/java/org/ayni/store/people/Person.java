package org.ayni.store.people;

/// Who a member is. In the record there is only the code.
///
/// @param code of the member
/// @param name as people say it
/// @param contact telephone, address, or nothing
public record Person(String code, String name, String contact) {}
