package org.rosa.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// The figures Rosa keeps of herself, under names that start with `rosa_`. No label holds an id or
/// a visitor's word.
public final class Telemetry {
  private static final System.Logger LOG = System.getLogger("org.rosa.inference");

  private final MeterRegistry meters;

  /// The registry holds them weakly.
  private final List<LongSupplier> watched = new ArrayList<>();

  public Telemetry(MeterRegistry meters) {
    this.meters = meters;
  }

  /// Shows the number of answers being given now as `rosa_streams_open`.
  public void watchOpenStreams(IntSupplier open) {
    Gauge.builder("rosa.streams.open", open::getAsInt)
        .description("Answers being given at this moment")
        .register(meters);
  }

  /// Counts a finished inference and logs its one line.
  public void report(InferenceReport report) {
    count("rosa.inferences", "Inferences by outcome and who answered", report);
    if (report.outcome().equals("abandoned")) {
      Counter.builder("rosa.inferences.aborted")
          .description("Inferences whose client went away first")
          .register(meters)
          .increment();
    }
    report
        .firstSegment()
        .ifPresent(
            took ->
                time(
                    "rosa.first.segment",
                    "From the request head to the first text on the connection",
                    report.language(),
                    took));
    report
        .firstSegment()
        .filter(_ -> report.answeredBy().equals("cache"))
        .ifPresent(
            took ->
                time(
                    "rosa.cache.first.segment",
                    "From the request head to the first text, where a model's answer was kept",
                    report.language(),
                    took));
    report
        .firstToken()
        .ifPresent(
            took ->
                time(
                    "rosa.upstream.first.token",
                    "From the request head to a model's first token",
                    report.language(),
                    took));
    LOG.log(System.Logger.Level.INFO, report.line());
  }

  /// Counts text that was declined.
  public void guarded(GuardReport report) {
    Counter.builder("rosa.guard")
        .description("Declined texts of visitors and of Rosa, by category")
        .tag("stage", report.stage())
        .tag("category", report.category())
        .tag("action", report.action())
        .tag("language", report.language())
        .register(meters)
        .increment();
  }

  /// Counts an answer that was announced because it was late.
  ///
  /// @param language code of the answer's language
  public void acknowledged(String language) {
    Counter.builder("rosa.acknowledgements")
        .description("Late answers that were announced with a sentence")
        .tag("language", language)
        .register(meters)
        .increment();
  }

  /// Counts an answer that was not made for the request that heard it.
  ///
  /// @param way `adopted` or `repeated`
  public void shared(String way) {
    Counter.builder("rosa.answers.shared")
        .description("Answers that were begun or given for an older request of the conversation")
        .tag("way", way)
        .register(meters)
        .increment();
  }

  /// Shows how often something was there to be recalled, and how often not, as `rosa_cache_total`.
  ///
  /// @param kind `lookup` or `answer`
  public void watchCache(String kind, LongSupplier hits, LongSupplier misses) {
    watchCache(kind, "hit", hits);
    watchCache(kind, "miss", misses);
  }

  private void watchCache(String kind, String result, LongSupplier times) {
    counted("rosa.cache", times)
        .description("Lookups in the pack and answers of models that were kept, or not")
        .tag("kind", kind)
        .tag("result", result)
        .register(meters);
  }

  /// Shows the number of avatar calls that may cost something now as `rosa_calls_open`.
  public void watchOpenCalls(IntSupplier open) {
    Gauge.builder("rosa.calls.open", open::getAsInt)
        .description("Avatar calls that are open at this moment")
        .register(meters);
  }

  /// Counts an avatar call that was asked for.
  ///
  /// @param outcome `started`, `refused`, `unavailable` or `unclear`
  public void callBegan(String outcome) {
    Counter.builder("rosa.calls")
        .description("Avatar calls that were asked for, by what became of them")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }

  /// Counts an avatar call that is over.
  ///
  /// @param reason why
  public void callEnded(String reason) {
    Counter.builder("rosa.calls.ended")
        .description("Avatar calls that are over, by reason")
        .tag("reason", reason)
        .register(meters)
        .increment();
  }

  /// Shows whether a model is asked as `rosa_model_breaker`.
  ///
  /// @param state 0 where it is, 1 where one request tries it out, 2 where it rests
  public void watchBreaker(String model, IntSupplier state) {
    Gauge.builder("rosa.model.breaker", state::getAsInt)
        .description("Whether a model is asked: 0 yes, 1 tried out, 2 rests")
        .tag("model", model)
        .register(meters);
  }

  /// Shows how often a model failed in one way as `rosa_model_failures_total`.
  public void watchFailures(String model, String reason, LongSupplier failures) {
    counted("rosa.model.failures", failures)
        .description("Failures of models by reason")
        .tag("model", model)
        .tag("reason", reason)
        .register(meters);
  }

  /// Shows the number of screens being watched now as `rosa_screens_open`.
  public void watchOpenScreens(IntSupplier open) {
    Gauge.builder("rosa.screens.open", open::getAsInt)
        .description("Card streams being watched at this moment")
        .register(meters);
  }

  /// Counts a conversation that the page opened.
  ///
  /// @param mode `avatar`, `text`, or `fallback` where an avatar was wanted and did not come
  public void opened(String mode) {
    Counter.builder("rosa.conversations")
        .description("Conversations opened by the page, by how they are held")
        .tag("mode", mode)
        .register(meters)
        .increment();
  }

  /// Counts a card sent to a screen.
  public void shown(String type) {
    Counter.builder("rosa.cards")
        .description("Cards sent to screens, by type")
        .tag("type", type)
        .register(meters)
        .increment();
  }

  /// Counts a request that was refused before the first byte.
  ///
  /// @param status the HTTP status it was refused with
  public void refused(int status) {
    Counter.builder("rosa.refusals")
        .description("Requests refused before the first byte, by HTTP status")
        .tag("status", Integer.toString(status))
        .register(meters)
        .increment();
  }

  private FunctionCounter.Builder<LongSupplier> counted(String name, LongSupplier times) {
    watched.add(times);
    return FunctionCounter.builder(name, times, LongSupplier::getAsLong);
  }

  private void count(String name, String description, InferenceReport report) {
    Counter.builder(name)
        .description(description)
        .tag("outcome", report.outcome())
        .tag("answered_by", report.answeredBy())
        .tag("language", report.language())
        .register(meters)
        .increment();
  }

  private void time(String name, String description, String language, Duration took) {
    Timer.builder(name)
        .description(description)
        .tag("language", language)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(60))
        .register(meters)
        .record(took);
  }
}
