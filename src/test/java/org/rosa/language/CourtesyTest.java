package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtesyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where is lunch?|um where is lunch please",
        "Where is lunch?|Well, where is LUNCH, thank you very much!",
        "Où est le déjeuner ?|euh où est le déjeuner s’il vous plaît",
        "¿Dónde está la sala?|Pues, ¿dónde está la sala, por favor?",
        "Где обед?|Ну где обед, пожалуйста",
        "午餐在哪里？|请问午餐在哪里 谢谢",
        "أين الغداء؟|لو سمحت أين الغداء من فضلك"
      })
  void politeness_case_and_punctuation_make_no_other_question(String one, String other) {
    assertThat(Courtesy.without(other)).isEqualTo(Courtesy.without(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is the treaty in force?|Is the treaty not in force?",
        "Does France sign?|Does China sign?",
        "Where is room 4?|Where is room 5?",
        "How do you say?|How do you say thank you?",
        "Comment dit-on ?|Comment dit-on merci ?",
        "谢谢怎么说？|请问怎么说？",
        "¿Cómo se dice?|¿Cómo se dice gracias?",
        "Как сказать?|Как сказать спасибо?",
        "怎么说？|怎么说谢谢？",
        "كيف تقول؟|كيف تقول شكرا؟",
        "Договор вступил в силу?|Договор не вступил в силу?",
        "条约生效了吗？|条约没有生效了吗？",
        "Is it 50?|Is it 50%?",
        "Is it 3-5?|Is it 3.5?",
        "Is it 5?|Is it -5?"
      })
  void other_words_make_another_question(String one, String other) {
    assertThat(Courtesy.without(other)).isNotEqualTo(Courtesy.without(one));
  }

  @ParameterizedTest
  @CsvSource({"Thank you!,thank you", "Please,please", "谢谢,谢谢", "?!,''"})
  void a_courtesy_alone_is_what_was_said(String said, String words) {
    assertThat(Courtesy.without(said)).isEqualTo(words);
  }
}
