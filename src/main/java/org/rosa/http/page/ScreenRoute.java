package org.rosa.http.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.rosa.conversation.ConversationId;
import org.rosa.http.ApiKey;
import org.rosa.http.ApiKeys;
import org.rosa.language.Language;
import org.rosa.stage.ScreenId;

/// `/conversations/{id}/…`: what a conversation's screen shows, as a stream or at this moment. Its
/// token opens it, or the key under which a platform holds it.
final class ScreenRoute {
  private final Page page;
  private final Visits visits;
  private final Origins origins;
  private final ApiKeys keys;
  private final AtomicInteger open = new AtomicInteger();

  ScreenRoute(Page page, Visits visits, Origins origins) {
    this.page = page;
    this.visits = visits;
    this.origins = origins;
    this.keys = new ApiKeys(page.keys());
  }

  /// Whose screen is watched, and from where.
  ///
  /// @param language in which cards are made where the screen names none
  record Seen(ScreenId screen, Optional<String> kiosk, Language language) {
    static Seen of(Visit visit) {
      return new Seen(visit.screen(), Optional.of(visit.kiosk()), visit.language());
    }
  }

  void events(RoutingContext routing) {
    var request = routing.request();
    request.resume();
    var seen = seen(routing);
    if (seen.isEmpty()) {
      Problem.noToken().answer(request);
    } else if (open.incrementAndGet() > page.screens()) {
      open.decrementAndGet();
      Problem.full().answer(request);
    } else {
      new ScreenStream(page, request, seen.get(), json(request, seen.get()), last(request))
          .begin(open::decrementAndGet);
    }
  }

  /// The cards of this moment, in whichever language.
  void cards(RoutingContext routing) {
    var request = routing.request();
    request.resume();
    var seen = seen(routing);
    if (seen.isEmpty()) {
      Problem.noToken().answer(request);
      return;
    }
    var named = Optional.ofNullable(request.getParam("language"));
    var language = named.flatMap(Language::named);
    if (named.isPresent() && language.isEmpty()) {
      Problem.malformed("language").answer(request);
      return;
    }
    var reply = Reply.to(request, page.vertx());
    reply.work(
        () -> {
          var look = page.cards().look(seen.get().screen());
          var drawer = json(request, seen.get());
          reply.json(200, new JsonObject().put("cards", drawer.cards(look.hanging(), language)));
        });
  }

  private ScreenJson json(HttpServerRequest request, Seen seen) {
    return new ScreenJson(page, seen, new Takes(page.links(), origins.base(request)));
  }

  int open() {
    return open.get();
  }

  private Optional<Seen> seen(RoutingContext routing) {
    var id = routing.pathParam("id");
    var token = Tokens.of(routing.request());
    var visit =
        token
            .flatMap(visits::find)
            .filter(found -> found.open() && found.id().value().equals(id))
            .map(Seen::of);
    return visit.or(
        () -> token.flatMap(keys::find).flatMap(key -> platforms(key, String.valueOf(id))));
  }

  private Optional<Seen> platforms(ApiKey key, String id) {
    return id.isBlank() || id.length() > ConversationId.LONGEST
        ? Optional.empty()
        : Optional.of(
            new Seen(
                new ScreenId(key.name(), new ConversationId(id)),
                Optional.empty(),
                Language.ENGLISH));
  }

  /// The last event that a client knows which comes back; others than numbers are none of ours.
  private static OptionalLong last(HttpServerRequest request) {
    var sent = request.getHeader("last-event-id");
    return sent != null && sent.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(sent))
        : OptionalLong.empty();
  }
}
