package org.rosa.wire;

import static java.util.Objects.requireNonNull;

/// What every chunk of an answer, or its one completion, repeats.
///
/// @param id unique, begins with `chatcmpl-`
/// @param created seconds since 1970
/// @param model the model's name as the client gave it
public record CompletionHead(String id, long created, String model) {
  public CompletionHead {
    requireNonNull(id, "id");
    requireNonNull(model, "model");
  }
}
