package org.ayni.api.answer;

import java.util.Map;

/// Where everything else is.
///
/// @param name of this program
/// @param links addresses by what is there
public record Start(String name, Map<String, String> links) {}
