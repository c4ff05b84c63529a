package org.rosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.rosa.http.ApiKey;
import org.rosa.http.Routes;
import org.rosa.knowledge.Conference;
import org.rosa.tavus.Dialect;
import org.rosa.tavus.ModelAccess;
import org.rosa.tavus.Pace;
import org.rosa.tavus.PersonaDraft;
import org.rosa.tavus.StateFolder;
import org.rosa.tavus.TavusClient;

/// What settings say about Tavus, put together for the server and the command line.
public final class TavusSetup {
  /// The name of the key that Tavus gets, where there are several.
  private static final String KEY_NAME = "tavus";

  private TavusSetup() {}

  /// @throws InvalidSettingsException without a key of Tavus
  public static TavusClient client(Settings settings, Dialect dialect)
      throws InvalidSettingsException {
    var key =
        settings
            .tavus()
            .key()
            .orElseThrow(
                () ->
                    new InvalidSettingsException(
                        List.of("TAVUS_API_KEY is not set; Tavus's own pages give you one")));
    return new TavusClient(
        settings.tavus().baseUrl(),
        key,
        dialect,
        Pace.usual(() -> ThreadLocalRandom.current().nextDouble()));
  }

  public static StateFolder state(Settings settings) {
    return new StateFolder(settings.stateDir());
  }

  /// The persona as settings and pack want it.
  ///
  /// @throws InvalidSettingsException with everything that keeps Tavus from reaching Rosa
  public static PersonaDraft draft(Settings settings, Conference conference)
      throws InvalidSettingsException {
    var problems = new ArrayList<String>();
    var key = key(settings.apiKeys());
    if (key.isEmpty()) {
      problems.add(
          "ROSA_API_KEYS has several keys and none is named tavus, so it is not clear which one Tavus"
              + " is to have; there are: "
              + settings.apiKeys().stream().map(ApiKey::name).collect(Collectors.joining(", ")));
    }
    if (settings.publicUrl().isEmpty()) {
      problems.add(
          "ROSA_PUBLIC_URL is not set; Tavus's cloud needs a public https address of Rosa");
    }
    if (settings.tavus().face().isEmpty()) {
      problems.add("TAVUS_FACE_ID is not set; 'rosa tavus faces' lists the faces there are");
    }
    var access = key.flatMap(one -> access(settings, one));
    access.ifPresent(one -> problems.addAll(problems(one)));
    if (access.isEmpty() || !problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return new PersonaDraft(conference, access.get(), settings.tavus().face().orElseThrow());
  }

  /// The key that Tavus gets: the one of that name, else the only one.
  public static Optional<ApiKey> key(List<ApiKey> keys) {
    return keys.size() == 1
        ? Optional.of(keys.getFirst())
        : keys.stream().filter(key -> key.name().equals(KEY_NAME)).findFirst();
  }

  private static Optional<ModelAccess> access(Settings settings, ApiKey key) {
    return settings
        .publicUrl()
        .map(url -> new ModelAccess(url, key.secret(), key.profile().word(), Routes.MODEL));
  }

  private static List<String> problems(ModelAccess access) {
    if (!access.key().equals(Settings.DEVELOPMENT_KEY)) {
      return access.problems();
    }
    var problems = new ArrayList<>(access.problems());
    problems.add(
        "the key is the public development key; set ROSA_API_KEYS=tavus:a-long-random-secret");
    return problems;
  }
}
