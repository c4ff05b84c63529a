package org.rosa.knowledge.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rosa.knowledge.Asking;
import org.rosa.language.Atoms;
import org.rosa.language.Language;

/// Reads from an utterance in one language what it names and what it asks for.
final class Listener {
  private final Names names;
  private final Phrases<Sense> senses = new Phrases<>();
  private final Asking asking;
  private final Language language;

  Listener(Language language, Names names) {
    this.language = language;
    this.names = names;
    this.asking = new Asking(language, Set.of());
    resource("lookup_" + language.code() + ".txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(this::add);
    senses.ready();
  }

  Heard hear(String utterance) {
    var codes = names.codes().in(utterance, language);
    var atoms = Atoms.of(codes.rest()).stream().filter(atom -> !atom.equals(Atoms.BREAK)).toList();
    var stems = Phrases.stems(atoms);
    var entities = new LinkedHashSet<Entity>(codes.entities());
    var origins = new LinkedHashSet<Entity>();
    var heard = EnumSet.noneOf(Sense.class);
    var understood = new HashSet<Integer>();
    for (int at = 0; at < stems.size(); at++) {
      var named = names.at(stems, at, language);
      if (named.isPresent() && !covered(understood, at, named.get().atoms())) {
        entities.addAll(named.get().meanings());
        if (at > 0 && isFrom(stems, at)) {
          origins.addAll(named.get().meanings());
        }
        cover(understood, at, named.get().atoms());
      }
    }
    for (int at = 0; at < stems.size(); at++) {
      var sense = senses.at(stems, at);
      if (sense.isPresent()) {
        heard.addAll(sense.get().meanings());
        cover(understood, at, sense.get().atoms());
      }
    }
    return new Heard(List.copyOf(entities), List.copyOf(origins), heard, rest(atoms, understood));
  }

  /// How many meaningful words neither a name nor a sense took.
  private int rest(List<String> atoms, Set<Integer> understood) {
    var rest = new ArrayList<String>();
    for (int at = 0; at < atoms.size(); at++) {
      rest.add(understood.contains(at) ? "," : atoms.get(at));
    }
    return asking.meaningful(String.join(language == Language.CHINESE ? "" : " ", rest));
  }

  /// Whether one of the two words before this place says "from".
  private boolean isFrom(List<String> stems, int place) {
    for (int at = Math.max(0, place - 3); at < place; at++) {
      var sense = senses.at(stems, at);
      if (sense.isPresent()
          && sense.get().meanings().contains(Sense.FROM)
          && at + sense.get().atoms() >= place - 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean covered(Set<Integer> understood, int at, int atoms) {
    for (int i = at; i < at + atoms; i++) {
      if (understood.contains(i)) {
        return true;
      }
    }
    return false;
  }

  private static void cover(Set<Integer> understood, int at, int atoms) {
    for (int i = at; i < at + atoms; i++) {
      understood.add(i);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    var sense = Sense.named(line.substring(0, colon).strip());
    for (var phrase : line.substring(colon + 1).split("\\|")) {
      senses.add(phrase.strip(), sense);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = Listener.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + ": not found beside " + Listener.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }
}
