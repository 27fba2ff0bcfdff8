package org.ayni.server.photo;

/// What was sent is no photo that can be kept.
final class RefusedPhotoException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Of the message that says why.
  private final String key;

  RefusedPhotoException(String key) {
    super(key);
    this.key = key;
  }

  String key() {
    return key;
  }
}
