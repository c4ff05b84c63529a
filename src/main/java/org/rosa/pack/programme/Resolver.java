package org.rosa.pack.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rosa.knowledge.Slot;
import org.rosa.language.TextFold;

/// Puts imported talks into the pack's words: its time zone, its rooms, people and topics. A talk
/// in an unknown room or outside the conference is rejected; an unknown person is left out and
/// named.
final class Resolver {
  private static final Pattern TOPIC = Pattern.compile("T?(\\d(?:\\.\\d+)?)\\b.*");
  private static final Pattern TITLE_OF_PERSON =
      Pattern.compile("(?i)^(?:(?:prof|dr|mr|ms|mrs|amb|h\\.e)\\.?\\s+)+");
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("opening", "opening"),
          Map.entry("keynote", "keynote"),
          Map.entry("poster", "poster"),
          Map.entry("plenary", "plenary"),
          Map.entry("panel", "panel"),
          Map.entry("break", "break"),
          Map.entry("coffee", "break"),
          Map.entry("lunch", "break"),
          Map.entry("registration", "registration"));

  private final PackProgramme pack;
  private final Set<String> warnings = new LinkedHashSet<>();

  Resolver(PackProgramme pack) {
    this.pack = pack;
  }

  Resolved resolve(ImportedTalk talk) throws RowRejectedException {
    return new Resolved(
        talk,
        new Spot(slot(talk), room(talk)),
        kind(talk.kind()),
        topics(talk.track()),
        talk.speakers().map(this::people));
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private Optional<Slot> slot(ImportedTalk talk) throws RowRejectedException {
    return switch (talk.when()) {
      case When.Unscheduled() -> Optional.empty();
      case When.OnDay(LocalDate date) ->
          Optional.of(new Slot(within(date), Optional.empty(), Optional.empty()));
      case When.At(var start, var end) -> {
        var from = start.withZoneSameInstant(pack.zone()).toLocalDateTime();
        var to = end.map(moment -> moment.withZoneSameInstant(pack.zone()).toLocalDateTime());
        if (to.isPresent() && !to.get().isAfter(from)) {
          throw new RowRejectedException("does not end after its start, " + from);
        }
        var date = within(from.toLocalDate());
        boolean sameDay = to.isPresent() && to.get().toLocalDate().equals(date);
        if (to.isPresent() && !sameDay) {
          warnings.add("line " + talk.line() + ": ends after midnight; its end is left out");
        }
        yield Optional.of(
            new Slot(
                date,
                Optional.of(hour(from.toLocalTime())),
                to.filter(_ -> sameDay)
                    .map(moment -> hour(moment.toLocalTime()))
                    .filter(ending -> ending.isAfter(hour(from.toLocalTime())))));
      }
    };
  }

  private static LocalTime hour(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  private LocalDate within(LocalDate date) throws RowRejectedException {
    if (date.isBefore(pack.first()) || date.isAfter(pack.last())) {
      throw new RowRejectedException(
          "is on "
              + date
              + ", and the conference is from "
              + pack.first()
              + " to "
              + pack.last()
              + "; correct the day, or start and end of pack.yaml");
    }
    return date;
  }

  private Optional<String> room(ImportedTalk talk) throws RowRejectedException {
    var place = talk.place();
    if (place.isUnknown()) {
      return Optional.empty();
    }
    var room = pack.rooms().id(place.guid()).or(() -> pack.rooms().id(place.name()));
    if (room.isPresent()) {
      return room;
    }
    var name = SourceText.shown(place.name().isEmpty() ? place.guid() : place.name());
    throw new RowRejectedException(
        pack.rooms().isDoubtful(place.name())
            ? "the room '" + name + "' may be several; make its aliases in venue.yaml differ"
            : "no room is called '" + name + "'; add it, or an alias, to venue.yaml");
  }

  private static String kind(String word) {
    var folded = TextFold.fold(word);
    for (var part : folded.split("[^a-z]+")) {
      var kind = KINDS.get(part.endsWith("s") ? part.substring(0, part.length() - 1) : part);
      if (kind != null) {
        return kind;
      }
    }
    return folded.equals("session") ? "session" : "talk";
  }

  private List<String> topics(String track) {
    if (track.isEmpty()) {
      return List.of();
    }
    var number = TOPIC.matcher(track);
    var topic =
        pack.topics()
            .id(track)
            .or(
                () ->
                    number.matches() ? pack.topics().id("T" + number.group(1)) : Optional.empty());
    if (topic.isEmpty()) {
      warnings.add(
          "the track '" + SourceText.shown(track) + "' is no topic of themes.yaml; not kept");
    }
    return topic.stream().toList();
  }

  private List<String> people(List<String> names) {
    var ids = new ArrayList<String>();
    for (var name : names) {
      var id = person(name);
      if (id.isEmpty()) {
        warnings.add(
            "nobody is called '"
                + SourceText.shown(name)
                + "' in speakers.yaml; left out until added there");
      } else if (!ids.contains(id.get())) {
        ids.add(id.get());
      }
    }
    return List.copyOf(ids);
  }

  /// A person by the name as it stands, without titles, or with the family name moved to the end.
  private Optional<String> person(String name) {
    var bare = TITLE_OF_PERSON.matcher(name).replaceFirst("").strip();
    int comma = bare.indexOf(',');
    var turned =
        comma < 0 ? bare : bare.substring(comma + 1).strip() + " " + bare.substring(0, comma);
    return pack.people()
        .id(name)
        .or(() -> pack.people().id(bare))
        .or(() -> pack.people().id(turned.toLowerCase(Locale.ROOT)));
  }
}
