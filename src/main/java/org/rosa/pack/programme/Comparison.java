package org.rosa.pack.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rosa.knowledge.Slot;
import org.rosa.language.TextFold;
import org.rosa.pack.programme.Difference.Added;
import org.rosa.pack.programme.Difference.Cancelled;
import org.rosa.pack.programme.Difference.Change;
import org.rosa.pack.programme.Difference.Changed;
import org.rosa.pack.programme.Difference.Moved;

/// Finds which imported talk is which entry of the pack, and in what they differ. What a source
/// does not tell is no difference.
final class Comparison {
  private final List<PackEntry> entries;
  private final Map<Resolved, PackEntry> pairs = new LinkedHashMap<>();
  private final Set<PackEntry> paired = new HashSet<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private int unchanged;

  private Comparison(List<PackEntry> entries) {
    this.entries = entries;
  }

  /// @param unchanged entries that are the same in both
  record Result(List<Difference> differences, int unchanged, List<String> warnings) {}

  static Result of(List<PackEntry> entries, List<Resolved> talks, List<RejectedRow> rejected) {
    var comparison = new Comparison(entries);
    comparison.pair(talks);
    comparison.differ(talks);
    comparison.absent(rejected);
    return new Result(
        List.copyOf(comparison.differences),
        comparison.unchanged,
        List.copyOf(comparison.warnings));
  }

  /// The surest sign first: identity, code, title on the same day, title alone.
  private void pair(List<Resolved> talks) {
    pairBy(talks, talk -> talk.talk().identity().guid(), PackEntry::guid);
    pairBy(talks, talk -> talk.talk().identity().code(), PackEntry::code);
    pairBy(talks, talk -> talk.talk().identity().code(), PackEntry::id);
    pairBy(
        talks,
        talk -> onDay(talk.spot().slot(), TextFold.fold(talk.talk().title())),
        entry -> onDay(entry.slot(), TextFold.fold(entry.title())));
    pairBy(
        talks, talk -> TextFold.fold(talk.talk().title()), entry -> TextFold.fold(entry.title()));
  }

  /// Pairs those that alone have a sign, among those without a partner.
  private void pairBy(
      List<Resolved> talks,
      Function<Resolved, String> ofTalk,
      Function<PackEntry, String> ofEntry) {
    var bySign =
        single(entries.stream().filter(entry -> !paired.contains(entry)).toList(), ofEntry);
    var open = talks.stream().filter(talk -> !pairs.containsKey(talk)).toList();
    single(open, ofTalk)
        .forEach(
            (sign, talk) -> {
              var entry = bySign.get(sign);
              if (entry != null) {
                pairs.put(talk, entry);
                paired.add(entry);
              }
            });
  }

  private static <T> Map<String, T> single(List<T> things, Function<T, String> sign) {
    var single = new LinkedHashMap<String, T>();
    var counts = new HashMap<String, Integer>();
    for (var thing : things) {
      var its = sign.apply(thing);
      if (!its.isEmpty()) {
        counts.merge(its, 1, Integer::sum);
        single.put(its, thing);
      }
    }
    single.keySet().removeIf(its -> counts.getOrDefault(its, 0) > 1);
    return single;
  }

  private static String onDay(Optional<Slot> slot, String title) {
    return slot.map(known -> known.date() + " " + title).orElse("");
  }

  private void differ(List<Resolved> talks) {
    var ids = new EntryIds(entries);
    for (var talk : talks) {
      var entry = Optional.ofNullable(pairs.get(talk));
      if (talk.talk().cancelled()) {
        entry.ifPresent(known -> differences.add(cancelled(known, true)));
      } else if (entry.isEmpty()) {
        differences.add(added(talk, ids));
      } else {
        differ(talk, entry.get());
      }
    }
  }

  private static Added added(Resolved talk, EntryIds ids) {
    var identity = talk.talk().identity();
    return new Added(
        ids.next(talk.talk()),
        talk.talk().title(),
        talk.talk().line(),
        talk.spot(),
        new Difference.Entry(
            identity.guid(),
            identity.code(),
            talk.kind(),
            talk.topics(),
            talk.speakers().orElse(List.of())));
  }

  private void differ(Resolved talk, PackEntry entry) {
    var from = new Spot(entry.slot(), entry.room());
    var to = new Spot(slot(entry.slot(), talk.spot().slot()), talk.spot().room().or(entry::room));
    if (!from.equals(to)) {
      differences.add(new Moved(entry.id(), talk.talk().title(), talk.talk().line(), from, to));
    }
    var changes = changes(talk, entry);
    if (!changes.isEmpty()) {
      differences.add(new Changed(entry.id(), talk.talk().title(), talk.talk().line(), changes));
    }
    if (from.equals(to) && changes.isEmpty()) {
      unchanged++;
    }
  }

  /// What the source tells, completed by what the pack knows of the same time.
  private static Optional<Slot> slot(Optional<Slot> known, Optional<Slot> told) {
    if (known.isEmpty() || told.isEmpty() || !known.get().date().equals(told.get().date())) {
      return told;
    }
    var slot = told.get();
    if (slot.start().isEmpty()) {
      return known;
    }
    Optional<LocalTime> end =
        slot.end().isEmpty() && slot.start().equals(known.get().start())
            ? known.get().end()
            : slot.end();
    return Optional.of(new Slot(slot.date(), slot.start(), end));
  }

  private List<Change> changes(Resolved talk, PackEntry entry) {
    var changes = new ArrayList<Change>();
    var title = talk.talk().title();
    boolean sameTitle =
        entry.titles().values().stream()
            .anyMatch(texts -> texts.stream().map(SourceText::line).anyMatch(title::equals));
    if (!sameTitle) {
      changes.add(new Change(Difference.Key.TITLE, List.of(entry.title()), List.of(title)));
      warnings.add(entry.id() + ": its translations are of the old title; review them");
    }
    talk.speakers()
        .map(named -> named.stream().filter(id -> !entry.listed().contains(id)).toList())
        .filter(named -> !Set.copyOf(named).equals(Set.copyOf(entry.speakers())))
        .ifPresent(
            named -> changes.add(new Change(Difference.Key.SPEAKERS, entry.speakers(), named)));
    var guid = talk.talk().identity().guid();
    if (!guid.isEmpty() && !guid.equals(entry.guid())) {
      changes.add(
          new Change(
              Difference.Key.GUID,
              entry.guid().isEmpty() ? List.of() : List.of(entry.guid()),
              List.of(guid)));
    }
    return changes;
  }

  /// Entries that the source has no more. Where a rejected row may be one of them, it is kept.
  private void absent(List<RejectedRow> rejected) {
    boolean nameless = rejected.stream().anyMatch(RejectedRow::isNameless);
    int cancelled = 0;
    int kept = 0;
    for (var entry : entries) {
      if (paired.contains(entry) || entry.mayBeAbsent()) {
        continue;
      }
      if (nameless || rejected.stream().anyMatch(row -> isOf(row, entry))) {
        kept++;
        continue;
      }
      differences.add(cancelled(entry, false));
      cancelled++;
    }
    if (kept > 0) {
      warnings.add(kept + " entries are not called cancelled, because rejected rows may be they");
    }
    if (cancelled > 1 && cancelled > paired.size()) {
      warnings.add("most of the pack's entries are not in the file: is it the whole programme?");
    }
  }

  private static boolean isOf(RejectedRow row, PackEntry entry) {
    return (!row.guid().isEmpty() && row.guid().equals(entry.guid()))
        || (!row.code().isEmpty()
            && (row.code().equals(entry.code()) || row.code().equals(entry.id())))
        || TextFold.fold(row.title()).equals(TextFold.fold(entry.title()));
  }

  private static Cancelled cancelled(PackEntry entry, boolean said) {
    return new Cancelled(entry.id(), entry.title(), new Spot(entry.slot(), entry.room()), said);
  }
}
