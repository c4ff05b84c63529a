package org.rosa.llm.upstream;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/// Where an OpenAI-compatible server is and what it is called with.
///
/// @param name the model's name in Rosa's settings
/// @param baseUrl http or https, with the version path, without `/chat/completions`
/// @param apiKey sent as Bearer; empty means no Authorization header
/// @param model the model's name on that server
public record Endpoint(String name, URI baseUrl, Optional<String> apiKey, String model) {
  public Endpoint {
    requireNonNull(name, "name");
    requireNonNull(apiKey, "apiKey");
    requireNonNull(model, "model");
    var scheme = baseUrl.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || baseUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "the base URL of model '" + name + "' is not http(s)://host[:port][/path]");
    }
    if (baseUrl.getPath() != null && baseUrl.getPath().endsWith("/chat/completions")) {
      throw new IllegalArgumentException(
          "the base URL of model '"
              + name
              + "' ends in /chat/completions; leave that out, Rosa appends it");
    }
  }

  String completionsUrl() {
    var base = baseUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/chat/completions";
  }

  /// Without the key.
  @Override
  public String toString() {
    return name + " (" + model + " at " + baseUrl + ")";
  }
}
