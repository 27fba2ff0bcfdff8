package org.ayni.server.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of pictures, and of what is none.
class PhotoFileTest {

  /// Left half red, right half blue.
  private static byte[] picture(String kind, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /// The same with what a camera writes: how it was held, and where.
  private static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26 + 12);
    tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    tiff.put("GPS 4.60N 74.08W".substring(0, 12).getBytes(StandardCharsets.US_ASCII));
    byte[] exif = tiff.array();
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static boolean red(int colour) {
    return new Color(colour).getRed() > 200 && new Color(colour).getBlue() < 80;
  }

  @ParameterizedTest
  @CsvSource({"jpeg", "png"})
  void aLargePictureBecomesASmallOne(String kind) throws Exception {
    byte[] small = PhotoFile.jpeg(picture(kind, 4000, 3000));

    assertThat(small.length).isLessThan(400_000);
    assertThat(read(small).getWidth()).isEqualTo(1280);
    assertThat(read(small).getHeight()).isEqualTo(960);
    assertThat(red(read(small).getRGB(10, 480))).isTrue();
  }

  @Test
  void whatTheCameraNotedStaysBehind() throws Exception {
    byte[] sent = withExif(picture("jpeg", 400, 300), 1);
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS");

    String kept = new String(PhotoFile.jpeg(sent), StandardCharsets.ISO_8859_1);

    assertThat(kept).doesNotContain("Exif", "GPS");
  }

  /// By Exif's definition of the eight values: where the left half of the stored picture is seen.
  @ParameterizedTest
  @CsvSource({
    "1, 10, 150", "2, 390, 150", "3, 390, 150", "4, 10, 150",
    "5, 150, 10", "6, 150, 10", "7, 150, 390", "8, 150, 390",
  })
  void aPictureIsKeptAsWhoeverHeldTheCameraSawIt(int orientation, int x, int y) throws Exception {
    BufferedImage seen = read(PhotoFile.jpeg(withExif(picture("jpeg", 400, 300), orientation)));

    assertThat(seen.getWidth()).isEqualTo(orientation < 5 ? 400 : 300);
    assertThat(red(seen.getRGB(x, y))).isTrue();
    assertThat(red(seen.getRGB(seen.getWidth() - 1 - x, seen.getHeight() - 1 - y))).isFalse();
  }

  private static byte[] progressive(int width, int height) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(read(picture("jpeg", width, height)), null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// The last pass once more, and once more.
  private static byte[] withScans(byte[] jpeg, int more) {
    int last = jpeg.length - 2;
    while (jpeg[last] != (byte) 0xFF || jpeg[last + 1] != (byte) 0xDA) {
      last--;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, jpeg.length - 2);
    for (int k = 0; k < more; k++) {
      bytes.write(jpeg, last, jpeg.length - 2 - last);
    }
    bytes.write(jpeg, jpeg.length - 2, 2);
    return bytes.toByteArray();
  }

  @Test
  void aPictureThatIsPassedOverAThousandTimesIsRefusedBeforeItIsUnpacked() throws Exception {
    byte[] usual = progressive(400, 300);
    assertThat(read(PhotoFile.jpeg(usual)).getWidth()).isEqualTo(400);
    assertThat(read(PhotoFile.jpeg(withScans(usual, 20))).getWidth()).isEqualTo(400);

    assertThatThrownBy(() -> PhotoFile.jpeg(withScans(usual, 1_000)))
        .isInstanceOf(RefusedPhotoException.class)
        .hasMessage("photo.scans");
    byte[] large = progressive(6_000, 5_000);
    assertThatThrownBy(() -> PhotoFile.jpeg(withScans(large, 60)))
        .as("fewer, of a large one")
        .hasMessage("photo.scans");
  }

  /// Says to be 19,000 × 19,000 points, in a few bytes.
  @Test
  void aPictureThatWouldUnpackToGigabytesIsRefusedBeforeItIs() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(19_000)
            .putInt(19_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(data)) {
      deflate.write(new byte[100_000]);
    }
    chunk(png, "IDAT", data.toByteArray());
    chunk(png, "IEND", new byte[0]);

    assertThatThrownBy(() -> PhotoFile.jpeg(png.toByteArray()))
        .isInstanceOf(RefusedPhotoException.class)
        .hasMessage("photo.points");
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(type);
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] gif = picture("gif", 10, 10);
    byte[] whole = picture("jpeg", 400, 300);
    byte[] cut = java.util.Arrays.copyOf(whole, 200);

    for (byte[] other : new byte[][] {page, gif, new byte[0]}) {
      assertThatThrownBy(() -> PhotoFile.jpeg(other)).hasMessage("photo.kind");
    }
    assertThatThrownBy(() -> PhotoFile.jpeg(cut)).isInstanceOf(RefusedPhotoException.class);
  }
}
