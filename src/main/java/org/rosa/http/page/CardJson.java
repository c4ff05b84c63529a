package org.rosa.http.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rosa.stage.Card;

/// Writes cards as the page reads them. What there is none of is left out.
final class CardJson {
  private CardJson() {}

  static JsonObject card(Card card) {
    var head = card.head();
    var json =
        new JsonObject()
            .put("id", head.id())
            .put("type", type(card))
            .put("language", head.language().code())
            .put("title", head.title())
            .put("sources", array(head.sources(), CardJson::source));
    put(json, "trust", head.trust().map(Enum::name));
    switch (card) {
      case Card.Session session -> session(json, session);
      case Card.Sessions sessions ->
          json.put("when", word(sessions.when()))
              .put("entries", array(sessions.entries(), CardJson::entry))
              .put("more", sessions.more());
      case Card.Speaker speaker -> {
        put(json, "role", speaker.role());
        put(json, "affiliation", speaker.affiliation());
        json.put("entries", array(speaker.entries(), CardJson::entry));
      }
      case Card.Directions directions -> directions(json, directions);
      case Card.Station station -> station(json, station);
      case Card.Fact fact -> json.put("text", fact.text());
      case Card.Qr qr -> json.put("text", qr.text());
      case Card.Blocked blocked -> json.put("text", blocked.text()).put("help", blocked.help());
      case Card.Notice notice ->
          json.put("text", notice.text()).put("severity", word(notice.severity()));
    }
    return json;
  }

  private static String type(Card card) {
    return switch (card) {
      case Card.Session _ -> "session";
      case Card.Sessions _ -> "sessions";
      case Card.Speaker _ -> "speaker";
      case Card.Directions _ -> "directions";
      case Card.Station _ -> "station";
      case Card.Fact _ -> "fact";
      case Card.Qr _ -> "qr";
      case Card.Blocked _ -> "blocked";
      case Card.Notice _ -> "notice";
    };
  }

  private static void session(JsonObject json, Card.Session session) {
    json.put("kind", session.kind()).put("status", "scheduled");
    session
        .time()
        .ifPresent(
            time -> {
              time(json, time);
              json.put("day_name", time.day());
            });
    put(json, "room", session.room().map(CardJson::place));
    json.put("speakers", array(session.speakers(), CardJson::person));
    put(
        json,
        "original",
        session.original().map(text -> new JsonObject().put("text", text).put("language", "en")));
  }

  private static void directions(JsonObject json, Card.Directions directions) {
    var plan = plan(directions);
    json.put("from", place(directions.from()))
        .put("to", place(directions.to()))
        .put("steps", new JsonArray(directions.steps()))
        .put("plan", plan)
        .put("schematic", true);
    if (!directions.stepFree().isEmpty()) {
      json.put(
          "step_free",
          new JsonObject()
              .put("asked", directions.stepFreeAsked())
              .put("steps", new JsonArray(directions.stepFree()))
              .put("plan", plan + "&step_free=true"));
    }
  }

  private static void station(JsonObject json, Card.Station station) {
    json.put("code", station.code())
        .put("kind", station.kind())
        .put("place", station.place())
        .put("state", station.state());
    station
        .coordinates()
        .ifPresent(
            point ->
                json.put("lat", point.latitude())
                    .put("lon", point.longitude())
                    .put("map", map(station)));
  }

  /// The address of the plan with a way on it.
  static String plan(Card.Directions directions) {
    return "/stage/plan.svg?from=%s&to=%s&language=%s"
        .formatted(
            directions.from().id(), directions.to().id(), directions.head().language().code());
  }

  /// The address of the map with a facility on it.
  static String map(Card.Station station) {
    return "/stage/map.svg?station=%s&language=%s"
        .formatted(station.code(), station.head().language().code());
  }

  static JsonObject entry(Card.Entry entry) {
    var json = new JsonObject().put("title", entry.title());
    entry.time().ifPresent(time -> time(json, time));
    put(json, "room", entry.room().map(CardJson::place));
    return json;
  }

  static JsonObject place(Card.Place place) {
    return new JsonObject()
        .put("id", place.id())
        .put("name", place.name())
        .put("level", place.level());
  }

  private static JsonObject person(Card.Person person) {
    var json = new JsonObject().put("name", person.name());
    put(json, "role", person.role());
    return json;
  }

  private static JsonObject source(Card.Source source) {
    return new JsonObject().put("title", source.title()).put("as_of", source.asOf().toString());
  }

  private static void time(JsonObject json, Card.Time time) {
    put(json, "start", time.start().map(CardJson::iso));
    put(json, "end", time.end().map(CardJson::iso));
    put(json, "time_zone", time.start().map(start -> start.getZone().getId()));
  }

  private static String iso(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  static <T> JsonArray array(List<T> values, Function<T, JsonObject> writer) {
    return new JsonArray(values.stream().map(writer).toList());
  }

  private static void put(JsonObject json, String name, Optional<?> value) {
    value.ifPresent(there -> json.put(name, there));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
