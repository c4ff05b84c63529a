package org.rosa.http.page;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.rosa.stage.Exhibit;
import org.rosa.stage.TakeAlong;
import org.rosa.stage.Viewer;

/// Writes links to take along.
///
/// @param base where a phone reaches this server, without a slash at the end
record Takes(TakeAlong links, String base) {
  /// A link for these exhibits; empty where nothing of them can be taken along.
  Optional<JsonObject> take(List<Exhibit> exhibits, Viewer viewer) {
    return links.token(exhibits, viewer).map(token -> json(token, viewer));
  }

  private JsonObject json(String token, Viewer viewer) {
    var take = new JsonObject().put("url", base + "/t/" + token).put("qr", "/t/" + token + ".svg");
    if (links.hasTalks(token, viewer.now())) {
      take.put("calendar", "/t/" + token + ".ics");
    }
    return take.put("reachable", Origins.reachable(base));
  }
}
