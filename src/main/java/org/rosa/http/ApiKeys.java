package org.rosa.http;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a request's key among ours. Every comparison takes the same time, whatever was sent and
/// wherever it differs (tavus-contract requirement 3).
public final class ApiKeys {
  private static final String BEARER = "bearer ";

  private final List<Digested> keys;

  private static final class Digested {
    private final ApiKey key;
    private final byte[] digest;

    Digested(ApiKey key) {
      this.key = key;
      this.digest = ApiKeys.digest(key.secret());
    }
  }

  public ApiKeys(List<ApiKey> keys) {
    this.keys = keys.stream().map(Digested::new).toList();
  }

  /// Reads `Authorization: Bearer`, else `x-api-key`, else `api-key`.
  Authentication authenticate(MultiMap headers) {
    var sent = sent(headers);
    if (sent.isEmpty()) {
      return new Authentication.Missing();
    }
    return find(sent.get())
        .<Authentication>map(Authentication.Known::new)
        .orElseGet(Authentication.Wrong::new);
  }

  /// The key with this secret.
  public Optional<ApiKey> find(String secret) {
    var digest = digest(secret);
    var found = new ArrayList<ApiKey>(1);
    for (var key : keys) {
      if (MessageDigest.isEqual(key.digest, digest)) {
        found.add(key.key);
      }
    }
    return found.stream().findFirst();
  }

  /// The key or token that a request brings.
  public static Optional<String> sent(MultiMap headers) {
    var authorization = headers.get("authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.ofNullable(headers.get("x-api-key"))
        .or(() -> Optional.ofNullable(headers.get("api-key")))
        .map(String::strip);
  }

  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
