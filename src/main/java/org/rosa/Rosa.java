package org.rosa;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.rosa.conversation.AnswerPipeline;
import org.rosa.conversation.LanguageChoice;
import org.rosa.embedded.Embedded;
import org.rosa.http.Edge;
import org.rosa.http.Routes;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.lookup.Lookups;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;
import org.rosa.language.Phrasebook;
import org.rosa.llm.FailoverChain;
import org.rosa.llm.upstream.OpenAiCompatibleModel;
import org.rosa.llm.upstream.UpstreamClient;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;
import org.rosa.telemetry.Telemetry;

/// The map: how the rooms are put together, for the server, the command line and tests alike.
@ApplicationScoped
public class Rosa {
  private static final LongSupplier NANOS = System::nanoTime;

  /// The rooms behind the edge.
  public record Rooms(
      AnswerPipeline pipeline, Supplier<LanguageChoice> languages, Phrasebook phrasebook) {}

  /// Puts the rooms behind the edge together.
  public static Rooms rooms(Settings settings, Conference conference, Vertx vertx) {
    var known = Lookups.over(conference);
    Supplier<Knowledge> knowledge = () -> known;
    var phrasebook = new Phrasebook();
    var choice = new LanguageChoice(new LanguageDetector(questions(conference)));
    var pipeline =
        new AnswerPipeline(
            knowledge,
            new Embedded(phrasebook),
            chain(settings, vertx),
            settings.modelStreams(),
            settings.instant(),
            phrasebook,
            settings.clock(),
            NANOS);
    return new Rooms(pipeline, () -> choice, phrasebook);
  }

  /// Puts the edge before the rooms.
  public static Routes routes(Settings settings, Rooms rooms, Vertx vertx, MeterRegistry meters) {
    return Routes.of(
        new Edge(
            vertx,
            settings.apiKeys(),
            settings.limits(),
            rooms.pipeline(),
            rooms.languages(),
            rooms.phrasebook(),
            new Telemetry(meters),
            settings.clock(),
            NANOS,
            () -> UUID.randomUUID().toString().replace("-", "")));
  }

  private static FailoverChain chain(Settings settings, Vertx vertx) {
    if (settings.models().isEmpty()) {
      return new FailoverChain(List.of(), NANOS);
    }
    var client = UpstreamClient.create(vertx, settings.modelStreams());
    var links =
        settings.models().stream()
            .map(
                model ->
                    new FailoverChain.Link(
                        new OpenAiCompatibleModel(
                            model.endpoint(), model.patience().connect(), client),
                        model.patience()))
            .toList();
    return new FailoverChain(links, NANOS);
  }

  private static Map<Language, List<String>> questions(Conference conference) {
    var questions = new EnumMap<Language, List<String>>(Language.class);
    for (var language : Language.values()) {
      questions.put(
          language,
          conference.facts().stream()
              .flatMap(
                  fact -> java.util.Optional.ofNullable(fact.wordings().get(language)).stream())
              .flatMap(wording -> wording.questions().stream())
              .toList());
    }
    return questions;
  }

  @Produces
  @Singleton
  Settings settings() throws InvalidSettingsException {
    return Settings.fromEnvironment();
  }

  @Produces
  @Singleton
  Conference conference(Settings settings) throws BrokenPackException {
    return PackReader.read(settings.pack());
  }

  void mount(
      @Observes Router router,
      Settings settings,
      Conference conference,
      Vertx vertx,
      MeterRegistry meters) {
    routes(settings, rooms(settings, conference, vertx), vertx, meters).mount(router);
  }
}
