package org.rosa.http.page;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.http.ApiKey;
import org.rosa.knowledge.Conference;
import org.rosa.language.Language;
import org.rosa.stage.CardBus;
import org.rosa.stage.CardMaker;
import org.rosa.stage.TakeAlong;
import org.rosa.stage.Viewer;
import org.rosa.telemetry.Telemetry;

/// Everything the page's edge needs of the rooms behind it.
///
/// @param keys open every platform's card streams
/// @param clock decides what is on
/// @param wall of this machine, for what expires
/// @param nanos a ticker in nanoseconds
/// @param secrets unguessable texts of letters, digits, `-` and `_`
/// @param screens most card streams at a time
public record Page(
    Vertx vertx,
    List<ApiKey> keys,
    PageSettings settings,
    Supplier<Conference> conference,
    CardBus cards,
    CardMaker maker,
    TakeAlong links,
    Avatars avatars,
    Telemetry telemetry,
    InstantSource clock,
    InstantSource wall,
    LongSupplier nanos,
    Supplier<String> secrets,
    int screens) {
  public Page {
    requireNonNull(vertx, "vertx");
    keys = List.copyOf(keys);
    requireNonNull(settings, "settings");
    requireNonNull(cards, "cards");
    requireNonNull(maker, "maker");
    requireNonNull(links, "links");
    requireNonNull(avatars, "avatars");
  }

  /// Whoever looks from a kiosk at this moment.
  Viewer viewer(Language language, String kiosk) {
    return new Viewer(language, place(kiosk), now());
  }

  /// The id of the room in which a kiosk stands; empty for an unknown one.
  Optional<String> place(String kiosk) {
    return settings.kiosk(kiosk).map(PageSettings.Kiosk::room);
  }

  /// Whoever looks from nobody knows where.
  Viewer viewer(Language language) {
    return new Viewer(language, Optional.empty(), now());
  }

  Instant now() {
    return clock.instant();
  }
}
