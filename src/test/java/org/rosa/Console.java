package org.rosa;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rosa.testing.FakeUpstream;
import org.rosa.testing.RosaServer;

/// A terminal in which Rosa is served at `localhost:8000`, as the pages have it.
///
/// Commands run in `bash`, in an empty folder, without settings and proxies of the machine.
/// `./rosa` is the command line of the classes under test.
final class Console implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final List<String> SETTINGS = List.of("ROSA_", "TAVUS_", "OPENAI_");

  /// What the models of the examples do, by the word that names them.
  private static final Map<String, Consumer<FakeUpstream.Exchange>> MODELS =
      Map.of(
          "calling-model", Console::callTool,
          "breaking-model", Console::breakOff,
          "failing-model", exchange -> exchange.status(500, "out of order"));

  private final Path folder;
  private final Map<String, RosaServer> servers = new HashMap<>();
  private final Map<String, FakeUpstream> upstreams = new HashMap<>();

  /// @param folder an empty folder, where commands run
  Console(Path folder) {
    this.folder = folder;
  }

  /// What the example's command prints on standard output.
  String run(ConsoleExample example) throws IOException, InterruptedException {
    var script = folder.resolve("example.sh");
    var output = folder.resolve("output");
    Files.writeString(
        script,
        example
            .command()
            .replace("localhost:8000", "127.0.0.1:" + server(example.model()).port())
            .replace("./rosa ", rosa()));
    var bash =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    bash.environment().keySet().removeIf(Console::ofTheMachine);
    bash.environment().put("LC_ALL", "C.UTF-8");
    var process = bash.start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end within " + PATIENCE_SECONDS + " s: " + example);
    }
    return Files.readString(output);
  }

  private static boolean ofTheMachine(String name) {
    return SETTINGS.stream().anyMatch(name::startsWith)
        || name.toLowerCase(java.util.Locale.ROOT).endsWith("_proxy");
  }

  private static String rosa() {
    return String.join(
        " ",
        quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
        "-cp",
        quoted(System.getProperty("java.class.path")),
        quoted("-Drosa.home=" + Path.of("").toAbsolutePath()),
        "org.rosa.cli.RosaCommand ");
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private RosaServer server(String model) {
    return servers.computeIfAbsent(
        model, name -> name.isEmpty() ? RosaServer.embedded() : RosaServer.asking(upstream(name)));
  }

  private FakeUpstream upstream(String model) {
    var script = MODELS.get(model);
    if (script == null) {
      throw new AssertionError("no model '" + model + "'; there are " + MODELS.keySet());
    }
    return upstreams.computeIfAbsent(model, _ -> FakeUpstream.start().always(script));
  }

  private static void callTool(FakeUpstream.Exchange exchange) {
    exchange
        .head()
        .event(
            """
            {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_1",\
            "type":"function","function":{"name":"end_call","arguments":""}}]}}]}""")
        .event(
            """
            {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,\
            "function":{"arguments":"{}"}}]}}]}""")
        .finish("tool_calls");
  }

  private static void breakOff(FakeUpstream.Exchange exchange) {
    exchange.head().delta("The large hall is open. ").delta("It is wide. An").end();
  }

  @Override
  public void close() {
    servers.values().forEach(RosaServer::close);
    upstreams.values().forEach(FakeUpstream::close);
  }
}
