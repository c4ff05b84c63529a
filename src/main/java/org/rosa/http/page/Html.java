package org.rosa.http.page;

import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.stage.Xml;

/// HTML being written; every text in it is escaped.
final class Html {
  private final StringBuilder html = new StringBuilder();

  /// The head of a page, up to its body.
  static Html page(Language language, String title) {
    var html = new Html();
    html.html
        .append("<!doctype html>\n<html lang=\"")
        .append(language.code())
        .append("\" dir=\"")
        .append(direction(language))
        .append("\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<meta name=\"robots\" content=\"noindex\">")
        .append("<link rel=\"stylesheet\" href=\"/stage/take.css\"><title>")
        .append(Xml.escaped(title))
        .append("</title></head><body>\n");
    return html;
  }

  static String direction(Language language) {
    return language.rightToLeft() ? "rtl" : "ltr";
  }

  /// Begins an element.
  ///
  /// @param attributes names and values in turn
  Html open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(Xml.escaped(attributes[i + 1]))
          .append('"');
    }
    html.append('>');
    return this;
  }

  Html close(String element) {
    html.append("</").append(element).append(">\n");
    return this;
  }

  /// An element that holds a text.
  Html text(String element, String text, String... attributes) {
    open(element, attributes);
    html.append(Xml.escaped(text));
    return close(element);
  }

  /// An element that holds a text, where there is one.
  Html text(String element, Optional<String> text) {
    text.filter(there -> !there.isBlank()).ifPresent(there -> text(element, there));
    return this;
  }

  String end() {
    return html.append("</body></html>\n").toString();
  }
}
