package org.rosa.http;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rosa.conversation.Manner;
import org.rosa.speech.PlainText;
import org.rosa.speech.SpeakableText;
import org.rosa.speech.TextStream;
import org.rosa.speech.WholeWords;

/// How a caller wants its answers: the content type of streams and what the text may hold.
public enum Profile {
  /// Tavus, and the plan's own calls.
  SPEECH("text/plain; charset=utf-8", true, true),
  /// Speech for clients that insist on the event-stream type.
  SSE("text/event-stream; charset=utf-8", true, true),
  /// For readers: markdown is kept.
  TEXT("text/event-stream; charset=utf-8", false, false),
  /// Vapi, which knows a tag that makes it speak at once.
  VAPI("text/event-stream; charset=utf-8", true, true),
  /// ElevenLabs Agents, which fills a silence itself.
  ELEVENLABS("text/event-stream; charset=utf-8", true, false);

  private final String streamType;
  private final boolean spoken;

  /// Whether Rosa says that an answer is late; a reader sees that, and some platforms say it
  /// themselves.
  private final boolean acknowledges;

  Profile(String streamType, boolean spoken, boolean acknowledges) {
    this.streamType = requireNonNull(streamType, "streamType");
    this.spoken = spoken;
    this.acknowledges = acknowledges;
  }

  /// The profile of this name, in any case.
  public static Optional<Profile> named(String name) {
    return Arrays.stream(values()).filter(profile -> profile.word().equals(lower(name))).findAny();
  }

  /// All names, for messages to people.
  public static String names() {
    return Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", "));
  }

  /// The name as it is written in settings.
  public String word() {
    return lower(name());
  }

  String streamType() {
    return streamType;
  }

  /// How an answer is wanted.
  ///
  /// @param streamed whether it is heard while it is given; a whole answer is never late
  Manner manner(boolean streamed) {
    return new Manner(word(), this::text, streamed && acknowledges);
  }

  /// What makes an answer's text fit; fresh for every answer.
  private TextStream text() {
    return spoken ? new WholeWords(new SpeakableText(keptTags())) : new PlainText();
  }

  /// Tags that the platform's voice understands (tavus-contract requirement 30).
  private Set<String> keptTags() {
    return switch (this) {
      case SPEECH, SSE -> Set.of("emotion", "break");
      case VAPI -> Set.of("flush", "break");
      case ELEVENLABS -> Set.of("break");
      case TEXT -> Set.of();
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
