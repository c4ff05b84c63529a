package org.rosa.http.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rosa.conversation.ConversationId;
import org.rosa.http.Guest;
import org.rosa.http.Guests;
import org.rosa.language.Language;

/// The conversations that the page has opened, in memory alone: a restart ends them all.
///
/// States of one: open -> ended, by the page or after its time; an ended one is forgotten after its
/// time.
final class Visits implements Guests {
  /// For how long a token is good: several times what a visitor at a kiosk takes.
  static final Duration GOOD = Duration.ofMinutes(30);

  /// Most that are kept; the oldest is ended for a new one.
  static final int MOST = 2_000;

  private final InstantSource clock;
  private final Function<String, Optional<String>> places;
  private final Supplier<String> secrets;

  /// Oldest first, by the digests of their tokens: comparing these tells nothing of a token.
  private final SequencedMap<String, Visit> visits = new LinkedHashMap<>();

  /// Digests of tokens by what the page called its request.
  private final Map<String, String> requests = new HashMap<>();

  /// Digests of tokens by the platform's ids of their calls.
  private final Map<ConversationId, String> calls = new HashMap<>();

  /// @param clock of this machine, also where the conference's stands still
  /// @param places the id of the room in which a kiosk stands, by the kiosk's id
  /// @param secrets unguessable texts of letters, digits, `-` and `_`
  Visits(InstantSource clock, Function<String, Optional<String>> places, Supplier<String> secrets) {
    this.clock = clock;
    this.places = places;
    this.secrets = secrets;
  }

  /// What opening came to.
  ///
  /// @param fresh whether it was opened by this request and not by one before with the same name
  /// @param dropped what had to end for it
  record Opened(Visit visit, boolean fresh, List<Visit> dropped) {
    Opened {
      dropped = List.copyOf(dropped);
    }
  }

  /// Opens a conversation. The same request twice, such as a double tap, opens one.
  ///
  /// @param request what the page calls its request; empty where it does not
  /// @param calling how it stands with the avatar, where it is opened now
  synchronized Opened open(Language language, String kiosk, String request, Calling calling) {
    var dropped = forgetOld();
    var before = Optional.ofNullable(requests.get(request)).flatMap(this::at);
    if (!request.isEmpty() && before.filter(Visit::open).isPresent()) {
      return new Opened(before.get(), false, dropped);
    }
    var visit =
        new Visit(
            new ConversationId(secrets.get()),
            secrets.get(),
            language,
            kiosk,
            calling,
            now().plus(GOOD),
            true);
    visits.put(digest(visit.token()), visit);
    if (!request.isEmpty()) {
      requests.put(request, digest(visit.token()));
    }
    return new Opened(visit, true, dropped);
  }

  /// Notes the call of a conversation; empty where that has ended meanwhile, or waits for none.
  synchronized Optional<Visit> join(Visit visit, Avatars.Call call) {
    return find(visit.token())
        .filter(Visit::open)
        .filter(open -> open.calling() instanceof Calling.Making)
        .map(
            open -> {
              var joined = open.with(new Calling.Made(call));
              visits.put(digest(visit.token()), joined);
              calls.put(call.conversation(), digest(visit.token()));
              return joined;
            });
  }

  /// Notes that a conversation goes on without its call, made or not.
  ///
  /// @return whether it had one and is open
  synchronized boolean part(Visit visit) {
    var digest = digest(visit.token());
    var calling = find(visit.token()).filter(Visit::open).filter(Visit::isCalling);
    calling.ifPresent(
        parting -> {
          visits.put(digest, parting.with(Calling.NONE));
          calls.values().remove(digest);
        });
    return calling.isPresent();
  }

  /// The conversation that a token belongs to, open or ended.
  synchronized Optional<Visit> find(String token) {
    return at(digest(token)).filter(visit -> now().isBefore(visit.expires()));
  }

  /// Ends a conversation; empty where it had ended.
  synchronized Optional<Visit> end(Visit visit) {
    var open = find(visit.token()).filter(Visit::open);
    open.ifPresent(ending -> visits.put(digest(ending.token()), ending.ended()));
    return open;
  }

  /// Those that ran out of time without being ended, which happens here.
  synchronized List<Visit> endOld() {
    return forgetOld();
  }

  /// Every open conversation.
  synchronized List<Visit> open() {
    return visits.values().stream().filter(Visit::open).toList();
  }

  @Override
  public Optional<Guest> with(String token) {
    return find(token).filter(Visit::open).map(this::guest);
  }

  @Override
  public synchronized Optional<Guest> calling(ConversationId platform) {
    return Optional.ofNullable(calls.get(platform))
        .flatMap(this::at)
        .filter(Visit::open)
        .map(this::guest);
  }

  private Guest guest(Visit visit) {
    return new Guest(visit.id(), places.apply(visit.kiosk()));
  }

  private Optional<Visit> at(String digest) {
    return Optional.ofNullable(visits.get(digest));
  }

  private List<Visit> forgetOld() {
    var open = new ArrayList<Visit>();
    while (!visits.isEmpty() && isOld(visits.firstEntry().getValue())) {
      var gone = visits.pollFirstEntry();
      requests.values().remove(gone.getKey());
      calls.values().remove(gone.getKey());
      if (gone.getValue().open()) {
        open.add(gone.getValue());
      }
    }
    return open;
  }

  private boolean isOld(Visit oldest) {
    return visits.size() >= MOST || !now().isBefore(oldest.expires());
  }

  private Instant now() {
    return clock.instant();
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
