package org.rosa.http.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.rosa.stage.CalendarFile;
import org.rosa.stage.QrCode;
import org.rosa.stage.TakeAlong;

/// `/t/{token}`: what a phone took along, as a page, as a code and as a file for its calendar. No
/// script, no cookie, no login, and nothing is noted of whoever looks.
final class TakeRoute {
  private static final String CODE = ".svg";
  private static final String CALENDAR = ".ics";

  private final Page page;
  private final Origins origins;
  private final TakePage pages;

  TakeRoute(Page page, Origins origins) {
    this.page = page;
    this.origins = origins;
    this.pages = new TakePage(page);
  }

  void handle(RoutingContext routing) {
    var request = routing.request();
    request.resume();
    var name = Optional.ofNullable(routing.pathParam("token")).orElse("");
    var token = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    var reply = Reply.to(request, page.vertx());
    reply.work(
        () ->
            page.links()
                .read(token, page.now())
                .ifPresentOrElse(
                    taken -> answer(reply, request, name, token, taken),
                    () -> reply.page(404, pages.gone())));
  }

  private void answer(
      Reply reply, HttpServerRequest request, String name, String token, TakeAlong.Taken taken) {
    if (name.equals(token)) {
      reply.page(200, pages.page(token, taken));
    } else if (name.endsWith(CODE)) {
      reply.picture(QrCode.svg(origins.base(request) + "/t/" + token));
    } else if (name.endsWith(CALENDAR)) {
      calendar(taken).ifPresentOrElse(reply::calendar, () -> reply.page(404, pages.gone()));
    } else {
      reply.page(404, pages.gone());
    }
  }

  private Optional<String> calendar(TakeAlong.Taken taken) {
    return CalendarFile.of(
        TakeAlong.talks(taken.exhibits()), page.conference().get(), taken.language(), page.now());
  }
}
