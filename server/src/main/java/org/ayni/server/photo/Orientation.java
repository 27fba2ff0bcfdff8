package org.ayni.server.photo;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held: the tag Orientation, 0x0112, of Exif in a JPEG (JEITA CP-3451, 4.6.4). It
/// is looked at before everything a camera wrote is thrown away, or pictures would lie on their
/// side.
///
/// @param code 1 … 8; 1 is upright
record Orientation(int code) {

  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;

  /// Whether width and height change places.
  boolean turned() {
    return code >= 5;
  }

  /// Puts a picture of `width` × `height` upright.
  AffineTransform placing(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /// Upright where nothing else is said, or nothing sensible.
  static Orientation of(byte[] file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file);
      if (bytes.getShort() != (short) 0xFFD8) {
        return UPRIGHT;
      }
      while (true) {
        int marker = bytes.getShort() & 0xFFFF;
        int length = bytes.getShort() & 0xFFFF;
        if (marker == START_OF_SCAN || (marker & 0xFF00) != 0xFF00 || length < 2) {
          return UPRIGHT;
        }
        if (marker == APP1 && isExif(bytes)) {
          return ofTiff(bytes.slice(bytes.position() + 6, length - 8));
        }
        bytes.position(bytes.position() + length - 2);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return UPRIGHT;
    }
  }

  private static boolean isExif(ByteBuffer bytes) {
    byte[] name = new byte[6];
    bytes.get(bytes.position(), name);
    return new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int k = 0; k < entries; k++) {
      int entry = directory + 2 + 12 * k;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int code = tiff.getShort(entry + 8) & 0xFFFF;
        return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
