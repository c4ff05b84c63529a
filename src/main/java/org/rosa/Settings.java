package org.rosa;

import static java.util.Objects.requireNonNull;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rosa.guardrail.Lessons;
import org.rosa.guardrail.Mode;
import org.rosa.http.ApiKey;
import org.rosa.http.RateLimits;
import org.rosa.http.Routes;
import org.rosa.http.page.PageSettings;
import org.rosa.llm.Patience;
import org.rosa.llm.upstream.Endpoint;
import org.rosa.tavus.CallLimits;
import org.rosa.tavus.Dialect;

/// Everything Rosa can be told, typed and checked. Only this class reads the environment.
///
/// @param host without brackets, also where it is an IPv6 address
/// @param port 0 takes a free one
/// @param models in the order they are asked; may be none
/// @param acknowledgeAfter how long a visitor hears nothing before he is told that the answer is
///   under way; empty: for ever
/// @param hedgeAfter how long a silent model is waited for before the next is asked beside it;
///   empty: for ever
/// @param modelStreams most answers that models give at a time
/// @param publicUrl where Rosa is reached from outside, without a slash at its end
/// @param stateDir the folder of what must outlive a restart; it need not exist
/// @param linkSecret empty: the one in `stateDir`
public record Settings(
    String host,
    int port,
    List<ApiKey> apiKeys,
    Path pack,
    List<Model> models,
    boolean instant,
    boolean cache,
    Optional<Duration> acknowledgeAfter,
    Optional<Duration> hedgeAfter,
    Mode redZone,
    InstantSource clock,
    Routes.Limits limits,
    RateLimits rateLimits,
    int modelStreams,
    PageSettings page,
    Optional<URI> publicUrl,
    Path stateDir,
    Optional<String> linkSecret,
    Tavus tavus,
    List<Shown> shown) {
  /// The key of the migration plan, public and therefore good for nothing but a loopback host.
  public static final String DEVELOPMENT_KEY = KeysReader.DEVELOPMENT_KEY;

  /// A model of the chain.
  ///
  /// @param streams most answers that it gives at a time
  public record Model(Endpoint endpoint, Patience patience, int streams) {
    public Model {
      requireNonNull(endpoint, "endpoint");
      requireNonNull(patience, "patience");
    }
  }

  /// What is needed of Tavus, the avatar platform.
  ///
  /// @param key empty where there is no avatar
  /// @param transcriptDays how many days transcripts are kept; 0 for none
  public record Tavus(
      Optional<String> key,
      URI baseUrl,
      Dialect dialect,
      Optional<String> face,
      Optional<String> persona,
      CallLimits limits,
      int transcriptDays) {
    public Tavus {
      requireNonNull(key, "key");
      requireNonNull(baseUrl, "baseUrl");
      requireNonNull(dialect, "dialect");
      requireNonNull(face, "face");
      requireNonNull(persona, "persona");
      requireNonNull(limits, "limits");
    }

    /// Without the key.
    @Override
    public String toString() {
      return "Tavus at " + baseUrl;
    }
  }

  /// A setting as it may be shown to people: secrets are masked.
  ///
  /// @param value empty when there is none
  /// @param origin `default`, `environment`, a file, or the setting that implies the value
  public record Shown(String name, String value, String origin) {
    public Shown {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
      requireNonNull(origin, "origin");
    }
  }

  public Settings {
    requireNonNull(host, "host");
    apiKeys = List.copyOf(apiKeys);
    requireNonNull(pack, "pack");
    models = List.copyOf(models);
    requireNonNull(acknowledgeAfter, "acknowledgeAfter");
    requireNonNull(hedgeAfter, "hedgeAfter");
    requireNonNull(redZone, "redZone");
    requireNonNull(clock, "clock");
    requireNonNull(limits, "limits");
    requireNonNull(rateLimits, "rateLimits");
    requireNonNull(page, "page");
    requireNonNull(publicUrl, "publicUrl");
    requireNonNull(stateDir, "stateDir");
    requireNonNull(linkSecret, "linkSecret");
    requireNonNull(tavus, "tavus");
    shown = List.copyOf(shown);
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "Settings" + shown;
  }

  /// The folder of whoever runs this process.
  static String userHome() {
    return System.getProperty("user.home", ".");
  }

  /// Reads this process's environment and `rosa.yaml` in its working directory.
  public static Settings fromEnvironment() throws InvalidSettingsException {
    return read(System.getenv(), Path.of("rosa.yaml"), home(), openFileLimit());
  }

  /// Reads settings from what is given.
  ///
  /// @param home where the default pack lies
  /// @param openFiles how many files the process may hold open; 0 when the system does not tell
  public static Settings read(Map<String, String> environment, Path yaml, Path home, long openFiles)
      throws InvalidSettingsException {
    var sources = SettingSources.read(environment, yaml);
    return new SettingsReader(sources, home, userState(environment), openFiles).settings();
  }

  /// Where programs of this user keep their state (XDG Base Directory Specification), without a
  /// name of the program.
  private static Path userState(Map<String, String> environment) {
    var given = environment.getOrDefault("XDG_STATE_HOME", "");
    return given.startsWith("/")
        ? Path.of(given)
        : Path.of(System.getProperty("user.home", ".")).resolve(".local/state");
  }

  /// Where programs on this machine reach a server that listens on [#host] and a port.
  public String localUrl(int port) {
    var name =
        switch (host) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::" -> "[::1]";
          default -> host.contains(":") ? "[" + host + "]" : host;
        };
    return "http://" + name + ":" + port;
  }

  /// The keys in a file that is written as `ROSA_API_KEYS`.
  public static List<ApiKey> keysIn(Path file) throws InvalidSettingsException {
    var name = Setting.API_KEYS.environmentName() + SettingNames.FILE_SUFFIX;
    var sources = SettingSources.of(Map.of(name, file.toString()));
    var problems = new ArrayList<>(sources.problems());
    var keys =
        problems.isEmpty()
            ? new KeysReader(sources, problems).keys("localhost")
            : List.<ApiKey>of();
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return keys;
  }

  /// The folder that Rosa's own files lie in, the launcher and the default pack among them.
  public static Path home() {
    return Path.of(System.getProperty("rosa.home", "."));
  }

  /// What packs taught earlier starts, in the launcher's cache.
  public static Lessons lessons() {
    return new LessonFiles(home().resolve(".cache").resolve("lessons"));
  }

  /// How many files this process may hold open; 0 when the system does not tell.
  public static long openFileLimit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : 0;
  }
}
