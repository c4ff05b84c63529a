package org.rosa.http.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.rosa.http.RequestBody;
import org.rosa.language.Language;
import org.rosa.stage.Cue;
import org.rosa.stage.Mood;
import org.rosa.tavus.CallState;

/// `/api/conversations`: opens and ends conversations for the page, which holds no key. Each has a
/// token of its own, which opens its chat and its screen and nothing else.
final class ConversationsRoute {
  /// Most bytes of a body: a few short fields.
  private static final long BODY = 4096;

  /// Most letters of what the page calls its request.
  private static final int REQUEST = 64;

  /// What the page knows better than the server.
  private static final Set<String> LISTENS = Set.of(Mood.LISTENING.word(), Mood.IDLE.word());

  private final Page page;
  private final Visits visits;
  private final Origins origins;
  private final Quota quota;
  private final VisitCalls calls;

  ConversationsRoute(Page page, Visits visits, Origins origins) {
    this.page = page;
    this.visits = visits;
    this.origins = origins;
    this.quota = new Quota(page.nanos());
    this.calls = new VisitCalls(page, visits);
  }

  void open(RoutingContext routing) {
    read(
        routing,
        (reply, body) -> {
          var request = text(body, "request").orElse("");
          var language = language(body);
          if (request.length() > REQUEST) {
            reply.problem(Problem.malformed("request"));
          } else if (body.containsKey("language") && language.isEmpty()) {
            reply.problem(Problem.malformed("language"));
          } else {
            open(reply, body, language.orElse(Language.ENGLISH), request);
          }
        });
  }

  private void open(Reply reply, JsonObject body, Language language, String request) {
    var waiting = quota.take(address(reply.request()));
    if (waiting.isPresent()) {
      reply.problem(Problem.tooMany(waiting.get()));
      return;
    }
    var kiosk = text(body, "kiosk").orElse(page.settings().usualKiosk());
    boolean avatar =
        page.avatars().present() && text(body, "mode").filter("avatar"::equals).isPresent();
    var calling = avatar ? Calling.making() : Calling.NONE;
    var opened = visits.open(language, kiosk, request, calling);
    opened.dropped().forEach(this::over);
    if (opened.fresh()) {
      begin(opened.visit());
    }
    // A request that comes twice waits for the same call.
    var visit = calls.awaited(opened.visit());
    if (reply.isGone() && opened.fresh()) {
      visits.end(visit).ifPresent(this::over);
    } else {
      reply.json(201, json(visit));
    }
  }

  private void begin(Visit visit) {
    page.cards().cue(visit.screen(), new Cue.Opened(visit.language()));
    if (visit.isCalling()) {
      calls.begin(visit);
    } else {
      page.telemetry().opened(visit.mode());
    }
  }

  /// Ends the call of a conversation that goes on in text, such as one that could not be joined.
  void part(RoutingContext routing) {
    withVisit(
        routing,
        (reply, visit) -> {
          if (calls.part(visit)) {
            calls.hangUp(visit);
          }
          reply.nothing();
        });
  }

  /// Hears from the page that its visitor speaks or writes, or does not any more.
  void state(RoutingContext routing) {
    read(
        routing,
        (reply, body) -> {
          var visit = visit(routing).filter(Visit::open);
          var state = text(body, "state").orElse("");
          if (visit.isEmpty()) {
            reply.problem(Problem.noToken());
          } else if (!LISTENS.contains(state)) {
            reply.problem(Problem.malformed("state"));
          } else {
            boolean listens = state.equals(Mood.LISTENING.word());
            page.cards().cue(visit.get().screen(), new Cue.Addressed(listens));
            reply.nothing();
          }
        });
  }

  void look(RoutingContext routing) {
    withVisit(
        routing,
        (reply, visit) -> {
          var json =
              new JsonObject()
                  .put("id", visit.id().value())
                  .put("language", visit.language().code())
                  .put("mode", visit.mode())
                  .put("state", visit.open() ? "open" : "ended");
          calls.state(visit).ifPresent(state -> json.put("call", word(state)));
          reply.json(200, json);
        });
  }

  /// Ends a conversation at once; that it has ended already is as good.
  void end(RoutingContext routing) {
    withVisit(
        routing,
        (reply, visit) -> {
          visits.end(visit).ifPresent(this::over);
          reply.nothing();
        });
  }

  /// One link for all that the conversation has shown.
  void takeAlong(RoutingContext routing) {
    read(
        routing,
        (reply, body) -> {
          var visit = visit(routing).filter(Visit::open);
          if (visit.isEmpty()) {
            reply.problem(Problem.noToken());
            return;
          }
          var seen = ScreenRoute.Seen.of(visit.get());
          var takes = new Takes(page.links(), origins.base(routing.request()));
          new ScreenJson(page, seen, takes)
              .takeAlong(
                  page.cards().look(visit.get().screen()),
                  language(body).orElse(visit.get().language()))
              .ifPresentOrElse(
                  take -> reply.json(200, take), () -> reply.problem(Problem.nothingShown()));
        });
  }

  /// Ends what ran out of time.
  void endOld() {
    visits.endOld().forEach(this::over);
  }

  /// Ends everything, as when the server stops.
  void endAll() {
    visits.open().forEach(visit -> visits.end(visit).ifPresent(this::over));
  }

  private void over(Visit visit) {
    page.cards().cue(visit.screen(), new Cue.Ended());
    if (visit.isCalling()) {
      calls.hangUp(visit);
    }
  }

  private JsonObject json(Visit visit) {
    var json =
        new JsonObject()
            .put("id", visit.id().value())
            .put("token", visit.token())
            .put("expires_at", DateTimeFormatter.ISO_INSTANT.format(visit.expires()))
            .put("language", visit.language().code())
            .put("mode", visit.mode());
    switch (visit.calling()) {
      case Calling.None _ -> {}
      case Calling.Making _ -> json.put("call", word(CallState.MAKING));
      case Calling.Made(var call) ->
          json.put("avatar", new JsonObject().put("url", call.url()).put("token", call.token()));
    }
    return json;
  }

  private static String word(CallState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// Reads a body of our own page, and works on a thread that may wait.
  private void read(RoutingContext routing, BiConsumer<Reply, JsonObject> work) {
    var request = routing.request();
    if (!origins.own(request)) {
      Problem.otherOrigin().answer(request);
      return;
    }
    var reply = Reply.to(request, page.vertx());
    RequestBody.read(
        page.vertx(),
        request,
        BODY,
        bytes ->
            object(bytes)
                .ifPresentOrElse(
                    body -> reply.work(() -> work.accept(reply, body)),
                    () -> Problem.noJson().answer(request)),
        () -> Problem.tooLarge().answer(request));
  }

  private void withVisit(RoutingContext routing, BiConsumer<Reply, Visit> work) {
    var request = routing.request();
    request.resume();
    var visit = visit(routing);
    if (!origins.own(request)) {
      Problem.otherOrigin().answer(request);
    } else if (visit.isEmpty()) {
      Problem.noToken().answer(request);
    } else {
      work.accept(Reply.to(request, page.vertx()), visit.get());
    }
  }

  private Optional<Visit> visit(RoutingContext routing) {
    return Tokens.of(routing.request())
        .flatMap(visits::find)
        .filter(found -> found.id().value().equals(routing.pathParam("id")));
  }

  private static Optional<JsonObject> object(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    try {
      return Optional.of(text.isBlank() ? new JsonObject() : new JsonObject(text));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  static Optional<String> text(JsonObject body, String field) {
    return body.getValue(field) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static Optional<Language> language(JsonObject body) {
    return text(body, "language").flatMap(Language::named);
  }

  private static String address(HttpServerRequest request) {
    var address = request.remoteAddress();
    return address == null ? "" : String.valueOf(address.hostAddress());
  }
}
