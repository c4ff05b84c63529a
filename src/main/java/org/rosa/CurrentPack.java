package org.rosa;

import static java.util.Comparator.comparing;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.rosa.conversation.LanguageChoice;
import org.rosa.guardrail.Guardrail;
import org.rosa.guardrail.Lessons;
import org.rosa.guardrail.Mode;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Once;
import org.rosa.knowledge.lookup.Lookups;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;
import org.rosa.pack.Finding;
import org.rosa.pack.Pack;
import org.rosa.pack.PackWatcher;
import org.rosa.telemetry.PackTelemetry;

/// The pack in force and all that is made of it, replaced whole when its files change.
public final class CurrentPack {
  /// Two looks at most pass before a change is read; it is in force within two seconds.
  private static final Duration LOOK_EVERY = Duration.ofMillis(400);

  private static final List<Language> ENGLISH_FIRST =
      Stream.of(Language.values()).sorted(comparing(l -> l != Language.ENGLISH)).toList();

  private final Lessons lessons;
  private volatile Made made;

  private record Made(
      Knowledge knowledge, Once<LanguageChoice> languages, Once<Guardrail> guardrail) {
    static Made of(Pack pack, Lessons lessons) {
      var conference = pack.conference();
      var detector = new Once<>(() -> new LanguageDetector(questions(conference)));
      return new Made(
          Lookups.over(conference),
          new Once<>(() -> new LanguageChoice(detector.get())),
          new Once<>(
              () -> new Guardrail(pack.redZone(), Mode.PUBLIC_FACTS, detector.get(), lessons)));
    }

    /// Makes what all questions need, for those in English first.
    Made prepared() {
      var judging = CompletableFuture.runAsync(this::prepareJudging);
      ENGLISH_FIRST.forEach(knowledge.retriever()::prepare);
      judging.join();
      return this;
    }

    private void prepareJudging() {
      languages.get();
      ENGLISH_FIRST.forEach(guardrail.get()::prepare);
    }
  }

  /// Puts a first pack in force at once. What questions need is made in the background; one that
  /// comes before waits only for what it needs itself.
  ///
  /// @param lessons where what a pack teaches is kept
  public CurrentPack(Pack pack, Lessons lessons) {
    this.lessons = lessons;
    var first = Made.of(pack, lessons);
    made = first;
    Thread.ofPlatform().daemon().name("pack-preparation").start(first::prepared);
  }

  public Conference conference() {
    return made.knowledge().conference();
  }

  public Knowledge knowledge() {
    return made.knowledge();
  }

  public LanguageChoice languages() {
    return made.languages().get();
  }

  public Guardrail guardrail() {
    return made.guardrail().get();
  }

  /// Puts a pack in force. Everything is made of it before anyone is answered from it.
  public void replace(Pack pack) {
    made = Made.of(pack, lessons).prepared();
  }

  /// Follows the changes of a folder until the watcher is closed, and tells of them.
  public PackWatcher follow(Path folder, MeterRegistry meters) {
    var telemetry = new PackTelemetry(meters);
    tell(telemetry);
    var watcher = new PackWatcher(folder, conference(), this::replace, listener(telemetry));
    watcher.start(LOOK_EVERY);
    return watcher;
  }

  private PackWatcher.Listener listener(PackTelemetry telemetry) {
    return new PackWatcher.Listener() {
      @Override
      public void loaded(Conference conference) {
        telemetry.loaded();
        tell(telemetry);
      }

      @Override
      public void rejected(List<Finding> findings) {
        var errors = findings.stream().filter(Finding::isError).toList();
        var first = errors.getFirst();
        telemetry.rejected(conference().id(), errors.size(), first.place() + " " + first.rule());
      }
    };
  }

  private void tell(PackTelemetry telemetry) {
    var conference = conference();
    telemetry.inForce(conference.id(), conference.version(), conference.facts().size());
  }

  private static Map<Language, List<String>> questions(Conference conference) {
    var questions = new EnumMap<Language, List<String>>(Language.class);
    for (var language : Language.values()) {
      questions.put(
          language,
          conference.facts().stream()
              .flatMap(fact -> Optional.ofNullable(fact.wordings().get(language)).stream())
              .flatMap(wording -> wording.questions().stream())
              .toList());
    }
    return questions;
  }
}
