package org.rosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rosa.http.ApiKey;
import org.rosa.http.Profile;

/// Reads the keys that open Rosa's routes. No message holds a key.
final class KeysReader {
  /// The key of the migration plan, public and therefore good for nothing but a loopback host.
  static final String DEVELOPMENT_KEY = "rosa-backend-key-2025";

  private final SettingSources sources;
  private final List<String> problems;

  KeysReader(SettingSources sources, List<String> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  List<ApiKey> keys(String host) {
    var given = sources.value(Setting.API_KEYS.environmentName());
    if (given.isEmpty()) {
      return development(host);
    }
    var items = SettingSyntax.list(given.get().text());
    if (items.isEmpty()) {
      problems.add("ROSA_API_KEYS holds no key");
    }
    var keys = new ArrayList<ApiKey>();
    for (int i = 0; i < items.size(); i++) {
      key(items.get(i), i + 1).ifPresent(keys::add);
    }
    refuseTwins(keys);
    if (!SettingSyntax.isLoopback(host)
        && keys.stream().anyMatch(key -> key.secret().equals(DEVELOPMENT_KEY))) {
      problems.add(
          "ROSA_API_KEYS holds the public development key and ROSA_HOST is '"
              + host
              + "', which others can reach; use a secret of your own");
    }
    return keys;
  }

  private List<ApiKey> development(String host) {
    if (SettingSyntax.isLoopback(host)) {
      return List.of(new ApiKey("development", DEVELOPMENT_KEY, Profile.SPEECH));
    }
    problems.add(
        "ROSA_API_KEYS is required when ROSA_HOST is '"
            + host
            + "', which others can reach; set it to name:key");
    return List.of();
  }

  private Optional<ApiKey> key(String item, int position) {
    var parts = List.of(item.split(":", -1));
    var name = parts.size() == 1 ? "key" + position : parts.getFirst().strip();
    var secret = (parts.size() == 1 ? parts.getFirst() : parts.get(1)).strip();
    var profile =
        parts.size() == 3 ? Profile.named(parts.get(2).strip()) : Optional.of(Profile.SPEECH);
    var place = "ROSA_API_KEYS, entry " + position + ": ";
    if (parts.size() > 3 || name.isEmpty() || secret.isEmpty() || profile.isEmpty()) {
      problems.add(
          place
              + "write key, name:key or name:key:profile, with a profile of "
              + Profile.names()
              + "; keys hold no colon");
      return Optional.empty();
    }
    if (!SettingSyntax.sendable(secret)) {
      problems.add(place + "a key has only ASCII letters, digits and signs, and no blank");
      return Optional.empty();
    }
    return Optional.of(new ApiKey(name, secret, profile.get()));
  }

  private void refuseTwins(List<ApiKey> keys) {
    var names = new HashSet<String>();
    var bySecret = new HashMap<String, String>();
    for (var key : keys) {
      if (!names.add(key.name())) {
        problems.add("ROSA_API_KEYS has two keys named '" + key.name() + "'; rename one");
      }
      var twin = bySecret.putIfAbsent(key.secret(), key.name());
      if (twin != null && !twin.equals(key.name())) {
        problems.add(
            "ROSA_API_KEYS has the same key as '"
                + twin
                + "' and as '"
                + key.name()
                + "'; keep one of them");
      }
    }
  }
}
