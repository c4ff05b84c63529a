package org.rosa.http;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.conversation.Answerer;
import org.rosa.conversation.LanguageChoice;
import org.rosa.conversation.TurnRegistry;
import org.rosa.language.Phrasebook;
import org.rosa.stage.CardBus;
import org.rosa.telemetry.Telemetry;

/// Everything the edge needs of the rooms behind it.
///
/// @param guests who may ask without a key
/// @param cards what is shown beside answers
/// @param nanos a ticker in nanoseconds
/// @param ids unique ids for inferences
public record Edge(
    Vertx vertx,
    List<ApiKey> keys,
    Guests guests,
    CardBus cards,
    Routes.Limits limits,
    RateLimits rateLimits,
    Answerer answerer,
    TurnRegistry turns,
    Supplier<LanguageChoice> languages,
    Phrasebook phrasebook,
    Telemetry telemetry,
    InstantSource clock,
    LongSupplier nanos,
    Supplier<String> ids) {
  public Edge {
    requireNonNull(vertx, "vertx");
    requireNonNull(guests, "guests");
    requireNonNull(cards, "cards");
    keys = List.copyOf(keys);
    requireNonNull(limits, "limits");
    requireNonNull(rateLimits, "rateLimits");
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("without a key nobody could ask");
    }
  }
}
