package org.rosa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The packaged application as `./rosa serve` runs it, in a process of its own on a free port.
public final class PackagedRosa implements AutoCloseable {
  private static final String LISTENING = "Listening on: ";

  /// A first start may build, and prepare the start-up cache.
  private static final long PATIENCE_SECONDS = 180;

  private static final long GOODBYE_SECONDS = 20;

  /// Stands behind the last line.
  private static final String END = "(its log has ended)";

  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final String url;

  private PackagedRosa(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
    var line = line(LISTENING);
    url = line.substring(line.indexOf(LISTENING) + LISTENING.length()).strip();
  }

  /// Starts it and waits until it listens.
  ///
  /// @param folder where it is called
  /// @param settings of the environment's kind; nothing else of this machine's counts
  public static PackagedRosa serve(Path folder, Map<String, String> settings) {
    var command = command(folder, "serve");
    command.environment().putAll(settings);
    try {
      return new PackagedRosa(command.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `./rosa` with arguments, as somebody types it in a folder of their own with no setting set.
  public static ProcessBuilder command(Path folder, String... arguments) {
    var words = new ArrayList<>(List.of(Path.of("rosa").toAbsolutePath().toString()));
    words.addAll(List.of(arguments));
    var command = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    command.environment().keySet().removeIf(name -> name.matches("(ROSA|OPENAI|TAVUS)_.*"));
    command.environment().put("ROSA_PORT", "0");
    return command;
  }

  public String url() {
    return url;
  }

  /// The next line of its log that holds this mark, as soon as it is written. Those before it are
  /// gone.
  public String line(String mark) {
    try {
      var before = new ArrayList<String>();
      var line = next();
      while (line.isPresent() && !line.get().contains(mark)) {
        before.add(line.get());
        line = next();
      }
      return line.orElseThrow(
          () -> new AssertionError("no line with '" + mark + "' after " + before));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Tells it to stop, as an operator does.
  public void tellToStop() {
    process.destroy();
  }

  /// Waits until it has ended.
  public void awaitEnd() {
    try {
      assertThat(process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS))
          .as("the server has ended")
          .isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Ends it without a word (SIGKILL).
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private Optional<String> next() throws InterruptedException {
    return Optional.ofNullable(lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .filter(line -> !line.equals(END));
  }

  private void listen() {
    try (var log = process.inputReader(StandardCharsets.UTF_8)) {
      log.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // The process has ended, which is told below.
    }
    lines.add(END);
  }
}
