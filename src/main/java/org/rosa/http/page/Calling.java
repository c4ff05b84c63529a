package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;

/// How a conversation of the page stands with the avatar. States: making -> made or none; made ->
/// none.
sealed interface Calling {
  /// It is held in text.
  Calling NONE = new None();

  /// A call that is about to be made.
  static Calling making() {
    return new Making(new CompletableFuture<>());
  }

  record None() implements Calling {}

  /// Her call is being made.
  ///
  /// @param settled done once there is a call, or surely none
  record Making(CompletableFuture<Void> settled) implements Calling {
    public Making {
      requireNonNull(settled, "settled");
    }
  }

  /// Her call is there.
  record Made(Avatars.Call call) implements Calling {
    public Made {
      requireNonNull(call, "call");
    }
  }
}
