package org.rosa.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rosa.language.Language;

/// A conference pack in memory.
///
/// @param id the pack's name, as its folder
/// @param name the conference's spoken name in every language
/// @param start first day, in `zone`
/// @param end last day, in `zone`
/// @param voice who the avatar is, written for a model
/// @param signature the sentence the conference stands for, in every language
public record Conference(
    String id,
    Map<Language, String> name,
    LocalDate start,
    LocalDate end,
    ZoneId zone,
    String voice,
    Map<Language, String> signature,
    List<Fact> facts) {
  public Conference {
    requireNonNull(id, "id");
    name = complete("name", name);
    requireNonNull(zone, "zone");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("the event ends on " + end + ", before " + start);
    }
    if (voice.isBlank()) {
      throw new IllegalArgumentException("voice is empty");
    }
    signature = complete("signature", signature);
    facts = List.copyOf(facts);
  }

  /// The sentence the conference stands for.
  public String signature(Language language) {
    return signature.getOrDefault(language, "");
  }

  /// Where this moment stands to the event; a day of the event counts from midnight to midnight in
  /// its zone.
  public Tense tense(Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    if (today.isBefore(start)) {
      return Tense.BEFORE;
    }
    return today.isAfter(end) ? Tense.AFTER : Tense.DURING;
  }

  private static Map<Language, String> complete(String what, Map<Language, String> texts) {
    for (var language : Language.values()) {
      if (texts.getOrDefault(language, "").isBlank()) {
        throw new IllegalArgumentException(what + " is missing in " + language.code());
      }
    }
    return Map.copyOf(texts);
  }
}
