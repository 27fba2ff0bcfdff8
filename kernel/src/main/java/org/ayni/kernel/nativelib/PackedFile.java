package org.ayni.kernel.nativelib;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// A class-path resource with its size and checksum.
///
/// In a jar both come from its table of contents, so that a start need not read tens of megabytes
/// to learn that they lie in the cache already.
record PackedFile(String name, URL url, long size, long crc32) {

  static Optional<PackedFile> find(ClassLoader loader, String resource) throws IOException {
    URL url = loader.getResource(resource);
    if (url == null) {
      return Optional.empty();
    }
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      if (entry.getSize() >= 0 && entry.getCrc() >= 0) {
        return Optional.of(new PackedFile(name, url, entry.getSize(), entry.getCrc()));
      }
    }
    CRC32 crc = new CRC32();
    long size;
    try (InputStream in = new CheckedInputStream(url.openStream(), crc)) {
      size = in.transferTo(OutputStream.nullOutputStream());
    }
    return Optional.of(new PackedFile(name, url, size, crc.getValue()));
  }
}
