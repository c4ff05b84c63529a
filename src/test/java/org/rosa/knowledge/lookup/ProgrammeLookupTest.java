package org.rosa.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.testing.AskedLine;
import org.rosa.testing.AskedPack;

class ProgrammeLookupTest {

  @Test
  void codes_titles_keywords_speakers_and_topics_are_understood_in_six_languages() {
    assertThat(AskedLine.wrong(ProgrammeLookupTest.class, "programme.txt")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_speaker_is_found_by_name(Language language) {
    var wrong = new ArrayList<String>();
    for (var speaker : AskedPack.conference().programme().speakers()) {
      var said = AskedPack.answer(language, speaker.name());
      boolean cited =
          said.citations().stream()
                  .anyMatch(citation -> citation.subject().equals("speaker:" + speaker.name()))
              || said.text().contains(speaker.name());
      if (!cited || said.text().isBlank()) {
        wrong.add(speaker.name() + ": " + said.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_topic_and_every_coded_talk_is_found_by_its_code(Language language) {
    var programme = AskedPack.conference().programme();
    var wrong = new ArrayList<String>();
    programme.topics().forEach(topic -> check(language, topic.id(), topic.id(), wrong));
    programme
        .talks()
        .forEach(talk -> talk.code().ifPresent(code -> check(language, code, talk.id(), wrong)));
    assertThat(wrong).isEmpty();
  }

  private static void check(Language language, String code, String subject, List<String> wrong) {
    var said = AskedPack.answer(language, code);
    if (said.citations().stream().noneMatch(citation -> citation.subject().equals(subject))) {
      wrong.add(code + ": " + said.text());
    }
  }
}
