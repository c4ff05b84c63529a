package org.rosa.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rosa.knowledge.Station.Coordinates;

/// A point on a map of the world that has coastlines and nothing else: no borders, no names. They
/// come from Natural Earth, which is in the public domain; `docs/cards.md` tells how.
public final class WorldMap {
  private static final String FILE = "coastlines.txt";

  private WorldMap() {}

  /// Holder: read when the first map is drawn.
  private static final class Coastlines {
    static final String PATH = read();

    private static String read() {
      try (var stream = WorldMap.class.getResourceAsStream(FILE)) {
        if (stream == null) {
          throw new IllegalStateException(FILE + ": not found beside " + WorldMap.class.getName());
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(FILE + ": cannot be read", e);
      }
    }
  }

  /// An SVG of the whole globe, each degree ten units wide and high, with a dot at a point.
  ///
  /// @param title names the picture in its language
  public static String svg(String title, Coordinates point, Ink ink) {
    long x = Math.round((point.longitude() + 180) * 10);
    long y = Math.round((90 - point.latitude()) * 10);
    var dot = "cx=\"" + x + "\" cy=\"" + y + "\"";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3600 1800\" role=\"img\">"
        + "<title>"
        + Xml.escaped(title)
        + "</title><path fill=\"none\" stroke=\""
        + ink.line()
        + "\" stroke-width=\"6\" stroke-linejoin=\"round\" d=\""
        + Coastlines.PATH
        + "\"/><circle "
        + dot
        + " r=\"90\" fill=\"none\" stroke=\""
        + ink.accent()
        + "\" stroke-width=\"14\"/><circle "
        + dot
        + " r=\"34\" fill=\""
        + ink.accent()
        + "\"/></svg>\n";
  }
}
