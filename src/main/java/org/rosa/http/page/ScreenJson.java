package org.rosa.http.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.stage.Card;
import org.rosa.stage.CardBus;
import org.rosa.stage.CardMaker;
import org.rosa.stage.ScreenEvent;
import org.rosa.stage.Viewer;

/// Writes what a screen shows as the page reads it, cards made for whoever watches it.
final class ScreenJson {
  private final Page page;
  private final ScreenRoute.Seen seen;
  private final Takes takes;

  ScreenJson(Page page, ScreenRoute.Seen seen, Takes takes) {
    this.page = page;
    this.seen = seen;
    this.takes = takes;
  }

  /// An event by its name and data.
  record Named(String name, JsonObject data) {}

  Named look(CardBus.Look look) {
    var json =
        new JsonObject()
            .put("state", look.mood().word())
            .put("language", look.language().orElse(seen.language()).code())
            .put("cards", cards(look.hanging(), Optional.empty()));
    look.avatar().ifPresent(told -> json.put("avatar", event(told).data()));
    return new Named("snapshot", json);
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
      case ScreenEvent.Invited(var invitation) ->
          new Named(
              "avatar",
              new JsonObject()
                  .put("present", true)
                  .put("url", invitation.url())
                  .put("token", invitation.token()));
      case ScreenEvent.Parted _ -> new Named("avatar", new JsonObject().put("present", false));
      case ScreenEvent.Ended _ -> new Named("ended", new JsonObject());
    };
  }

  /// @param wanted instead of the language of the answer they belong to
  JsonArray cards(Optional<ScreenEvent.Hanging> hanging, Optional<Language> wanted) {
    if (hanging.isEmpty()) {
      return new JsonArray();
    }
    var exhibits = hanging.get().exhibits();
    var viewer = viewer(wanted.orElse(hanging.get().language()));
    return CardJson.array(page.maker().cards(exhibits, viewer), made -> card(made, viewer));
  }

  /// A card with the link by which a phone takes it along.
  private JsonObject card(CardMaker.Made made, Viewer viewer) {
    var json = CardJson.card(made.card());
    if (made.card() instanceof Card.Directions) {
      seen.kiosk().flatMap(page.settings()::kiosk).ifPresent(kiosk -> standing(json, kiosk.id()));
    }
    page.telemetry().shown(json.getString("type"));
    takes.take(List.of(made.exhibit()), viewer).ifPresent(take -> json.put("take", take));
    return json;
  }

  /// Has the plans of a way say where the viewer stands.
  private static void standing(JsonObject directions, String kiosk) {
    var suffix = "&kiosk=" + kiosk;
    directions.put("plan", directions.getString("plan") + suffix);
    var stepFree = directions.getJsonObject("step_free");
    if (stepFree != null) {
      stepFree.put("plan", stepFree.getString("plan") + suffix);
    }
  }

  /// One link for everything that was shown, and the card that stands beside its code; empty where
  /// nothing was.
  Optional<JsonObject> takeAlong(CardBus.Look look, Language language) {
    var viewer = viewer(language);
    return takes
        .take(look.memory(), viewer)
        .map(
            take ->
                new JsonObject()
                    .put("take", take)
                    .put("card", CardJson.card(page.maker().taken(viewer)).put("take", take)));
  }

  private Viewer viewer(Language language) {
    return seen.kiosk()
        .map(kiosk -> page.viewer(language, kiosk))
        .orElseGet(() -> page.viewer(language));
  }
}
