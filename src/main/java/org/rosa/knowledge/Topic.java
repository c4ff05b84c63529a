package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

/// A theme of the conference, such as T3, or one of its topics, such as T3.5.
///
/// @param about one spoken sentence on what it covers
/// @param keywords words people ask for it with
public record Topic(Citation citation, Localized title, Localized about, Aliases keywords) {
  public Topic {
    requireNonNull(citation, "citation");
    requireNonNull(title, "title");
    requireNonNull(about, "about");
    requireNonNull(keywords, "keywords");
  }

  public String id() {
    return citation.subject();
  }

  /// Whether this is a theme that holds topics.
  public boolean isTheme() {
    return id().indexOf('.') < 0;
  }
}
