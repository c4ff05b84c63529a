package org.rosa.stage;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Subject;
import org.rosa.language.Language;

/// Links by which a phone takes along what a screen has shown. A link says what it holds; nothing
/// is kept of it here, and it tells nothing of whoever follows it.
///
/// A token is, in base64url: a version and a language (four bits each), the last day on which it is
/// good (16 bits, days after 1 January 2025), up to eight exhibits (32 bits each, see [Catalogue]),
/// and the first 64 bits of an HMAC-SHA-256 over these and the pack's id.
public final class TakeAlong {
  /// Most exhibits of a link; a URL with a usual host stays under a hundred letters.
  static final int MOST = 8;

  /// For how long after the event a link is good.
  private static final int DAYS_AFTER = 30;

  private static final Duration LEAST = Duration.ofHours(24);
  private static final LocalDate EPOCH = LocalDate.of(2025, 1, 1);
  private static final int VERSION = 1;
  private static final int SIGNATURE = 8;
  private static final int HEAD = 3;

  /// Their places are part of links: they never change.
  private static final List<Language> LANGUAGES =
      List.of(
          Language.ARABIC,
          Language.CHINESE,
          Language.ENGLISH,
          Language.FRENCH,
          Language.RUSSIAN,
          Language.SPANISH);

  private final Supplier<Conference> conference;
  private final Supplier<byte[]> secret;
  private volatile Optional<Made> made = Optional.empty();

  private record Made(String version, Catalogue catalogue) {}

  /// What a link holds.
  ///
  /// @param until the last day on which it is good
  public record Taken(Language language, LocalDate until, List<Exhibit> exhibits) {
    public Taken {
      requireNonNull(language, "language");
      requireNonNull(until, "until");
      exhibits = List.copyOf(exhibits);
    }
  }

  /// @param secret what links are signed with; asked when the first is made or read
  public TakeAlong(Supplier<Conference> conference, Supplier<byte[]> secret) {
    this.conference = requireNonNull(conference, "conference");
    this.secret = requireNonNull(secret, "secret");
  }

  /// A token for the last of these exhibits that can be taken along; empty where there is none.
  /// Lists are taken as the talks they name, ways from where the viewer stands.
  public Optional<String> token(List<Exhibit> exhibits, Viewer viewer) {
    var taken = taken(exhibits, viewer);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var last = taken.subList(Math.max(0, taken.size() - MOST), taken.size());
    var until = until(conference.get().event(), viewer.now());
    var token = ByteBuffer.allocate(HEAD + Integer.BYTES * last.size() + SIGNATURE);
    token.put((byte) (VERSION << 4 | LANGUAGES.indexOf(viewer.language())));
    token.putShort((short) (until.toEpochDay() - EPOCH.toEpochDay()));
    last.forEach(exhibit -> token.putInt(Catalogue.number(exhibit)));
    token.put(signature(Arrays.copyOf(token.array(), token.position())));
    return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token.array()));
  }

  /// What a token holds; empty for one that is forged, has run out, or holds nothing of this pack.
  public Optional<Taken> read(String token, Instant now) {
    var bytes = decoded(token);
    int exhibits = (bytes.length - HEAD - SIGNATURE) / Integer.BYTES;
    if (exhibits < 1 || bytes.length != HEAD + exhibits * Integer.BYTES + SIGNATURE) {
      return Optional.empty();
    }
    var signed = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
    var signature = Arrays.copyOfRange(bytes, signed.length, bytes.length);
    return MessageDigest.isEqual(signature, signature(signed))
        ? good(ByteBuffer.wrap(signed), now)
        : Optional.empty();
  }

  private Optional<Taken> good(ByteBuffer signed, Instant now) {
    int first = signed.get();
    var until = EPOCH.plusDays(Short.toUnsignedInt(signed.getShort()));
    var today = LocalDate.ofInstant(now, conference.get().event().zone());
    if (first >> 4 != VERSION || (first & 15) >= LANGUAGES.size() || today.isAfter(until)) {
      return Optional.empty();
    }
    var exhibits = new ArrayList<Exhibit>();
    while (signed.hasRemaining()) {
      catalogue().exhibit(signed.getInt()).ifPresent(exhibits::add);
    }
    return exhibits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Taken(LANGUAGES.get(first & 15), until, exhibits));
  }

  /// Whether a calendar can take in something of what a token holds.
  public boolean hasTalks(String token, Instant now) {
    return read(token, now).filter(this::hasDated).isPresent();
  }

  private boolean hasDated(Taken taken) {
    var ids = talks(taken.exhibits());
    return conference
        .get()
        .programme()
        .talks()
        .anyMatch(talk -> ids.contains(talk.id()) && talk.slot().isPresent());
  }

  /// The talks among exhibits, by their ids.
  public static List<String> talks(List<Exhibit> exhibits) {
    return exhibits.stream()
        .flatMap(
            exhibit ->
                switch (exhibit) {
                  case Exhibit.Known(Subject.OfTalk(var id), _) -> Stream.of(id);
                  case Exhibit.Known(Subject.OfSpeaker _, var talks) -> talks.stream();
                  case Exhibit.Known _, Exhibit.Declined _, Exhibit.Help _ -> Stream.<String>of();
                })
        .distinct()
        .toList();
  }

  private List<Exhibit> taken(List<Exhibit> exhibits, Viewer viewer) {
    var taken = new LinkedHashSet<Exhibit>();
    exhibits.stream().flatMap(exhibit -> single(exhibit, viewer)).forEach(taken::add);
    return taken.stream()
        .filter(exhibit -> catalogue().exhibit(Catalogue.number(exhibit)).isPresent())
        .toList();
  }

  private static Stream<Exhibit> single(Exhibit exhibit, Viewer viewer) {
    if (!(exhibit instanceof Exhibit.Known(var subject, var talks))) {
      return Stream.of();
    }
    boolean isList =
        switch (subject) {
          case Subject.OfTalk _, Subject.OfTimetable _ -> true;
          case Subject.OfTopic _ -> !talks.isEmpty();
          default -> false;
        };
    if (isList && !talks.isEmpty()) {
      return talks.stream().map(id -> new Exhibit.Known(new Subject.OfTalk(id)));
    }
    return subject instanceof Subject.OfRoom(var room)
            && viewer.place().filter(place -> !place.equals(room)).isPresent()
        ? Stream.of(new Exhibit.Known(new Subject.OfRoute(viewer.place().get(), room)))
        : Stream.of(exhibit);
  }

  /// Thirty days after the event's end, or a day after now, whichever is later.
  private static LocalDate until(Event event, Instant now) {
    var afterEvent = event.end().plusDays(DAYS_AFTER);
    var afterNow = LocalDate.ofInstant(now.plus(LEAST), event.zone());
    return afterNow.isAfter(afterEvent) ? afterNow : afterEvent;
  }

  private Catalogue catalogue() {
    var now = conference.get();
    var known = made;
    if (known.isPresent() && known.get().version().equals(now.version())) {
      return known.get().catalogue();
    }
    var catalogue = new Catalogue(now);
    made = Optional.of(new Made(now.version(), catalogue));
    return catalogue;
  }

  private byte[] signature(byte[] signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
      mac.update(conference.get().id().getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(signed), SIGNATURE);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
