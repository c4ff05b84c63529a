package org.rosa.stage;

/// Text in XML and HTML.
public final class Xml {
  private Xml() {}

  /// A text that stands for itself between tags and in quoted attributes.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
