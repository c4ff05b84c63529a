package org.rosa.stage;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as an SVG picture: dark modules on a light ground, with the quiet zone that readers
/// need on every side (ISO/IEC 18004).
public final class QrCode {
  /// Modules of the quiet zone on each side.
  static final int QUIET = 4;

  private QrCode() {}

  /// @param text at most some hundred letters
  public static String svg(String text) {
    var matrix = matrix(text);
    int size = matrix.getWidth() + 2 * QUIET;
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      row(matrix, y, path);
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + " "
        + size
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + size
        + "v"
        + size
        + "H0z\"/><path fill=\"#000\" d=\""
        + path
        + "\"/></svg>\n";
  }

  /// The dark modules of a row, each run of them as one rectangle.
  private static void row(ByteMatrix matrix, int y, StringBuilder path) {
    int x = 0;
    while (x < matrix.getWidth()) {
      int from = x;
      while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
        x++;
      }
      if (x > from) {
        path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
        path.append('h').append(x - from).append("v1H").append(from + QUIET).append('z');
      }
      x++;
    }
  }

  private static ByteMatrix matrix(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code: " + text.length() + " letters", e);
    }
  }
}
