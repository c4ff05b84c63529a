package org.rosa.http.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// `/kiosk`: the page itself, as the build left it on the class path. Assets have a hash of their
/// content in their names and are kept by browsers for ever, everything else is asked for again.
final class PageFiles {
  private static final String FOLDER = "META-INF/kiosk/";

  private static final String INDEX = "index.html";

  private static final String MISSING =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Rosa</title></head>
      <body><h1>Rosa</h1>
      <p>The page has not been built. <code>./rosa serve</code> builds it with Node.js.</p>
      </body></html>
      """;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final PageSafety safety;

  /// Files that were asked for; only those there are, so that there is an end to them.
  private final Map<String, Buffer> read = new ConcurrentHashMap<>();

  PageFiles(PageSafety safety) {
    this.safety = safety;
  }

  void index(RoutingContext routing) {
    var request = routing.request();
    safety.page(request.response());
    request.response().putHeader("cache-control", "no-cache");
    send(request, INDEX, file(INDEX).orElseGet(() -> Buffer.buffer(MISSING)));
  }

  void file(RoutingContext routing) {
    var path = String.valueOf(routing.normalizedPath());
    var name = path.substring(Math.min(path.length(), "/kiosk/".length()));
    if (name.isEmpty()) {
      index(routing);
      return;
    }
    var request = routing.request();
    var file = isName(name) ? file(name) : Optional.<Buffer>empty();
    if (file.isEmpty()) {
      Problem.notFound().answer(request);
      return;
    }
    safety.asset(request.response());
    request
        .response()
        .putHeader(
            "cache-control",
            name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    send(request, name, file.get());
  }

  /// How what was taken along looks on a phone and on paper.
  void takeStyle(RoutingContext routing) {
    safety.asset(routing.response());
    routing.response().putHeader("cache-control", "public, max-age=3600");
    send(routing.request(), "take.css", Buffer.buffer(TakePage.STYLE));
  }

  private static void send(HttpServerRequest request, String name, Buffer content) {
    request.resume();
    var ending = name.substring(name.lastIndexOf('.') + 1);
    request
        .response()
        .putHeader("content-type", TYPES.getOrDefault(ending, "application/octet-stream"))
        .end(content);
  }

  /// Names of files as builds write them; nothing that leads out of the folder.
  private static boolean isName(String name) {
    return name.matches("[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}") && !name.contains("..");
  }

  private Optional<Buffer> file(String name) {
    var kept = read.get(name);
    if (kept != null) {
      return Optional.of(kept);
    }
    var found = load(name);
    found.ifPresent(content -> read.put(name, content));
    return found;
  }

  private static Optional<Buffer> load(String name) {
    var loader = Thread.currentThread().getContextClassLoader();
    var found =
        loader == null
            ? PageFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)
            : loader.getResourceAsStream(FOLDER + name);
    if (found == null) {
      return Optional.empty();
    }
    try (found) {
      return Optional.of(Buffer.buffer(found.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }
}
