package org.ayni.federation.ledger;

import org.ayni.federation.message.Message;

/// A message where it stands.
///
/// @param number of its entry in the sender's record
public record Posted<M extends Message>(long number, M message) {}
