package org.ayni.store.people;

import java.time.Instant;

/// A key by which somebody logs in (WebAuthn Level 2, W3C 2021, section 4): its public side.
///
/// @param id that its device gave it, in base64url
/// @param account whose it is
/// @param label what its owner calls it
/// @param publicKey COSE, in base64url
/// @param attestation what the device said when it was made, CBOR in base64url
/// @param transports separated by commas
/// @param signatures the device has counted so far; a smaller number comes from a copy
/// @param verified whether the device has verified its owner
/// @param backupEligible whether it may be kept in more than one device
/// @param backedUp whether it is
public record Passkey(
    String id,
    String account,
    String label,
    String publicKey,
    String attestation,
    String transports,
    long signatures,
    boolean verified,
    boolean backupEligible,
    boolean backedUp,
    Instant made,
    Instant used) {}
