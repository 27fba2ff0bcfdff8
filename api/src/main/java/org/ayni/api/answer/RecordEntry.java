package org.ayni.api.answer;

import java.time.Instant;
import java.util.Map;

/// An entry of the public record.
///
/// @param hash of the entry, as receipts have it
/// @param kind such as `ballot-cast`
/// @param schema version of the kind's fields
/// @param body the fields of the kind, as they were recorded
public record RecordEntry(
    long number, String hash, String kind, int schema, Instant time, Map<String, Object> body) {}
