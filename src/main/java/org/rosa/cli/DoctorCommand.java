package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.TavusSetup;
import org.rosa.http.ApiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  rosa doctor --tavus                    what Tavus meets at ROSA_PUBLIC_URL",
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

  @Mixin private ServerOptions options = new ServerOptions();

  @Option(
      names = "--tavus",
      description = "Check what Tavus meets: the public address, the proxy, and the persona.")
  private boolean tavus;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  DoctorCommand(SettingsSource source) {
    this.source = source;
  }

  /// A check and what it found.
  private record Examined(Check check, Finding finding) {}

  @Override
  public Integer call() throws InvalidSettingsException {
    return tavus ? examineForTavus(source.read()) : examineServer();
  }

  private int examineForTavus(Settings settings) throws InvalidSettingsException {
    var root = options.rootOr(settings.publicUrl().map(URI::toString).orElse(""));
    if (root.isEmpty()) {
      throw new InvalidSettingsException(
          List.of("ROSA_PUBLIC_URL is not set; set it to Rosa's public address, or say --url"));
    }
    var key =
        options.namesKey()
            ? options.key(source)
            : TavusSetup.key(settings.apiKeys()).orElseGet(() -> settings.apiKeys().getFirst());
    var checks = new ArrayList<>(new AddressChecks(URI.create(root), key, Clock.systemUTC()).all());
    checks.addAll(ProxyChecks.all());
    checks.addAll(new PersonaChecks(settings).all());
    try (var server = new AskedServer(root, key.secret(), PATIENCE, System::nanoTime)) {
      return examine(server, root, key, checks);
    }
  }

  private int examineServer() throws InvalidSettingsException {
    var root = options.root(source);
    var key = options.key(source);
    var checks = new ArrayList<>(PlanChecks.all(key.profile()));
    checks.addAll(EdgeChecks.all());
    checks.addAll(AnswerChecks.all());
    try (var server = new AskedServer(root, key.secret(), PATIENCE, System::nanoTime)) {
      var silence = silence(server);
      return silence.isPresent()
          ? unreachable(root, silence.get())
          : examine(server, root, key, checks);
    }
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

  private int examine(AskedServer server, String root, ApiKey key, List<Check> checks) {
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
