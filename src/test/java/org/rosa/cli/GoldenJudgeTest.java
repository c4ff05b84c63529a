package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rosa.knowledge.Citation;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Knowledge;
import org.rosa.knowledge.Localized;
import org.rosa.knowledge.Passage;
import org.rosa.knowledge.Programme;
import org.rosa.knowledge.Question;
import org.rosa.knowledge.Retrieval;
import org.rosa.knowledge.Thesaurus;
import org.rosa.knowledge.Trust;
import org.rosa.knowledge.Venue;
import org.rosa.language.Language;
import org.rosa.pack.GoldenQuestion;

/// A made-up conference, and a retriever that finds what each test wants found.
class GoldenJudgeTest {
  private static final Passage TEA = passage("tea", "Tea is in the Hall.");
  private static final Passage TAXI = passage("taxi", "Taxis wait outside.");

  @Test
  void a_wanted_subject_is_right_whether_certain_or_likely() {
    var golden = golden(List.of("coffee", "tea"));

    assertThat(verdict(golden, new Retrieval.Certain(TEA))).isEqualTo(new GoldenVerdict.Right());
    assertThat(verdict(golden, new Retrieval.Likely(TEA, List.of(TEA))))
        .isEqualTo(new GoldenVerdict.Right());
  }

  @Test
  void another_subject_is_wrong_and_named() {
    assertThat(verdict(golden(List.of("tea")), new Retrieval.Certain(TAXI)))
        .isEqualTo(new GoldenVerdict.Wrong("from 'taxi'"));
  }

  @Test
  void all_the_words_must_be_said_in_whatever_case() {
    var certain = new Retrieval.Certain(TEA);

    assertThat(verdict(golden(List.of("tea"), "hall", "TEA"), certain))
        .isEqualTo(new GoldenVerdict.Right());
    assertThat(verdict(golden(List.of("tea"), "hall", "attic"), certain))
        .isEqualTo(new GoldenVerdict.Wrong("without the word 'attic'"));
  }

  @Test
  void a_question_back_is_right_where_it_offers_what_is_wanted() {
    var ambiguous = new Retrieval.Ambiguous(List.of(TEA, TAXI), List.of(TEA, TAXI));

    assertThat(verdict(golden(List.of("taxi")), ambiguous))
        .isEqualTo(new GoldenVerdict.AskedBack());
    assertThat(verdict(golden(List.of("coffee")), ambiguous))
        .isEqualTo(new GoldenVerdict.Wrong("with a question back on 'tea', 'taxi'"));
  }

  @Test
  void not_to_know_is_honest_only_where_it_is_wanted() {
    for (var retrieval : List.of(new Retrieval.Nothing(), new Retrieval.Related(List.of(TEA)))) {
      assertThat(verdict(golden(List.of("unknown")), retrieval))
          .isEqualTo(new GoldenVerdict.HonestlyUnknown());
      assertThat(verdict(golden(List.of("tea")), retrieval))
          .isEqualTo(new GoldenVerdict.WronglyUnknown());
    }
  }

  @Test
  void a_wanted_subject_that_says_it_is_not_known_is_right() {
    var wifi = passage("wifi", "The password is not known.", false);

    assertThat(verdict(golden(List.of("wifi")), new Retrieval.Certain(wifi)))
        .isEqualTo(new GoldenVerdict.Right());
    assertThat(verdict(golden(List.of("unknown")), new Retrieval.Certain(wifi)))
        .isEqualTo(new GoldenVerdict.HonestlyUnknown());
    assertThat(verdict(golden(List.of("tea")), new Retrieval.Certain(wifi)))
        .isEqualTo(new GoldenVerdict.WronglyUnknown());
  }

  @Test
  void unknown_beside_a_subject_accepts_both() {
    var golden = golden(List.of("unknown", "tea"));

    assertThat(verdict(golden, new Retrieval.Nothing()))
        .isEqualTo(new GoldenVerdict.HonestlyUnknown());
    assertThat(verdict(golden, new Retrieval.Certain(TEA))).isEqualTo(new GoldenVerdict.Right());
    assertThat(verdict(golden, new Retrieval.Certain(TAXI)).isRight()).isFalse();
  }

  @Test
  void an_answer_where_the_pack_has_none_is_fabricated() {
    var judged = judged(golden(List.of("unknown")), new Retrieval.Certain(TEA));

    assertThat(judged.isFabricated()).isTrue();
    assertThat(judged.verdict()).isEqualTo(new GoldenVerdict.Wrong("from 'tea'"));
    assertThat(judged(golden(List.of("tea")), new Retrieval.Certain(TAXI)).isFabricated())
        .isFalse();
  }

  @Test
  void only_the_five_best_passages_count_as_recalled() {
    var passages = new ArrayList<>(List.of(TAXI, TAXI, TAXI, TAXI, TEA, passage("cake", "Cake.")));
    var related = new Retrieval.Related(passages);

    assertThat(judged(golden(List.of("tea")), related).isRecalled()).isTrue();
    assertThat(judged(golden(List.of("cake")), related).isRecalled()).isFalse();
  }

  @Test
  void it_is_asked_at_its_moment_or_on_the_second_morning_and_after_what_was_said() {
    var asked = new ArrayList<Question>();
    var judge =
        new GoldenJudge(
            new Knowledge(
                conference(),
                question -> {
                  asked.add(question);
                  return new Retrieval.Nothing();
                }));
    var moment = Instant.parse("2030-03-06T10:00:00Z");

    judge.judge(golden(Optional.empty(), List.of("V: where is tea", "R: In the hall.")));
    judge.judge(golden(Optional.of(moment), List.of()));

    assertThat(asked.getFirst().now()).isEqualTo("2030-03-05T08:30:00Z");
    assertThat(asked.getFirst().earlier()).containsExactly("where is tea", "In the hall.");
    assertThat(asked.getLast().now()).isEqualTo(moment);
  }

  @Test
  void a_score_counts_each_verdict_once() {
    var score =
        new GoldenScore(
            List.of(
                judged(golden(List.of("tea")), new Retrieval.Certain(TEA)),
                judged(golden(List.of("tea")), new Retrieval.Certain(TAXI)),
                judged(golden(List.of("tea")), new Retrieval.Nothing()),
                judged(golden(List.of("unknown")), new Retrieval.Nothing()),
                judged(golden(List.of("unknown")), new Retrieval.Likely(TEA, List.of(TEA)))));

    assertThat(score.right()).isEqualTo(new Share(2, 5));
    assertThat(score.instant()).isEqualTo(new Share(1, 2));
    assertThat(score.fabricated()).isEqualTo(new Share(1, 2));
    assertThat(score.recalled()).isEqualTo(new Share(1, 3));
    assertThat(score.count(GoldenVerdict.Wrong.class)).isEqualTo(2);
    assertThat(score.count(GoldenVerdict.WronglyUnknown.class)).isEqualTo(1);
    assertThat(score.unseen().asked()).isZero();
    assertThat(score.languages()).containsExactly(Language.ENGLISH);
  }

  private static GoldenVerdict verdict(GoldenQuestion golden, Retrieval retrieval) {
    return judged(golden, retrieval).verdict();
  }

  private static Judged judged(GoldenQuestion golden, Retrieval retrieval) {
    return new GoldenJudge(new Knowledge(conference(), _ -> retrieval)).judge(golden);
  }

  private static GoldenQuestion golden(List<String> want, String... says) {
    return golden(want, List.of(says), Optional.empty(), List.of());
  }

  private static GoldenQuestion golden(Optional<Instant> at, List<String> history) {
    return golden(List.of("tea"), List.of(), at, history);
  }

  private static GoldenQuestion golden(
      List<String> want, List<String> says, Optional<Instant> at, List<String> history) {
    return new GoldenQuestion(
        Language.ENGLISH, "tea?", want, says, history, at, false, Path.of("golden.yaml"), 1);
  }

  private static Passage passage(String subject, String text) {
    return passage(subject, text, true);
  }

  private static Passage passage(String subject, String text, boolean known) {
    var citation =
        new Citation(subject, List.of("a made-up list"), LocalDate.of(2030, 3, 1), Trust.C);
    return new Passage(Language.ENGLISH, "the " + subject, text, known, List.of(citation));
  }

  private static Conference conference() {
    var names = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      names.put(language, "a small meeting");
    }
    var name = new Localized(names);
    return new Conference(
        "1",
        new Event(
            "small",
            name,
            "small",
            LocalDate.of(2030, 3, 4),
            LocalDate.of(2030, 3, 6),
            ZoneId.of("Europe/Vienna")),
        "You are Rosa.",
        name,
        Optional.empty(),
        List.of(),
        List.of(),
        new Programme(List.of(), List.of(), List.of(), List.of()),
        Venue.EMPTY,
        Optional.empty(),
        Thesaurus.EMPTY);
  }
}
