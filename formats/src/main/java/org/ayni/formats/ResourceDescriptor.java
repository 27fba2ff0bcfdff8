package org.ayni.formats;

import java.util.Map;
import org.ayni.files.JsonValue;

/// One resource of a package.
///
/// @param path of its file, inside the folder
/// @param fields of its schema by name, in order; empty when it has no schema
record ResourceDescriptor(String path, Map<String, FieldDescriptor> fields, JsonValue json) {}
