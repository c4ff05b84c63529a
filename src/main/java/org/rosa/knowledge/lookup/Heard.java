package org.rosa.knowledge.lookup;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What an utterance names and asks for.
///
/// @param entities in the order in which they are named
/// @param origins the entities named after a word for "from"
/// @param missing whether it holds the code of a facility that the Treaty does not list
/// @param rest how many words carry a meaning that was not understood
record Heard(
    List<Entity> entities, List<Entity> origins, Set<Sense> senses, int rest, boolean missing) {
  Heard {
    entities = List.copyOf(entities);
    origins = List.copyOf(origins);
    senses = Set.copyOf(senses);
  }

  /// The same utterance, understood with what was said before: entities of a kind that it names
  /// itself stay its own; one that only names ("and Mexico?") asks what was asked before.
  Heard after(Heard before) {
    var all = new LinkedHashSet<Entity>(entities);
    var asked = new HashSet<>(senses);
    if (entities.isEmpty() || origins.containsAll(entities)) {
      all.addAll(before.entities());
    } else if (before.entities().stream().anyMatch(other -> !namesNone(other))) {
      asked.addAll(before.senses());
    } else {
      before.entities().stream().filter(this::namesNone).forEach(all::add);
    }
    return new Heard(List.copyOf(all), origins, asked, rest, missing);
  }

  /// What both name, where this is an answer to that: an answer names more than it was asked for.
  /// The one place where the thing is that was asked for counts too.
  Heard answering(Heard question) {
    var common = question.entities().stream().filter(entities::contains).toList();
    boolean placed = common.stream().anyMatch(Entity.OfRoom.class::isInstance);
    return common.isEmpty() || (!placed && all(Entity.OfRoom.class).size() == 1)
        ? this
        : new Heard(common, question.origins(), question.senses(), question.rest(), missing);
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

  /// Whether no more is asked than how many, and everything was understood: a name, and at most a
  /// word before it.
  boolean asksNothing() {
    return rest == 0 && Set.of(Sense.TO, Sense.FROM, Sense.AND, Sense.HOWMANY).containsAll(senses);
  }

  /// Whether a kind of facility is named.
  boolean asksKind() {
    return asksAny(
        Sense.SEISMIC, Sense.HYDROACOUSTIC, Sense.INFRASOUND, Sense.RADIONUCLIDE, Sense.LABORATORY);
  }

  /// The same asked of another kind of facility: "and the infrasound ones?" after "how many seismic
  /// stations are there?".
  Heard counting() {
    var asked = new HashSet<>(senses);
    asked.add(Sense.HOWMANY);
    return new Heard(List.of(), List.of(), asked, rest, missing);
  }

  /// Whether it asks for a place or the way there.
  boolean asksPlace() {
    return asksAny(Sense.WHERE, Sense.WAY, Sense.STEP_FREE, Sense.ROOM);
  }

  /// Whether it asks for something that no timetable tells.
  boolean asksBeyondTime() {
    return asksAny(
        Sense.STATUS,
        Sense.STATION,
        Sense.ANNEX,
        Sense.HOWMANY,
        Sense.SEISMIC,
        Sense.HYDROACOUSTIC,
        Sense.INFRASOUND,
        Sense.RADIONUCLIDE,
        Sense.LABORATORY);
  }

  <E extends Entity> List<E> all(Class<E> kind) {
    return entities.stream().filter(kind::isInstance).map(kind::cast).distinct().toList();
  }
}
