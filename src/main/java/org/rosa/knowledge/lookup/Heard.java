package org.rosa.knowledge.lookup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What an utterance names and asks for.
///
/// @param entities in the order in which they are named
/// @param origins the entities named after a word for "from"
/// @param rest how many words carry a meaning that was not understood
record Heard(List<Entity> entities, List<Entity> origins, Set<Sense> senses, int rest) {
  Heard {
    entities = List.copyOf(entities);
    origins = List.copyOf(origins);
    senses = Set.copyOf(senses);
  }

  /// The same utterance, understood with what was named before: entities of a kind that it names
  /// itself stay its own.
  Heard after(Heard before) {
    var all = new LinkedHashSet<Entity>(entities);
    before.entities().stream().filter(this::namesNone).forEach(all::add);
    return new Heard(List.copyOf(all), origins, senses, rest);
  }

  private boolean namesNone(Entity other) {
    return entities.stream().noneMatch(own -> own.getClass() == other.getClass());
  }

  boolean asks(Sense sense) {
    return senses.contains(sense);
  }

  boolean asksAny(Sense... any) {
    return Stream.of(any).anyMatch(senses::contains);
  }

  <E extends Entity> List<E> all(Class<E> kind) {
    return entities.stream().filter(kind::isInstance).map(kind::cast).distinct().toList();
  }
}
