package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import org.rosa.language.Language;

/// A call that a page asks for.
///
/// @param conversation Rosa's own id of the conversation; a repeated request has the same
/// @param language the page's
/// @param greeting what the avatar says first
public record CallRequest(String conversation, Language language, String greeting) {
  public CallRequest {
    if (!conversation.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new IllegalArgumentException("an id of a conversation has letters, digits, - and _");
    }
    requireNonNull(language, "language");
    requireNonNull(greeting, "greeting");
  }
}
