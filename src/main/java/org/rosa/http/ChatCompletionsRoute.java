package org.rosa.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.rosa.conversation.AnswerSink;
import org.rosa.conversation.Ask;
import org.rosa.conversation.Caller;
import org.rosa.conversation.Inference;
import org.rosa.conversation.Outcome;
import org.rosa.conversation.Request;
import org.rosa.conversation.Turn;
import org.rosa.conversation.TurnRegistry;
import org.rosa.language.Phrase;
import org.rosa.llm.FinishReason;
import org.rosa.llm.Message;
import org.rosa.llm.Usage;
import org.rosa.stage.Mood;
import org.rosa.stage.ScreenId;
import org.rosa.telemetry.InferenceClock;
import org.rosa.telemetry.InferenceReport;
import org.rosa.wire.ChatRequest;
import org.rosa.wire.ChatRequestReader;
import org.rosa.wire.CompletionHead;
import org.rosa.wire.MalformedRequestException;

/// `POST /chat/completions`: key, size and body are checked; what follows is answered 200, spoken.
///
/// The event loop reads the body and writes the answer; one virtual thread an inference does the
/// rest in a straight line.
final class ChatCompletionsRoute {
  private static final System.Logger LOG = System.getLogger(ChatCompletionsRoute.class.getName());

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Edge edge;
  private final ApiKeys keys;
  private final OpenStreams streams;
  private final Allowances allowances;

  ChatCompletionsRoute(Edge edge, ApiKeys keys, OpenStreams streams) {
    this.edge = edge;
    this.keys = keys;
    this.streams = streams;
    this.allowances = new Allowances(edge.keys(), edge.rateLimits(), edge.nanos());
  }

  void handle(RoutingContext routing) {
    var request = routing.request();
    switch (keys.authenticate(request.headers())) {
      case Authentication.Missing _ -> refuse(Refusal.missingKey(), request);
      case Authentication.Wrong _ -> serveGuest(request);
      case Authentication.Known(var key) -> serve(request, Admission.of(key));
    }
  }

  private void serveGuest(HttpServerRequest request) {
    var guest = ApiKeys.sent(request.headers()).flatMap(edge.guests()::with);
    guest.ifPresentOrElse(
        known -> serve(request, Admission.of(known)), () -> refuse(Refusal.wrongKey(), request));
  }

  /// A stream with known gaps, whatever is asked.
  private void pace(HttpServerRequest request, Profile profile) {
    var head =
        new CompletionHead(
            "chatcmpl-" + edge.ids().get(), edge.clock().instant().getEpochSecond(), Routes.MODEL);
    var answer = new StreamedAnswer(edge.vertx(), request, profile.streamType(), head, false);
    RequestBody.read(
        edge.vertx(),
        request,
        edge.limits().bodyLimit(),
        _ -> new PaceProbe(edge.vertx(), answer).start(),
        () -> refuseTooLarge(request));
  }

  private void serve(HttpServerRequest request, Admission admission) {
    var asked = request.getParam("profile");
    var profile = asked == null ? Optional.of(admission.profile()) : Profile.named(asked);
    if (profile.isEmpty()) {
      refuse(Refusal.malformed("profile", "Expected one of " + Profile.names() + "."), request);
      return;
    }
    if (admission.guest().isEmpty() && "pace".equals(request.getParam("doctor"))) {
      pace(request, profile.get());
      return;
    }
    read(request, admission, profile.get());
  }

  private void read(HttpServerRequest request, Admission admission, Profile profile) {
    var clock = new InferenceClock(edge.nanos());
    var client = Client.watch(request);
    var loop = edge.vertx().getOrCreateContext();
    RequestBody.read(
        edge.vertx(),
        request,
        edge.limits().bodyLimit(),
        body -> {
          var refusal = streams.enter(client);
          if (refusal.isPresent()) {
            refuse(refusal.get(), request);
          } else {
            var exchange = new Exchange(request, client, admission, profile, clock, onLoop(loop));
            Thread.ofVirtual().start(() -> client.work(() -> serve(exchange, body)));
          }
        },
        () -> refuseTooLarge(request));
  }

  private void refuse(Refusal refusal, HttpServerRequest request) {
    edge.telemetry().refused(refusal.status());
    refusal.answer(request);
  }

  /// Refuses, and leaves an HTTP/1 client the time to read that before the connection is cut. One
  /// of HTTP/2 keeps its connection for its other streams.
  private void refuseTooLarge(HttpServerRequest request) {
    boolean ownConnection = request.version() != HttpVersion.HTTP_2;
    if (ownConnection) {
      request.response().putHeader("connection", "close");
      edge.vertx().setTimer(FAREWELL.toMillis(), _ -> request.connection().close());
    }
    refuse(Refusal.tooLarge(edge.limits().bodyLimit()), request);
  }

  /// One request being served.
  private record Exchange(
      HttpServerRequest request,
      Client client,
      Admission admission,
      Profile profile,
      InferenceClock clock,
      Executor loop) {}

  private static Executor onLoop(Context loop) {
    return work -> loop.runOnContext(_ -> work.run());
  }

  private void serve(Exchange exchange, byte[] body) {
    try {
      var request = ChatRequestReader.read(body);
      var admitted = exchange.admission().guest();
      var conversation =
          admitted
              .map(Guest::conversation)
              .or(() -> TurnReader.conversation(exchange.request(), request));
      var guest = admitted.or(() -> conversation.flatMap(edge.guests()::calling));
      var turn =
          new TurnReader(edge.languages().get())
              .read(request, conversation, guest.flatMap(Guest::place));
      answer(exchange, request, turn);
    } catch (MalformedRequestException e) {
      var refusal = Refusal.malformed(e.field(), String.valueOf(e.getMessage()));
      exchange.loop().execute(() -> refuse(refusal, exchange.request()));
    } finally {
      // After all that was written for the client, which is waiting there.
      exchange.loop().execute(() -> streams.leave(exchange.client()));
    }
  }

  private void answer(Exchange exchange, ChatRequest request, Turn turn) {
    var id = edge.ids().get();
    boolean streams = streams(exchange.request(), request);
    var manner = exchange.profile().manner(streams);
    var caller = caller(exchange.admission());
    var inference = new Inference(id, caller, turn, manner, exchange.clock());
    var answer = sink(exchange, request, id, streams);
    exchange.loop().execute(answer::begin);
    report(exchange, inference, answer, given(exchange, inference, answer));
  }

  private Caller caller(Admission admission) {
    return new Caller(admission.name(), () -> allowances.take(admission.name()));
  }

  private TurnRegistry.Given given(Exchange exchange, Inference inference, HttpAnswer answer) {
    var staged =
        screen(exchange.admission(), inference.turn()).map(id -> staged(id, inference, answer));
    staged.ifPresent(StagedAnswer::begin);
    var given =
        answered(exchange, inference, answer, staged.<AnswerSink>map(s -> s).orElse(answer));
    staged.ifPresent(shown -> shown.end(given.outcome()));
    return given;
  }

  private TurnRegistry.Given answered(
      Exchange exchange, Inference inference, HttpAnswer answer, AnswerSink sink) {
    try {
      var request = new Request(inference, exchange.loop(), sink);
      return edge.turns().answer(request, edge.answerer());
    } catch (InterruptedException e) {
      return fresh(interrupted(exchange, answer, inference.turn()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "inference " + inference.id() + " ended in a defect", e);
      close(exchange, answer, inference.turn(), Phrase.DIFFICULTY);
      return fresh(new Outcome.FellBack("phrasebook", "defect"));
    }
  }

  /// The screen that goes with a turn; empty where the platform names no conversation, or only
  /// tries Rosa out.
  private Optional<ScreenId> screen(Admission admission, Turn turn) {
    return turn.ask() instanceof Ask.Probe
        ? Optional.empty()
        : turn.conversation()
            .map(
                id ->
                    edge.guests()
                        .calling(id)
                        .map(Guest::screen)
                        .orElseGet(() -> new ScreenId(admission.name(), id)));
  }

  /// A visitor who types has stopped an answer that is dropped; one who speaks goes on.
  private StagedAnswer staged(ScreenId screen, Inference inference, HttpAnswer answer) {
    boolean typed = screen.caller().equals(Guests.NAME);
    return new StagedAnswer(
        answer,
        edge.cards(),
        screen,
        inference,
        edge.languages().get().wished(inference.turn().history()),
        typed ? Mood.IDLE : Mood.LISTENING);
  }

  private static TurnRegistry.Given fresh(Outcome outcome) {
    return new TurnRegistry.Given(outcome, TurnRegistry.Way.FRESH);
  }

  private HttpAnswer sink(Exchange exchange, ChatRequest request, String id, boolean streams) {
    var head =
        new CompletionHead(
            "chatcmpl-" + id,
            edge.clock().instant().getEpochSecond(),
            request.model().orElse(Routes.MODEL));
    return streams
        ? new StreamedAnswer(
            edge.vertx(),
            exchange.request(),
            exchange.profile().streamType(),
            head,
            request.includeUsage())
        : new WholeAnswer(exchange.request().response(), head);
  }

  /// A missing `stream` means a stream, as avatar platforms expect; only the official SDKs, known
  /// by their header, leave the field out when they want a whole completion.
  private static boolean streams(HttpServerRequest http, ChatRequest request) {
    return request.stream().orElseGet(() -> http.getHeader("x-stainless-lang") == null);
  }

  /// A client that is still there hears why its answer ends.
  private Outcome interrupted(Exchange exchange, HttpAnswer answer, Turn turn) {
    if (!exchange.client().isDismissed()) {
      return new Outcome.Abandoned();
    }
    close(exchange, answer, turn, Phrase.GOODBYE);
    return new Outcome.Dismissed();
  }

  /// Returns when the answer has ended, so that its end can be reported.
  private void close(Exchange exchange, HttpAnswer answer, Turn turn, Phrase phrase) {
    Runnable closing =
        () -> {
          answer.text(" " + edge.phrasebook().say(phrase, turn.language()));
          answer.finish(FinishReason.STOP, new Usage(0, 0));
        };
    CompletableFuture.runAsync(closing, exchange.loop()).join();
  }

  private void report(
      Exchange exchange, Inference inference, HttpAnswer answer, TurnRegistry.Given given) {
    var turn = inference.turn();
    var clock = exchange.clock();
    var outcome = given.outcome();
    switch (given.way()) {
      case FRESH -> outcome.guard().ifPresent(edge.telemetry()::guarded);
      case ADOPTED -> {
        edge.telemetry().shared(given.way().word());
        outcome.guard().ifPresent(edge.telemetry()::guarded);
      }
      case REPEATED -> edge.telemetry().shared(given.way().word());
    }
    clock.toAcknowledgement().ifPresent(_ -> edge.telemetry().acknowledged(turn.language().code()));
    edge.telemetry()
        .report(
            new InferenceReport(
                inference.id(),
                outcome.word(),
                outcome.answeredBy(),
                turn.language().code(),
                clock.toFirstToken(),
                clock.toFirstSegment(),
                clock.elapsed(),
                fields(exchange, turn, answer, given)));
  }

  /// Shapes and ids of the request, never its words (tavus-contract requirement 38).
  private static Map<String, String> fields(
      Exchange exchange, Turn turn, HttpAnswer answer, TurnRegistry.Given given) {
    var outcome = given.outcome();
    var fields = new LinkedHashMap<String, String>();
    fields.put("reason", outcome.reason());
    outcome.guard().ifPresent(guard -> fields.put("guard", guard.field()));
    exchange
        .clock()
        .toAcknowledgement()
        .ifPresent(took -> fields.put("acknowledged_ms", Long.toString(took.toMillis())));
    fields.put("way", given.way().word());
    fields.put("finish", answer.finishWord());
    fields.put("conversation", turn.conversation().map(id -> id.value()).orElse(""));
    fields.put("key", exchange.admission().name());
    fields.put("profile", exchange.profile().word());
    fields.put("messages", shape(turn));
    for (var header : new String[] {"lang", "read-timeout", "timeout", "retry-count"}) {
      var value = exchange.request().getHeader("x-stainless-" + header);
      if (value != null) {
        fields.put("x_stainless_" + header.replace('-', '_'), value);
      }
    }
    return fields;
  }

  private static String shape(Turn turn) {
    return turn.history().stream()
        .map(message -> role(message) + ":" + message.text().length())
        .collect(Collectors.joining(","));
  }

  private static String role(Message message) {
    return switch (message) {
      case Message.Instruction _ -> "system";
      case Message.Visitor _ -> "user";
      case Message.Rosa _ -> "assistant";
      case Message.ToolResult _ -> "tool";
    };
  }
}
