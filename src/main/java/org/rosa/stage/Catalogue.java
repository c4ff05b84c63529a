package org.rosa.stage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Room;
import org.rosa.knowledge.Subject;
import org.rosa.knowledge.Talk;
import org.rosa.knowledge.Technology;

/// Everything of a pack that can be taken along, by a number of 32 bits that a link has room for.
/// Of two things with one number, which no pack of ours has, the first counts.
final class Catalogue {
  private final Map<Integer, Exhibit.Known> exhibits = new HashMap<>();

  Catalogue(Conference conference) {
    Stream.of(programme(conference), house(conference), network(conference), facts(conference))
        .flatMap(part -> part)
        .forEach(exhibit -> exhibits.putIfAbsent(number(exhibit), exhibit));
  }

  Optional<Exhibit.Known> exhibit(int number) {
    return Optional.ofNullable(exhibits.get(number));
  }

  int size() {
    return exhibits.size();
  }

  static int number(Exhibit exhibit) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(exhibit.key().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Stream<Exhibit.Known> programme(Conference conference) {
    var programme = conference.programme();
    var talks = programme.talks().map(talk -> new Exhibit.Known(new Subject.OfTalk(talk.id())));
    var topics =
        programme.topics().stream()
            .map(topic -> new Exhibit.Known(new Subject.OfTopic(topic.id())));
    var speakers =
        programme.speakers().stream()
            .map(
                speaker ->
                    new Exhibit.Known(
                        new Subject.OfSpeaker(speaker.id()), talks(conference, speaker.id())));
    return Stream.of(talks, topics, speakers).flatMap(part -> part);
  }

  private static List<String> talks(Conference conference, String speaker) {
    return conference
        .programme()
        .talks()
        .filter(talk -> talk.speakers().contains(speaker) || talk.listed().contains(speaker))
        .map(Talk::id)
        .toList();
  }

  private static Stream<Exhibit.Known> house(Conference conference) {
    var rooms = conference.venue().rooms().stream().map(Room::id).toList();
    var places = rooms.stream().map(id -> new Exhibit.Known(new Subject.OfRoom(id)));
    var routes =
        rooms.stream()
            .flatMap(
                from ->
                    rooms.stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> new Exhibit.Known(new Subject.OfRoute(from, to))));
    return Stream.concat(places, routes);
  }

  private static Stream<Exhibit.Known> network(Conference conference) {
    return conference.network().stream()
        .flatMap(
            network -> {
              var stations =
                  network.stations().stream()
                      .<Subject>map(station -> new Subject.OfStation(station.code()));
              var states =
                  network.states().stream()
                      .flatMap(
                          state ->
                              Stream.concat(
                                  Stream.of(new Subject.OfAnnex2(state.treaty())),
                                  kinds(Optional.of(state.treaty()))));
              return Stream.of(stations, states, kinds(Optional.empty())).flatMap(part -> part);
            })
        .map(Exhibit.Known::new);
  }

  private static Stream<Subject> kinds(Optional<String> state) {
    return Stream.concat(
        Stream.of(new Subject.OfStations(state, Optional.empty())),
        Stream.of(Technology.values())
            .map(kind -> new Subject.OfStations(state, Optional.of(kind))));
  }

  private static Stream<Exhibit.Known> facts(Conference conference) {
    return conference.facts().stream()
        .filter(Fact::known)
        .map(fact -> new Exhibit.Known(new Subject.OfFact(fact.id())));
  }
}
