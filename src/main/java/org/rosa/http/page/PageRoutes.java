package org.rosa.http.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import org.rosa.http.Guests;

/// Every route of the page, mounted on a router before those of the chat.
public final class PageRoutes {
  /// How often conversations that ran out of time are looked for.
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Page page;
  private final Visits visits;
  private final ConversationsRoute conversations;
  private final ScreenRoute screens;
  private final KioskRoute kiosk;
  private final PageFiles files;
  private final TakeRoute takes;
  private final PicturesRoute pictures;

  private PageRoutes(Page page) {
    var origins = new Origins(page.settings().publicUrl());
    this.page = page;
    this.visits = new Visits(page.wall(), page::place, page.secrets());
    this.conversations = new ConversationsRoute(page, visits, origins);
    this.screens = new ScreenRoute(page, visits, origins);
    page.telemetry().watchOpenScreens(screens::open);
    this.kiosk = new KioskRoute(page, origins);
    this.takes = new TakeRoute(page, origins);
    this.pictures = new PicturesRoute(page);
    this.files = new PageFiles(new PageSafety(page.avatars().present()));
  }

  public static PageRoutes of(Page page) {
    return new PageRoutes(page);
  }

  /// Who may ask without a key, for the chat's edge.
  public Guests guests() {
    return visits;
  }

  /// Ends every conversation, as when the server stops.
  public void endAll() {
    conversations.endAll();
  }

  public void mount(Router router) {
    router.get("/").handler(PageRoutes::welcome);
    router.get("/kiosk").handler(files::index);
    router.get("/kiosk/*").handler(files::file);
    router.get("/api/kiosk").handler(kiosk::handle);
    router.post("/api/conversations").handler(conversations::open);
    router.get("/api/conversations/:id").handler(conversations::look);
    router.delete("/api/conversations/:id").handler(conversations::end);
    router.post("/api/conversations/:id/end").handler(conversations::end);
    router.delete("/api/conversations/:id/avatar").handler(conversations::part);
    router.put("/api/conversations/:id/state").handler(conversations::state);
    router.post("/api/conversations/:id/take-along").handler(conversations::takeAlong);
    router.get("/t/:token").handler(takes::handle);
    router.get("/stage/plan.svg").handler(pictures::plan);
    router.get("/stage/map.svg").handler(pictures::map);
    router.get("/stage/take.css").handler(files::takeStyle);
    router.get("/conversations/:id/events").handler(screens::events);
    router.get("/conversations/:id/cards").handler(screens::cards);
    for (var path : List.of("/kiosk*", "/api/*", "/conversations/*", "/stage/*")) {
      router.route(path).handler(PageRoutes::nothing);
    }
    page.vertx().setPeriodic(LOOK.toMillis(), _ -> conversations.endOld());
  }

  /// A browser wants the page, every other client the status.
  private static void welcome(RoutingContext routing) {
    var accept = routing.request().getHeader("accept");
    if (accept != null && accept.contains("text/html")) {
      routing.response().setStatusCode(302).putHeader("location", "/kiosk").end();
    } else {
      routing.next();
    }
  }

  private static void nothing(RoutingContext routing) {
    Problem.notFound().answer(routing.request());
  }
}
