package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.rosa.conversation.ConversationId;
import org.rosa.stage.ScreenId;

/// A visitor at the page.
///
/// @param conversation the only one that he may speak in
/// @param place id of the room in which his kiosk stands, where that is known
public record Guest(ConversationId conversation, Optional<String> place) {
  public Guest {
    requireNonNull(conversation, "conversation");
    requireNonNull(place, "place");
  }

  ScreenId screen() {
    return new ScreenId(Guests.NAME, conversation);
  }
}
