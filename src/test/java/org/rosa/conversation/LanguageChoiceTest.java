package org.rosa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;
import org.rosa.llm.Message;

class LanguageChoiceTest {
  private static final LanguageChoice CHOICE = new LanguageChoice(new LanguageDetector(Map.of()));

  @Test
  void a_wish_is_answered_in_its_language_and_holds() {
    assertThat(chosen("in French please")).isEqualTo(Language.FRENCH);
    assertThat(chosen("in French please", "where are the toilets")).isEqualTo(Language.FRENCH);
    assertThat(chosen("what is the CTBTO, in Arabic please")).isEqualTo(Language.ARABIC);
    assertThat(chosen("请说英语", "展览在哪里", "谢谢")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void the_newest_wish_counts() {
    assertThat(chosen("in French please", "merci beaucoup", "en español por favor", "OTICE"))
        .isEqualTo(Language.SPANISH);
  }

  @Test
  void one_sentence_in_another_language_leaves_the_wish_alone() {
    assertThat(chosen("in French please", "what does the treaty say about tests"))
        .isEqualTo(Language.FRENCH);
    assertThat(
            chosen(
                "in French please",
                "what does the treaty say about tests",
                "qui a signé le traité au début",
                "who has signed the treaty so far"))
        .isEqualTo(Language.FRENCH);
  }

  @Test
  void two_sentences_in_another_language_end_the_wish() {
    assertThat(
            chosen(
                "in French please",
                "what does the treaty say about tests",
                "who has signed the treaty so far"))
        .isEqualTo(Language.ENGLISH);
    assertThat(
            chosen(
                "in French please",
                "what does the treaty say about tests",
                "OK",
                "who has signed the treaty so far",
                "merci"))
        .isEqualTo(Language.FRENCH);
  }

  @Test
  void short_words_and_names_never_end_a_wish() {
    assertThat(
            chosen("en français s'il vous plaît", "thank you", "Robert Floyd", "next talk", "yes"))
        .isEqualTo(Language.FRENCH);
  }

  @Test
  void a_question_about_an_ability_changes_nothing() {
    assertThat(chosen("do you speak French?")).isEqualTo(Language.ENGLISH);
    assertThat(chosen("how do you say thanks in Russian")).isEqualTo(Language.ENGLISH);
    assertThat(chosen("is there interpretation into French")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void the_visitors_wish_goes_before_the_platforms_demand() {
    var demand = new Message.Instruction("Respond in English.");
    var wish = new Message.Visitor("in French please");
    var question = new Message.Visitor("what is the CTBTO");

    assertThat(chosen(List.of(demand, wish, question))).isEqualTo(Language.FRENCH);
    assertThat(chosen(List.of(wish, question, demand))).isEqualTo(Language.FRENCH);
    assertThat(chosen(List.of(demand, question))).isEqualTo(Language.ENGLISH);
  }

  @Test
  void a_demand_between_the_wish_and_a_later_utterance_is_newer() {
    var wish = new Message.Visitor("in French please");
    var demand = new Message.Instruction("Respond in Spanish.");
    var question = new Message.Visitor("what is the CTBTO");

    assertThat(chosen(List.of(wish, demand, question))).isEqualTo(Language.SPANISH);
    assertThat(chosen(List.of(wish, demand, question, wish))).isEqualTo(Language.FRENCH);
  }

  @Test
  void without_a_wish_demand_field_words_and_history_decide_in_this_order() {
    var demand = new Message.Instruction("Respond in Arabic.");
    var history = new Message.Visitor("où est la salle des affiches");
    var russian = Optional.of(Language.RUSSIAN);

    assertThat(CHOICE.choose(List.of(demand), russian, "hola")).isEqualTo(Language.ARABIC);
    assertThat(CHOICE.choose(List.of(history), russian, "hola")).isEqualTo(Language.RUSSIAN);
    assertThat(CHOICE.choose(List.of(history), Optional.empty(), "hola"))
        .isEqualTo(Language.SPANISH);
    assertThat(CHOICE.choose(List.of(history), Optional.empty(), "conference"))
        .isEqualTo(Language.FRENCH);
    assertThat(CHOICE.choose(List.of(), Optional.empty(), "conference"))
        .isEqualTo(Language.ENGLISH);
  }

  private static Language chosen(String... utterances) {
    var history = new ArrayList<Message>();
    for (var utterance : utterances) {
      history.add(new Message.Visitor(utterance));
    }
    return chosen(history);
  }

  private static Language chosen(List<Message> history) {
    var utterance =
        history.stream()
            .flatMap(m -> m instanceof Message.Visitor(var text) ? List.of(text).stream() : null)
            .reduce("", (_, newer) -> newer);
    return CHOICE.choose(history, Optional.empty(), utterance);
  }
}
