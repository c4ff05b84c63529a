package org.rosa.tavus.fake;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Tavus's API as far as Rosa uses it, with the habits that were seen: both generations of words,
/// late conversation ids, events reported twice, and mishaps as a test orders them.
///
/// All of it happens on one event loop; the public methods may be called from any other thread.
public final class FakeTavus {
  private static final Pattern ROOM = Pattern.compile("/room/([^/]+)");

  private final Vertx vertx;
  private final Context loop;
  private final String key;
  private final Outbound outbound;
  private final Desk desk;
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, Promise<Asked>> awaited = new HashMap<>();
  private final List<Runnable> held = new ArrayList<>();
  private String address = "";

  /// @param key what callers must send as `x-api-key`
  public FakeTavus(Vertx vertx, String key, Habits habits) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.key = key;
    this.outbound = new Outbound(vertx);
    this.desk = new Desk(habits, outbound);
  }

  /// Serves on this machine alone; port 0 takes a free one.
  public Future<HttpServer> listen(int port) {
    var options = new HttpServerOptions().setHost("127.0.0.1").setPort(port);
    return onLoop(
            () ->
                vertx
                    .createHttpServer(options)
                    .requestHandler(this::take)
                    .listen()
                    .onSuccess(server -> address = "http://127.0.0.1:" + server.actualPort()))
        .compose(listening -> listening);
  }

  /// The next request meets with this; several wait in line.
  public void next(Mishap mishap) {
    await(() -> mishaps.add(mishap));
  }

  /// Lets every answer go that is held.
  public void release() {
    await(
        () -> {
          held.forEach(Runnable::run);
          held.clear();
          return true;
        });
  }

  /// How many answers are held.
  public int held() {
    return await(held::size);
  }

  /// What was asked so far, in order.
  public List<Asked> asked() {
    return await(() -> List.copyOf(asked));
  }

  /// The first request with such a line ([Asked#line]), as soon as it has come.
  public Future<Asked> first(String line) {
    return onLoop(
            () ->
                asked.stream()
                    .filter(one -> one.line().equals(line))
                    .findFirst()
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () -> awaited.computeIfAbsent(line, _ -> Promise.promise()).future()))
        .compose(come -> come);
  }

  /// With what status each persona's model answered when it was tried out; 0 for no answer.
  public List<Integer> probes() {
    return await(() -> List.copyOf(desk.probes()));
  }

  /// With what status models answered before their conversation was made; 0 for no answer.
  public List<Integer> early() {
    return await(() -> List.copyOf(desk.early()));
  }

  /// The ids of the conversations that cost something now.
  public List<String> active() {
    return await(() -> desk.conversations().active());
  }

  /// How many conversations were ever made.
  public int conversationsMade() {
    return await(() -> desk.conversations().made());
  }

  /// A persona as it is kept, in the words it was sent in.
  public Optional<JsonObject> persona(String id) {
    return await(() -> desk.personas().find(id).map(JsonObject::copy));
  }

  /// Puts a persona there as if somebody had made it by hand, and gives its id.
  public String keep(JsonObject persona) {
    return await(() -> desk.personas().keep(persona));
  }

  /// Lets a visitor enter a room, which is reported twice: in the old word and in the new.
  public List<Integer> join(String id) {
    return List.of(
        report(id, "system", "system.replica_joined", new JsonObject()),
        report(id, "system", "system.pal_joined", new JsonObject()));
  }

  /// Ends a conversation for a reason of the platform's own, and reports that.
  ///
  /// @return the status of the answer to the report; 0 for none
  public int shutDown(String id, String reason) {
    await(
        () -> {
          desk.conversations().over(id);
          return true;
        });
    return report(id, "system", "system.shutdown", new JsonObject().put("shutdown_reason", reason));
  }

  /// Reports what was said.
  public int transcript(String id, JsonArray said) {
    return report(
        id,
        "application",
        "application.transcription_ready",
        new JsonObject().put("transcript", said));
  }

  /// Where the events of a conversation are reported; empty for nowhere.
  public String callback(String id) {
    return await(
        () ->
            desk.conversations().find(id).map(one -> one.getString("callback_url", "")).orElse(""));
  }

  private int report(String id, String kind, String event, JsonObject properties) {
    return waitFor(reported(id, kind, event, properties));
  }

  private Future<Integer> reported(String id, String kind, String event, JsonObject properties) {
    return onLoop(
            () -> {
              var callback =
                  desk.conversations()
                      .find(id)
                      .map(one -> one.getString("callback_url", ""))
                      .orElse("");
              return callback.isEmpty()
                  ? Future.succeededFuture(0)
                  : outbound.report(callback, id, kind, event, properties);
            })
        .compose(answered -> answered);
  }

  private void take(HttpServerRequest request) {
    request.body().onSuccess(body -> take(request, body));
  }

  private void take(HttpServerRequest request, Buffer body) {
    var path = Objects.requireNonNullElse(request.path(), "");
    var room = ROOM.matcher(path);
    if (room.matches()) {
      enter(room.group(1), request);
      return;
    }
    var one =
        new Asked(
            request.method().name(),
            path,
            Objects.requireNonNullElse(request.getHeader("content-type"), ""),
            body.toString());
    asked.add(one);
    Optional.ofNullable(awaited.remove(one.line())).ifPresent(waiting -> waiting.complete(one));
    var mishap = Optional.ofNullable(mishaps.poll());
    if (mishap.isPresent()) {
      meet(mishap.get(), request, one);
    } else {
      answer(request, one).onSuccess(reply -> send(request, reply));
    }
  }

  /// What a browser sees that opens a room.
  private void enter(String id, HttpServerRequest request) {
    reported(id, "system", "system.replica_joined", new JsonObject())
        .compose(_ -> reported(id, "system", "system.pal_joined", new JsonObject()))
        .onComplete(
            _ -> request.response().end("Here would be the avatar. This is a fake of Tavus.\n"));
  }

  private void meet(Mishap mishap, HttpServerRequest request, Asked one) {
    switch (mishap) {
      case Mishap.Status(var code, var body) -> send(request, new Reply(code, body));
      case Mishap.Cut _ -> request.connection().close();
      case Mishap.DoneThenCut _ ->
          answer(request, one).onSuccess(_ -> request.connection().close());
      case Mishap.Late(var by) ->
          answer(request, one)
              .onSuccess(reply -> vertx.setTimer(by.toMillis(), _ -> send(request, reply)));
      case Mishap.Held _ ->
          answer(request, one).onSuccess(reply -> held.add(() -> send(request, reply)));
    }
  }

  private Future<Reply> answer(HttpServerRequest request, Asked one) {
    if (!key.equals(request.getHeader("x-api-key"))) {
      return Future.succeededFuture(Reply.message(401, "Invalid access token"));
    }
    return desk.answer(one, number(request, "page", 1), number(request, "limit", 10), address);
  }

  private static int number(HttpServerRequest request, String name, int otherwise) {
    var text = request.getParam(name);
    return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : otherwise;
  }

  private static void send(HttpServerRequest request, Reply reply) {
    var response = request.response();
    if (!response.closed()) {
      response
          .setStatusCode(reply.status())
          .putHeader("content-type", "application/json")
          .end(reply.body());
    }
  }

  private <T> Future<T> onLoop(Supplier<T> work) {
    return Future.future(done -> loop.runOnContext(_ -> done.complete(work.get())));
  }

  private <T> T await(Supplier<T> work) {
    return waitFor(onLoop(work));
  }

  private static <T> T waitFor(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
