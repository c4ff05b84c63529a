package org.rosa.cli;

import java.util.Locale;

/// A part of a whole, both counted.
record Share(long part, long whole) {
  Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
  }

  /// From 0 to 100; all of nothing is 100.
  double percent() {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }

  /// One decimal; a dash for a part of nothing.
  String shown() {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", percent());
  }
}
