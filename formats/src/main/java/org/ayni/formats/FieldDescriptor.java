package org.ayni.formats;

import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.files.JsonValue;

/// One column of a resource, as its schema in `datapackage.json` describes it.
///
/// @param unit of the numbers in it; that of the table where the schema names none
/// @param names empty text never: its name where it is called nothing else
/// @param json where it stands, for problems
record FieldDescriptor(String name, Unit unit, boolean hasUnit, Names names, JsonValue json) {

  /// Whose account it is in a table of regions; empty when nothing is said.
  String region() {
    return json.optional("ayni:region").map(JsonValue::text).orElse("");
  }

  /// What the account is for or who receives it; empty when nothing is said.
  Optional<JsonValue> kind() {
    return json.optional("ayni:kind");
  }
}
