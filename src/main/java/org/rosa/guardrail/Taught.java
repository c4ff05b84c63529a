package org.rosa.guardrail;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rosa.language.Language;

/// What a policy's exemplars of one stage say of a text, in each language that it may be in.
final class Taught {
  /// Below this likelihood a text is so much like honest ones that no pattern counts for it.
  private static final double HONEST = 0.02;

  private final Map<Language, Exemplars> exemplars;

  Taught(RedZone policy, RedZone.Stage stage, Lessons lessons) {
    exemplars =
        Arrays.stream(Language.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> new Exemplars(policy, language, stage, lessons)));
  }

  /// Learns what judging texts in a language needs; otherwise the first judgement does.
  void prepare(Language language) {
    in(language).prepared();
  }

  /// Whether a text is honest beyond doubt; never where nothing was taught.
  boolean isHonest(Normalized text, Set<Language> spoken) {
    return spoken.stream().map(this::in).anyMatch(Exemplars::isAny)
        && likelihood(text, spoken) < HONEST;
  }

  /// What a text is that is in the zone with at least this likelihood.
  Optional<Hit> hit(Normalized text, Set<Language> spoken, double from) {
    return spoken.stream()
        .map(this::in)
        .max(Comparator.comparingDouble(taught -> taught.likelihood(text)))
        .filter(taught -> taught.likelihood(text) >= from)
        .map(taught -> taught.hit(text));
  }

  private double likelihood(Normalized text, Set<Language> spoken) {
    return spoken.stream().mapToDouble(language -> in(language).likelihood(text)).max().orElse(0);
  }

  private Exemplars in(Language language) {
    return requireNonNull(exemplars.get(language));
  }
}
