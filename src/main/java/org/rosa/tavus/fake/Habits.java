package org.rosa.tavus.fake;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/// In which of the ways that were seen or documented the fake behaves.
///
/// @param names the words in its answers
/// @param patchTypes content types a PATCH may have
/// @param most most conversations at a time
/// @param asksModels whether a persona's model is tried out when it is set, and asked before the
///   answer to the creation of a conversation leaves, as was seen
/// @param showsKeys whether a persona is shown with the key of its model, as in the documentation
public record Habits(
    Names names, Set<String> patchTypes, int most, boolean asksModels, boolean showsKeys) {
  /// The words of the present or those until 2026.
  public enum Names {
    NEW,
    OLD
  }

  /// As documented in 2026.
  public static final Habits USUAL =
      new Habits(
          Names.NEW, Set.of("application/json", "application/json-patch+json"), 3, true, true);

  public Habits {
    requireNonNull(names, "names");
    patchTypes = Set.copyOf(patchTypes);
  }

  public Habits withNames(Names other) {
    return new Habits(other, patchTypes, most, asksModels, showsKeys);
  }

  public Habits withPatchTypes(String... types) {
    return new Habits(names, Set.of(types), most, asksModels, showsKeys);
  }

  public Habits withMost(int conversations) {
    return new Habits(names, patchTypes, conversations, asksModels, showsKeys);
  }

  /// Asking nobody of its own accord.
  public Habits quiet() {
    return new Habits(names, patchTypes, most, false, showsKeys);
  }

  public Habits hidingKeys() {
    return new Habits(names, patchTypes, most, asksModels, false);
  }
}
