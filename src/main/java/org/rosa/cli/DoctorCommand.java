package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.http.ApiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa doctor`: checks a running server as a platform would use it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    header = {
      "Check a running server.",
      "",
      "Examples:",
      "  rosa doctor",
      "  rosa doctor --url https://rosa.example.org --key-file tavus.key",
      "  rosa doctor --json | jq '.checks[] | select(.result != \"ok\")'",
      ""
    },
    description = {
      "Asks what the migration plan's four curl tests ask, and what platforms rely on beyond them."
          + " Where a model is configured, some questions may reach it."
    },
    footer = {"", "Exit codes: 0 nothing failed, 1 a check failed or nobody answers, 2 usage."})
final class DoctorCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Root of the server, without /v1; else from ROSA_HOST and ROSA_PORT.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "NAME",
      description = "Name of the key to use, as in ROSA_API_KEYS; else the first one.")
  private Optional<String> keyName = Optional.empty();

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "File with keys, written as in ROSA_API_KEYS; else the settings' keys.")
  private Optional<Path> keyFile = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  DoctorCommand(SettingsSource source) {
    this.source = source;
  }

  /// A check and what it found.
  private record Examined(Check check, Finding finding) {}

  @Override
  public Integer call() throws InvalidSettingsException {
    var root = url.isPresent() ? root(url.get()) : ownRoot();
    var key = key();
    try (var server = new AskedServer(root, key.secret(), PATIENCE, System::nanoTime)) {
      var silence = silence(server);
      return silence.isPresent() ? unreachable(root, silence.get()) : examine(server, root, key);
    }
  }

  private String root(String given) {
    var root = given.replaceAll("/+$", "");
    try {
      var uri = URI.create(root);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && !root.endsWith("/v1")
          && !root.endsWith("/chat/completions")) {
        return root;
      }
    } catch (IllegalArgumentException e) {
      // Told below, together with every other wrong root.
    }
    throw misuse("--url takes the server's root, such as http://127.0.0.1:8000");
  }

  private String ownRoot() throws InvalidSettingsException {
    var settings = source.read();
    if (settings.port() == 0) {
      throw misuse("ROSA_PORT is 0, so the server's port is not known; say --url");
    }
    return settings.localUrl(settings.port());
  }

  private ApiKey key() throws InvalidSettingsException {
    var keys = keys();
    if (keyName.isEmpty()) {
      return keys.getFirst();
    }
    return keys.stream()
        .filter(key -> key.name().equals(keyName.get()))
        .findFirst()
        .orElseThrow(
            () ->
                misuse(
                    "--key takes the name of a key, never the key itself; there are: "
                        + keys.stream().map(ApiKey::name).collect(Collectors.joining(", "))));
  }

  private List<ApiKey> keys() throws InvalidSettingsException {
    if (keyFile.isEmpty()) {
      return source.read().apiKeys();
    }
    if (!Files.isReadable(keyFile.get())) {
      throw misuse("--key-file names a file that cannot be read: " + keyFile.get());
    }
    return Settings.keysIn(keyFile.get());
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// Why the server cannot be asked anything; empty when it answers.
  private static Optional<String> silence(AskedServer server) {
    try {
      server.send(server.get("/"));
      return Optional.empty();
    } catch (NoReplyException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private int unreachable(String root, String why) {
    var message = "no server answers at " + root + " (" + why + ")";
    var advice = "start it with ./rosa serve, or say where it is with --url";
    if (json) {
      spec.commandLine()
          .getOut()
          .println(
              new JsonObject()
                  .put("url", root)
                  .put("ok", false)
                  .put("error", message + "; " + advice)
                  .put("checks", new JsonArray())
                  .encode());
    } else {
      spec.commandLine().getErr().println("rosa: " + message + "; " + advice);
    }
    return RosaCommand.FAILED;
  }

  private int examine(AskedServer server, String root, ApiKey key) {
    var checks = new ArrayList<>(PlanChecks.all(key.profile()));
    checks.addAll(EdgeChecks.all());
    checks.addAll(AnswerChecks.all());
    int width = checks.stream().mapToInt(check -> check.name().length()).max().orElse(1);
    var out = spec.commandLine().getOut();
    var examined = new ArrayList<Examined>();
    for (var check : checks) {
      var finding = masked(check.on(server), key);
      examined.add(new Examined(check, finding));
      if (!json) {
        print(check, finding, width, out);
      }
    }
    long failed = count(examined, Finding.Grade.FAIL);
    if (json) {
      out.println(json(root, examined, failed == 0).encode());
    } else {
      out.println(summary(root, examined, failed));
    }
    return failed == 0 ? RosaCommand.FINE : RosaCommand.FAILED;
  }

  /// A server may repeat the key in what it says.
  private static Finding masked(Finding finding, ApiKey key) {
    return new Finding(
        finding.grade(), finding.seen().replace(key.secret(), "****"), finding.advice());
  }

  private static void print(Check check, Finding finding, int width, PrintWriter out) {
    var advice = finding.advice().isEmpty() ? "" : " -> " + finding.advice();
    out.printf(
        "%-4s  %-" + width + "s  %s%s%n",
        finding.grade().word(),
        check.name(),
        finding.seen(),
        advice);
    out.flush();
  }

  private static String summary(String root, List<Examined> examined, long failed) {
    long warnings = count(examined, Finding.Grade.WARN);
    return examined.size()
        + " checks of "
        + root
        + ": "
        + (failed == 0 ? "none failed" : failed + " failed")
        + (warnings == 0 ? "" : ", " + warnings + " with a warning");
  }

  private static JsonObject json(String root, List<Examined> examined, boolean ok) {
    var checks = new JsonArray();
    for (var one : examined) {
      checks.add(
          new JsonObject()
              .put("name", one.check().name())
              .put("result", one.finding().grade().name().toLowerCase(Locale.ROOT))
              .put("seen", one.finding().seen())
              .put("advice", one.finding().advice()));
    }
    return new JsonObject().put("url", root).put("ok", ok).put("checks", checks);
  }

  private static long count(List<Examined> examined, Finding.Grade grade) {
    return examined.stream().filter(one -> one.finding().grade() == grade).count();
  }
}
