package org.rosa;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.conversation.Acknowledgements;
import org.rosa.conversation.AnswerCache;
import org.rosa.conversation.AnswerPipeline;
import org.rosa.conversation.LanguageChoice;
import org.rosa.conversation.LocalTurns;
import org.rosa.embedded.Embedded;
import org.rosa.http.Edge;
import org.rosa.http.Routes;
import org.rosa.http.page.Avatars;
import org.rosa.http.page.Page;
import org.rosa.http.page.PageRoutes;
import org.rosa.http.page.TavusAvatars;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Knowledge;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.llm.Breaker;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.Failure;
import org.rosa.llm.Link;
import org.rosa.llm.upstream.OpenAiCompatibleModel;
import org.rosa.llm.upstream.UpstreamClient;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.Pack;
import org.rosa.pack.PackReader;
import org.rosa.pack.PackWatcher;
import org.rosa.stage.CardBus;
import org.rosa.stage.CardMaker;
import org.rosa.stage.Judgement;
import org.rosa.stage.LocalCards;
import org.rosa.stage.TakeAlong;
import org.rosa.tavus.Calls;
import org.rosa.telemetry.Telemetry;

/// The map: how the rooms are put together, for the server, the command line and tests alike.
@ApplicationScoped
public class Rosa {
  private static final LongSupplier NANOS = System::nanoTime;

  /// How long answers may go on when the process is told to stop.
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(25);

  /// The pack that was read before the server starts, for the first that asks for it.
  private static final AtomicReference<Optional<CurrentPack>> BEFORE_START =
      new AtomicReference<>(Optional.empty());

  /// The rooms behind the edge.
  public record Rooms(
      AnswerPipeline pipeline,
      FailoverChain models,
      AnswerCache cache,
      Supplier<LanguageChoice> languages,
      Phrasebook phrasebook,
      Supplier<Knowledge> knowledge,
      Supplier<Judgement> judgement) {}

  /// What is mounted before the rooms.
  public record Edges(Routes chat, PageRoutes page) {
    public void mount(Router router) {
      page.mount(router);
      chat.mount(router);
    }
  }

  /// Reads the pack while nothing else has started, so that a broken one is told of at once and
  /// what questions need is made while the server starts.
  public static void readPack(Settings settings) throws BrokenPackException {
    BEFORE_START.set(Optional.of(packOf(settings)));
  }

  /// The pack in force, of the folder in the settings.
  public static CurrentPack packOf(Settings settings) throws BrokenPackException {
    return new CurrentPack(PackReader.read(settings.pack()), Settings.lessons());
  }

  /// Puts the rooms behind the edge together.
  public static Rooms rooms(Settings settings, Pack pack, Vertx vertx) {
    return rooms(settings, new CurrentPack(pack, Settings.lessons()), vertx);
  }

  /// Puts the rooms behind the edge together, around a pack that may be replaced.
  public static Rooms rooms(Settings settings, CurrentPack pack, Vertx vertx) {
    var phrasebook = new Phrasebook();
    var models = chain(settings, vertx);
    var cache = settings.cache() ? new AnswerCache(NANOS) : AnswerCache.off();
    var pipeline =
        new AnswerPipeline(
            pack::knowledge,
            () -> pack.guardrail().in(settings.redZone()),
            new Embedded(phrasebook),
            new AnswerPipeline.Models(models, settings.modelStreams()),
            settings.instant(),
            phrasebook,
            new Acknowledgements(settings.acknowledgeAfter(), phrasebook, NANOS),
            cache,
            settings.clock(),
            NANOS);
    return new Rooms(
        pipeline,
        models,
        cache,
        pack::languages,
        phrasebook,
        pack::knowledge,
        () -> new CardJudgement(pack.guardrail().in(settings.redZone()), settings.redZone()));
  }

  /// Puts the edge before the rooms, without a platform that gives Rosa a face.
  public static Edges routes(Settings settings, Rooms rooms, Vertx vertx, MeterRegistry meters) {
    return routes(settings, rooms, Avatars.NONE, vertx, meters);
  }

  /// Puts the edge before the rooms.
  public static Edges routes(
      Settings settings, Rooms rooms, Avatars avatars, Vertx vertx, MeterRegistry meters) {
    var telemetry = new Telemetry(meters);
    rooms.models().links().forEach(link -> watch(link, telemetry));
    var cache = rooms.cache();
    telemetry.watchCache("lookup", cache::lookupHits, cache::lookupMisses);
    telemetry.watchCache("answer", cache::answerHits, cache::answerMisses);
    var cards = new LocalCards();
    var page = PageRoutes.of(page(settings, rooms, cards, avatars, vertx, telemetry));
    var chat =
        Routes.of(
            new Edge(
                vertx,
                settings.apiKeys(),
                page.guests(),
                cards,
                settings.limits(),
                settings.rateLimits(),
                rooms.pipeline(),
                LocalTurns.forgetful(),
                rooms.languages(),
                rooms.phrasebook(),
                telemetry,
                settings.clock(),
                NANOS,
                Rosa::newId));
    return new Edges(chat, page);
  }

  private static Page page(
      Settings settings,
      Rooms rooms,
      CardBus cards,
      Avatars avatars,
      Vertx vertx,
      Telemetry telemetry) {
    return new Page(
        vertx,
        settings.apiKeys(),
        settings.page(),
        () -> rooms.knowledge().get().conference(),
        cards,
        new CardMaker(rooms.knowledge(), rooms.judgement(), rooms.phrasebook()),
        new TakeAlong(
            () -> rooms.knowledge().get().conference(),
            new LinkSecret(settings.linkSecret(), settings.stateDir())),
        avatars,
        telemetry,
        settings.clock(),
        Clock.systemUTC(),
        NANOS,
        Rosa::secret,
        settings.limits().streamLimit());
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /// 128 bits that nobody guesses.
  private static String secret() {
    var bytes = new byte[16];
    Secrets.RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Holder: seeding it takes a moment that the first conversation may wait for, not the start.
  private static final class Secrets {
    static final SecureRandom RANDOM = new SecureRandom();
  }

  private static FailoverChain chain(Settings settings, Vertx vertx) {
    if (settings.models().isEmpty()) {
      return FailoverChain.none();
    }
    var client = UpstreamClient.create(vertx, settings.modelStreams());
    var links = settings.models().stream().map(model -> link(model, client)).toList();
    return new FailoverChain(links, settings.hedgeAfter(), NANOS);
  }

  private static Link link(Settings.Model model, UpstreamClient client) {
    var patience = model.patience();
    return new Link(
        new OpenAiCompatibleModel(model.endpoint(), patience.connect(), client),
        patience,
        new Breaker(model.endpoint().name(), NANOS, () -> ThreadLocalRandom.current().nextDouble()),
        new Semaphore(model.streams()));
  }

  private static void watch(Link link, Telemetry telemetry) {
    var name = link.model().name();
    var breaker = link.breaker();
    telemetry.watchBreaker(name, () -> breaker.state().figure());
    for (var kind : Failure.Kind.values()) {
      telemetry.watchFailures(name, kind.word(), () -> breaker.failures(kind));
    }
  }

  @Produces
  @Singleton
  Settings settings() throws InvalidSettingsException {
    return Settings.fromEnvironment();
  }

  @Produces
  @Singleton
  CurrentPack pack(Settings settings) throws BrokenPackException {
    var made = BEFORE_START.getAndSet(Optional.empty());
    return made.isPresent() ? made.get() : packOf(settings);
  }

  @Produces
  @Singleton
  Supplier<Conference> conference(CurrentPack pack) {
    return pack::conference;
  }

  @Produces
  @Singleton
  PackWatcher watcher(Settings settings, CurrentPack pack, MeterRegistry meters) {
    return pack.follow(settings.pack(), meters);
  }

  void stop(@Disposes PackWatcher watcher) {
    watcher.close();
  }

  @Produces
  @Singleton
  Optional<Calls> calls(Settings settings, MeterRegistry meters) {
    return AvatarCalls.of(settings, new Telemetry(meters));
  }

  void stop(@Disposes Optional<Calls> calls) {
    calls.ifPresent(Calls::close);
  }

  @Produces
  @Singleton
  Edges edges(
      Settings settings,
      CurrentPack pack,
      PackWatcher watcher,
      Optional<Calls> calls,
      Vertx vertx,
      MeterRegistry meters) {
    var rooms = rooms(settings, pack, vertx);
    return routes(settings, rooms, avatars(settings, calls, rooms), vertx, meters);
  }

  /// The platform that gives Rosa a face, where one is configured.
  public static Avatars avatars(Settings settings, Optional<Calls> calls, Rooms rooms) {
    return calls
        .<Avatars>map(
            open ->
                new TavusAvatars(
                    open, language -> greeting(rooms, language), settings.tavus().transcriptDays()))
        .orElse(Avatars.NONE);
  }

  /// What the avatar says first.
  private static String greeting(Rooms rooms, Language language) {
    return rooms
        .knowledge()
        .get()
        .conference()
        .greeting()
        .map(all -> all.in(language))
        .orElseGet(() -> rooms.phrasebook().say(Phrase.GREETING, language));
  }

  void mount(@Observes Router router, Edges edges, Optional<Calls> calls, Vertx vertx) {
    calls.ifPresent(open -> AvatarCalls.mount(open, router, vertx));
    edges.mount(router);
  }

  /// Sockets are open until this has returned; at a `ShutdownEvent` they are closed already. Nobody
  /// is left in a call that costs.
  void close(@Observes ShutdownDelayInitiatedEvent stopping, Edges edges)
      throws InterruptedException {
    edges.chat().close(LAST_ANSWERS);
    edges.page().endAll();
  }
}
