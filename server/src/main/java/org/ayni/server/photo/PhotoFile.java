package org.ayni.server.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes of what somebody sends a small JPEG that holds the picture and nothing else: what it is is
/// told by its content and not by its name, how large it would become before it is unpacked, and it
/// is drawn anew, so that place, device and hidden parts stay behind.
final class PhotoFile {

  /// JPEG and PNG, by the names that readers have.
  private static final Set<String> KINDS = Set.of("jpeg", "png");

  /// Pictures of more points are refused before they are unpacked: a PNG of some kilobytes can hold
  /// gigabytes.
  private static final long MOST_POINTS = 40_000_000;

  private static final int MOST_SIDE = 20_000;

  /// Passes over a picture: about ten are usual, and each costs as much as the whole picture.
  private static final int MOST_SCANS = 100;

  /// Points of all passes together.
  private static final long MOST_WORK = 1_200_000_000;

  /// What is kept: enough to see what was delivered.
  private static final int LARGEST_SIDE = 1280;

  private static final int MOST_BYTES = 400_000;
  private static final List<Float> QUALITIES = List.of(0.8f, 0.6f, 0.4f, 0.2f);

  /// One at a time: the memory for it is bounded once.
  private static final Semaphore ONE = new Semaphore(1);

  private PhotoFile() {}

  /// @throws RefusedPhotoException when it is none, or too large
  static byte[] jpeg(byte[] sent) throws RefusedPhotoException {
    ONE.acquireUninterruptibly();
    try {
      return small(upright(read(sent), Orientation.of(sent)));
    } finally {
      ONE.release();
    }
  }

  private static BufferedImage read(byte[] sent) throws RefusedPhotoException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          if (KINDS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
            reader.setInput(in, true, true);
            return read(reader, scans(sent));
          }
        } finally {
          reader.dispose();
        }
      }
    } catch (IOException | RuntimeException e) {
      throw refused("photo.broken", e);
    }
    throw new RefusedPhotoException("photo.kind");
  }

  private static RefusedPhotoException refused(String key, Exception cause) {
    RefusedPhotoException refused = new RefusedPhotoException(key);
    refused.initCause(cause);
    return refused;
  }

  /// How often a progressive JPEG passes over its picture: marks of a scan (ITU-T T.81, B.1.1.3),
  /// which do not occur within what is coded. Those of a small picture beside it count too.
  private static int scans(byte[] sent) {
    if (sent.length < 2 || sent[0] != (byte) 0xFF || sent[1] != (byte) 0xD8) {
      return 1;
    }
    int scans = 0;
    for (int k = 0; k + 1 < sent.length; k++) {
      if (sent[k] == (byte) 0xFF && sent[k + 1] == (byte) 0xDA) {
        scans++;
      }
    }
    return scans;
  }

  /// Only every n-th point is unpacked where that is enough: no side is then longer than twice what
  /// is kept.
  private static BufferedImage read(ImageReader reader, int scans)
      throws IOException, RefusedPhotoException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1
        || height < 1
        || Math.max(width, height) > MOST_SIDE
        || (long) width * height > MOST_POINTS) {
      throw new RefusedPhotoException("photo.points");
    }
    if (scans > MOST_SCANS || (long) width * height * scans > MOST_WORK) {
      throw new RefusedPhotoException("photo.scans");
    }
    int every = Math.ceilDiv(Math.max(width, height), 2 * LARGEST_SIDE);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    BufferedImage image = reader.read(0, param);
    if (image == null) {
      throw new IIOException("no picture in it");
    }
    return image;
  }

  /// The same as whoever held the camera saw it, no larger than is kept, without transparency.
  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    double scale =
        Math.min(1, (double) LARGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(scale * image.getWidth()));
    int height = Math.max(1, (int) Math.round(scale * image.getHeight()));
    BufferedImage drawn =
        new BufferedImage(
            orientation.turned() ? height : width,
            orientation.turned() ? width : height,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    AffineTransform place = orientation.placing(width, height);
    place.scale((double) width / image.getWidth(), (double) height / image.getHeight());
    graphics.drawImage(image, place, null);
    graphics.dispose();
    return drawn;
  }

  private static byte[] small(BufferedImage image) throws RefusedPhotoException {
    try {
      for (float quality : QUALITIES) {
        byte[] bytes = written(image, quality);
        if (bytes.length <= MOST_BYTES) {
          return bytes;
        }
      }
    } catch (IOException e) {
      throw refused("photo.broken", e);
    }
    throw new RefusedPhotoException("photo.points");
  }

  private static byte[] written(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
