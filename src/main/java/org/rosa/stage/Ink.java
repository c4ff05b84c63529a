package org.rosa.stage;

/// The colours of a picture, each at least 7:1 against the ground of its theme, thin lines 3:1.
public enum Ink {
  LIGHT("#1d2733", "#6b7785", "#8a1c2b", "#ffffff"),
  DARK("#f1f4f7", "#8b97a5", "#ff9aa5", "#10161d");

  private final String text;
  private final String line;
  private final String accent;
  private final String ground;

  Ink(String text, String line, String accent, String ground) {
    this.text = text;
    this.line = line;
    this.accent = accent;
    this.ground = ground;
  }

  String text() {
    return text;
  }

  String line() {
    return line;
  }

  /// Of what the picture is about.
  String accent() {
    return accent;
  }

  /// Of what the picture stands on.
  String ground() {
    return ground;
  }
}
