package org.rosa.http.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.stage.CardBus;
import org.rosa.stage.ScreenEvent;

/// Writes what a screen shows as the page reads it, cards made for whoever watches it.
final class ScreenJson {
  private final Page page;
  private final ScreenRoute.Seen seen;

  ScreenJson(Page page, ScreenRoute.Seen seen) {
    this.page = page;
    this.seen = seen;
  }

  /// An event by its name and data.
  record Named(String name, JsonObject data) {}

  Named look(CardBus.Look look) {
    return new Named(
        "snapshot",
        new JsonObject()
            .put("state", look.mood().word())
            .put("language", look.language().orElse(seen.language()).code())
            .put("cards", cards(look.hanging(), Optional.empty())));
  }

  Named event(ScreenEvent event) {
    return switch (event) {
      case ScreenEvent.Moved(var mood, var inference) ->
          new Named(
              "state", new JsonObject().put("state", mood.word()).put("inference", inference));
      case ScreenEvent.Shown(var inference, var provisional, var hanging) ->
          new Named(
              "card",
              new JsonObject()
                  .put("inference", inference)
                  .put("provisional", provisional)
                  .put("cards", cards(Optional.of(hanging), Optional.empty())));
      case ScreenEvent.Withdrawn(var inference) ->
          new Named("withdraw", new JsonObject().put("inference", inference));
      case ScreenEvent.Turned(var language) ->
          new Named("language", new JsonObject().put("language", language.code()));
      case ScreenEvent.Ended _ -> new Named("ended", new JsonObject());
    };
  }

  /// @param wanted instead of the language of the answer they belong to
  JsonArray cards(Optional<ScreenEvent.Hanging> hanging, Optional<Language> wanted) {
    if (hanging.isEmpty()) {
      return new JsonArray();
    }
    var language = wanted.orElse(hanging.get().language());
    var viewer =
        seen.kiosk()
            .map(kiosk -> page.viewer(language, kiosk))
            .orElseGet(() -> page.viewer(language));
    return CardJson.cards(page.maker().cards(hanging.get().exhibits(), viewer));
  }
}
