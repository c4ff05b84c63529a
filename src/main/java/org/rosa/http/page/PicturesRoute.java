package org.rosa.http.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import org.rosa.knowledge.PerLanguage;
import org.rosa.language.Language;
import org.rosa.stage.Ink;
import org.rosa.stage.StageWords;
import org.rosa.stage.VenuePlan;
import org.rosa.stage.WorldMap;

/// `/stage/…svg`: the pictures of cards, drawn of what their addresses name.
final class PicturesRoute {
  private final Page page;
  private final PerLanguage<StageWords> words = new PerLanguage<>(StageWords::new);

  PicturesRoute(Page page) {
    this.page = page;
  }

  void plan(RoutingContext routing) {
    var request = routing.request();
    var route =
        new VenuePlan.Route(
            text(request, "from"),
            text(request, "to"),
            "true".equals(request.getParam("step_free")),
            page.settings().kiosk(text(request, "kiosk")).map(PageSettings.Kiosk::room));
    var language = language(request);
    answer(
        routing,
        VenuePlan.svg(page.conference().get(), words.in(language), language, route, ink(request)));
  }

  void map(RoutingContext routing) {
    var request = routing.request();
    var code = text(request, "station");
    var point =
        page.conference()
            .get()
            .network()
            .flatMap(network -> network.station(code))
            .flatMap(station -> station.coordinates());
    var title = words.in(language(request)).say("map.title", Map.of("code", code));
    answer(routing, point.map(at -> WorldMap.svg(title, at, ink(request))));
  }

  private static void answer(RoutingContext routing, Optional<String> svg) {
    routing.request().resume();
    if (svg.isEmpty()) {
      Problem.notFound().answer(routing.request());
      return;
    }
    var response = routing.response();
    PageSafety.picture(response);
    response
        .putHeader("content-type", "image/svg+xml; charset=utf-8")
        .putHeader("cache-control", "public, max-age=300")
        .end(svg.get());
  }

  private static Language language(HttpServerRequest request) {
    return Language.named(text(request, "language")).orElse(Language.ENGLISH);
  }

  private static Ink ink(HttpServerRequest request) {
    return "dark".equals(request.getParam("theme")) ? Ink.DARK : Ink.LIGHT;
  }

  private static String text(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getParam(name)).orElse("");
  }
}
