package org.rosa.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.http.ApiKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which server a command asks, and with which key.
final class ServerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  /// The server's root, without a slash at its end.
  String root(SettingsSource source) throws InvalidSettingsException {
    return url.isPresent() ? root(url.get()) : ownRoot(source.read());
  }

  /// The root that was given, or another one.
  String rootOr(String otherwise) {
    return url.map(this::root).orElse(otherwise);
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

  private String ownRoot(Settings settings) {
    if (settings.port() == 0) {
      throw misuse("ROSA_PORT is 0, so the server's port is not known; say --url");
    }
    return settings.localUrl(settings.port());
  }

  /// The key with the name that was given, else the first one.
  ApiKey key(SettingsSource source) throws InvalidSettingsException {
    var keys = keys(source);
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

  /// Whether the command line says which key to use.
  boolean namesKey() {
    return keyName.isPresent() || keyFile.isPresent();
  }

  private List<ApiKey> keys(SettingsSource source) throws InvalidSettingsException {
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
}
