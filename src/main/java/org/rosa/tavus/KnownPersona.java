package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What is remembered of the persona between two commands: its id, and a fingerprint of the key
/// that was sent, as Tavus may not show keys.
public record KnownPersona(String id, String keyPrint) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FILE = "tavus-persona";

  public KnownPersona {
    requireNonNull(id, "id");
    requireNonNull(keyPrint, "keyPrint");
  }

  public static KnownPersona with(String id, String key) {
    return new KnownPersona(id, print(key));
  }

  /// Whether this is the key that was sent.
  public boolean hasKey(String key) {
    return keyPrint.equals(print(key));
  }

  public static Optional<KnownPersona> in(StateFolder state) throws IOException {
    return state
        .read(FILE)
        .map(
            json -> new KnownPersona(json.path("id").asText(""), json.path("key_print").asText("")))
        .filter(known -> !known.id().isEmpty());
  }

  public void keep(StateFolder state) throws IOException {
    state.write(FILE, JSON.createObjectNode().put("id", id).put("key_print", keyPrint));
  }

  public static void forget(StateFolder state) throws IOException {
    state.remove(FILE);
  }

  private static String print(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
