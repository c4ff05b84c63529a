package org.rosa.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A server in a process of its own, for as long as it is measured. It ends with this process at
/// the latest.
public final class Child implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(10);
  private static final long ASKED_EVERY_MILLIS = 50;

  private final Process process;
  private final Thread atEnd;

  private Child(Process process) {
    this.process = process;
    this.atEnd = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  /// Starts a server and waits until it answers.
  ///
  /// @param settings its environment besides this process's own, of which Rosa's settings are left
  ///   out
  /// @param log where what it prints goes
  /// @param ready a URL that it answers when it is ready, whatever it says
  /// @throws IOException when it ends before it answers, or does not in time
  public static Child start(
      List<String> command,
      Map<String, String> settings,
      Path log,
      String ready,
      Duration patience,
      LongSupplier nanos)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(?!ROSA_JAVA_HOME$)(ROSA|OPENAI|TAVUS)_.*"));
    builder.environment().putAll(settings);
    var child = new Child(builder.start());
    try {
      child.await(ready, nanos, nanos.getAsLong() + patience.toNanos());
      return child;
    } catch (IOException | InterruptedException e) {
      child.close();
      throw e;
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Runtime.getRuntime().removeShutdownHook(atEnd);
  }

  private void await(String ready, LongSupplier nanos, long deadline)
      throws IOException, InterruptedException {
    while (!answers(ready)) {
      if (process.waitFor(ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "ended with exit code " + process.exitValue() + " before it answered");
      }
      if (nanos.getAsLong() > deadline) {
        throw new IOException("did not answer in time");
      }
    }
  }

  private static boolean answers(String ready) {
    try {
      var connection = (HttpURLConnection) URI.create(ready).toURL().openConnection();
      connection.setReadTimeout(2_000);
      connection.getResponseCode();
      connection.disconnect();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
