package org.rosa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rosa.language.Language;
import org.rosa.pack.PackReader;
import org.rosa.pack.SmallPack;

class QuestionIndexTest {
  private static final Instant NOW = Instant.parse("2025-09-09T09:30:00Z");

  @TempDir private Path folder;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void one_language_answers_while_another_is_still_made() throws Exception {
    SmallPack.in(folder);
    var conference = PackReader.read(folder).conference();
    var index =
        new QuestionIndex(
            conference.event(),
            language -> language == Language.ARABIC ? late(conference) : conference.facts(),
            conference.thesaurus());

    var arabic = Thread.ofVirtual().start(() -> index.prepare(Language.ARABIC));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    var english =
        index.retrieve(new Question("Where is tea en?", Language.ENGLISH, NOW, List.of()));
    boolean arabicIsMade = !arabic.isAlive();
    released.countDown();
    arabic.join();

    assertThat(english.passages()).first().extracting(Passage::subject).isEqualTo("tea");
    assertThat(arabicIsMade).isFalse();
  }

  @Test
  void a_language_is_made_once_however_many_ask() throws Exception {
    SmallPack.in(folder);
    var conference = PackReader.read(folder).conference();
    var made = new AtomicInteger();
    var index =
        new QuestionIndex(
            conference.event(),
            _ -> {
              made.incrementAndGet();
              return late(conference);
            },
            conference.thesaurus());

    var threads =
        List.of(
            Thread.ofVirtual().start(() -> index.prepare(Language.ENGLISH)),
            Thread.ofVirtual().start(() -> index.prepare(Language.ENGLISH)));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    released.countDown();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(made).hasValue(1);
  }

  private List<Fact> late(Conference conference) {
    begun.countDown();
    try {
      if (!released.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never released");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return conference.facts();
  }
}
