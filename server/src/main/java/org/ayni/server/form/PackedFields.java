package org.ayni.server.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Many fields in one, short enough for an address: each name by what it shares with the one before
/// (front coding), all of it deflated (RFC 1951), in the letters of base64url (RFC 4648).
public final class PackedFields {

  /// Name of the field.
  public static final String NAME = "packed";

  /// Bytes of all fields unpacked: more than any form sends.
  private static final int MOST = 1 << 18;

  /// A name shares no more with the one before than fits into a byte.
  private static final int MOST_SHARED = 255;

  private PackedFields() {}

  public static String pack(Map<String, String> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      String before = "";
      for (Map.Entry<String, String> field : fields.entrySet()) {
        String name = field.getKey();
        int shared = shared(before, name);
        out.writeByte(shared);
        out.writeUTF(name.substring(shared));
        out.writeUTF(field.getValue());
        before = name;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static int shared(String one, String other) {
    int most = Math.min(MOST_SHARED, Math.min(one.length(), other.length()));
    int shared = 0;
    while (shared < most && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /// The fields; empty where the text is none of [#pack], such as the beginning of one.
  public static Optional<Map<String, String>> unpack(String packed) {
    Inflater inflater = new Inflater(true);
    try (InputStream inflated =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)), inflater)) {
      byte[] bytes = inflated.readNBytes(MOST + 1);
      return bytes.length > MOST ? Optional.empty() : Optional.of(read(bytes));
    } catch (IOException | IllegalArgumentException | StringIndexOutOfBoundsException _) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Map<String, String> read(byte[] bytes) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String before = "";
    while (in.available() > 0) {
      String name = before.substring(0, in.readUnsignedByte()) + in.readUTF();
      fields.put(name, in.readUTF());
      before = name;
    }
    return fields;
  }
}
