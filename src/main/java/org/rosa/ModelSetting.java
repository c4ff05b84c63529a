package org.rosa;

/// The settings each model of the chain has, named `ROSA_MODELS_<NAME>_<suffix>`.
enum ModelSetting {
  BASE_URL("", "OpenAI-compatible server, with the version path: `https://host/v1`.", false),
  API_KEY("", "Sent as Bearer; without it no Authorization header is sent.", true),
  MODEL("", "The model's name on that server.", false),
  CONNECT_TIMEOUT("500ms", "Until the connection stands.", false),
  FIRST_TOKEN_TIMEOUT(
      "1200ms",
      "From the call to the first token, where another model or the pack can answer.",
      false),
  ALONE_TIMEOUT(
      "4s", "From the visitor's request to the first token, where nobody else can answer.", false),
  GAP_TIMEOUT("3s", "Between two tokens.", false),
  TOTAL_TIMEOUT("60s", "From the call to the end of the answer.", false),
  MAX_STREAMS(
      "", "Most answers it gives at a time; the next model or the pack gives the rest.", false);

  static final String PREFIX = "ROSA_MODELS_";

  private final String defaultValue;
  private final String meaning;
  private final boolean secret;

  ModelSetting(String defaultValue, String meaning, boolean secret) {
    this.defaultValue = defaultValue;
    this.meaning = meaning;
    this.secret = secret;
  }

  String environmentName(String model) {
    return PREFIX + model + "_" + name();
  }

  String defaultValue() {
    return defaultValue;
  }

  String meaning() {
    return meaning;
  }

  boolean secret() {
    return secret;
  }
}
