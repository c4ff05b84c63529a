package org.rosa.http.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rosa.language.Language;
import org.rosa.stage.Card;
import org.rosa.stage.Desk;
import org.rosa.stage.Suggestions;
import org.rosa.stage.Viewer;

/// `GET /api/kiosk`: what the page shows before anyone has asked, for everybody.
final class KioskRoute {
  private final Page page;
  private final Origins origins;

  KioskRoute(Page page, Origins origins) {
    this.page = page;
    this.origins = origins;
  }

  void handle(RoutingContext routing) {
    routing.request().resume();
    var named = Optional.ofNullable(routing.request().getParam("language"));
    var language =
        named.flatMap(Language::named).or(() -> preferred(routing)).orElse(Language.ENGLISH);
    var kiosk =
        Optional.ofNullable(routing.request().getParam("kiosk"))
            .orElse(page.settings().usualKiosk());
    var reachable = Origins.reachable(origins.base(routing.request()));
    var reply = Reply.to(routing.request(), page.vertx());
    reply.work(() -> reply.json(200, json(language, kiosk, reachable)));
  }

  /// The first of the browser's languages that is one of the six.
  private static Optional<Language> preferred(RoutingContext routing) {
    return routing.acceptableLanguages().stream()
        .map(LanguageHeader::value)
        .flatMap(tag -> Language.named(tag).stream())
        .findFirst();
  }

  private JsonObject json(Language language, String kiosk, boolean reachable) {
    var conference = page.conference().get();
    var viewer = page.viewer(language, kiosk);
    var event = conference.event();
    return new JsonObject()
        .put(
            "conference",
            new JsonObject()
                .put("id", event.id())
                .put("name", event.name().in(language))
                .put("short", event.shortName())
                .put("start", event.start().toString())
                .put("end", event.end().toString())
                .put("time_zone", event.zone().getId()))
        .put(
            "clock",
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                viewer.now().atZone(event.zone()).truncatedTo(ChronoUnit.SECONDS)))
        .put("tense", event.tense(viewer.now()).name().toLowerCase(Locale.ROOT))
        .put("language", language.code())
        .put("languages", new JsonArray(List.of("ar", "zh", "en", "fr", "ru", "es")))
        .put("kiosk", kiosk(kiosk, viewer))
        .put("now", entries(page.maker().presently(false, viewer)))
        .put("next", entries(page.maker().presently(true, viewer)))
        .put("suggestions", new JsonArray(Suggestions.of(conference, viewer)))
        .put("desk", Desk.where(conference, viewer).orElse(""))
        .put("avatar", page.avatars().present())
        .put("transcript_days", page.avatars().transcriptDays())
        .put("phone_reachable", reachable)
        .put("timings", timings(page.settings().timings()));
  }

  private JsonObject kiosk(String id, Viewer viewer) {
    var json = new JsonObject().put("id", id);
    page.maker()
        .place(viewer)
        .ifPresent(
            place ->
                json.put(
                    "place", new JsonObject().put("id", place.id()).put("name", place.name())));
    return json;
  }

  private static JsonArray entries(List<Card.Entry> entries) {
    return CardJson.array(entries, CardJson::entry);
  }

  private static JsonObject timings(PageSettings.Timings timings) {
    return new JsonObject()
        .put("silence_seconds", seconds(timings.silence()))
        .put("grace_seconds", seconds(timings.grace()))
        .put("cap_seconds", seconds(timings.cap()))
        .put("wrapup_seconds", seconds(timings.wrapup()));
  }

  private static long seconds(Duration time) {
    return time.toSeconds();
  }
}
