package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageWishTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in French please | FRENCH",
        "in French | FRENCH",
        "In French? | FRENCH",
        "French please | FRENCH",
        "French | FRENCH",
        "please speak Spanish | SPANISH",
        "can we speak Spanish | SPANISH",
        "could you answer in Arabic? | ARABIC",
        "answer in Arabic | ARABIC",
        "switch to English | ENGLISH",
        "can you switch to Russian please | RUSSIAN",
        "let's continue in Chinese | CHINESE",
        "I would like to speak Russian | RUSSIAN",
        "I'd prefer Spanish | SPANISH",
        "say it again in French | FRENCH",
        "can you say that in Russian | RUSSIAN",
        "no, in Spanish | SPANISH",
        "not in English, in French please | FRENCH",
        "I only speak French | FRENCH",
        "Rosa, can you speak French please | FRENCH",
        "in English, not in French | ENGLISH",
        "hello, in Chinese please | CHINESE",
        "en français s'il vous plaît | FRENCH",
        "en francais svp | FRENCH",
        "parlez français | FRENCH",
        "parlez-vous français ? répondez en français | FRENCH",
        "réponds en anglais | ENGLISH",
        "peux-tu parler espagnol | SPANISH",
        "est-ce qu'on peut parler russe | RUSSIAN",
        "je voudrais parler chinois | CHINESE",
        "passez à l'arabe | ARABIC",
        "passe au français | FRENCH",
        "on peut continuer en anglais s'il te plaît | ENGLISH",
        "en español por favor | SPANISH",
        "¿En español? | SPANISH",
        "habla español | SPANISH",
        "¿puedes responder en francés? | FRENCH",
        "podemos hablar en ruso | RUSSIAN",
        "cambia al inglés | ENGLISH",
        "me gustaría hablar chino | CHINESE",
        "hablemos en árabe | ARABIC",
        "dímelo en francés por favor | FRENCH",
        "по-русски, пожалуйста | RUSSIAN",
        "давайте по-русски | RUSSIAN",
        "говорите по-русски | RUSSIAN",
        "можно на английском? | ENGLISH",
        "можете говорить по-французски | FRENCH",
        "отвечай на испанском языке | SPANISH",
        "перейдём на китайский | CHINESE",
        "на арабском, пожалуйста | ARABIC",
        "я хотел бы говорить по-русски | RUSSIAN",
        "请说中文 | CHINESE",
        "用中文 | CHINESE",
        "請說中文 | CHINESE",
        "中文 | CHINESE",
        "可以说中文吗 | CHINESE",
        "请用法语回答 | FRENCH",
        "我们说英语吧 | ENGLISH",
        "换成西班牙语 | SPANISH",
        "能用俄语吗 | RUSSIAN",
        "切换到阿拉伯语 | ARABIC",
        "بالعربية من فضلك | ARABIC",
        "بالعربي | ARABIC",
        "تكلمي بالعربية | ARABIC",
        "تكلم عربي | ARABIC",
        "هل يمكنك التحدث بالفرنسية | FRENCH",
        "أجيبي باللغة الإنجليزية | ENGLISH",
        "أريد التحدث بالإسبانية | SPANISH",
        "بالروسية لو سمحت | RUSSIAN",
        "انتقلي إلى الصينية | CHINESE",
        "ممكن نتكلم عربي | ARABIC"
      })
  void a_wish_alone_names_the_language_and_leaves_nothing(String text, Language language) {
    LanguageWish wish = LanguageWish.in(text).orElseThrow();

    assertThat(wish.language()).isEqualTo(language);
    assertThat(wish.rest()).isEmpty();
    assertThat(wish.isOnlyWish()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what is the CTBTO, in French please | FRENCH | what is the CTBTO",
        "what is the CTBTO in French please | FRENCH | what is the CTBTO",
        "What is the CTBTO? In French, please. | FRENCH | What is the CTBTO?",
        "in Spanish please, where is the exit? | SPANISH | where is the exit?",
        "please answer in Russian what is a hydrophone | RUSSIAN | what is a hydrophone",
        "tell me in French what the CTBTO is | FRENCH | tell me what the CTBTO is",
        "can you explain the treaty in Spanish | SPANISH | can you explain the treaty",
        "speak French and tell me about the treaty | FRENCH | tell me about the treaty",
        "c'est quoi l'OTICE, en anglais s'il vous plaît ? | ENGLISH | c'est quoi l'OTICE ?",
        "expliquez-moi le traité en arabe | ARABIC | expliquez-moi le traité",
        "¿Qué es la OTPCE, en francés por favor? | FRENCH | ¿Qué es la OTPCE?",
        "dime en español qué es el IMS | SPANISH | dime qué es el IMS",
        "что такое ОДВЗЯИ, по-английски, пожалуйста | ENGLISH | что такое ОДВЗЯИ",
        "расскажите о договоре на французском | FRENCH | расскажите о договоре",
        "请用英语介绍一下条约 | ENGLISH | 介绍一下条约",
        "CTBTO是什么，请用中文回答 | CHINESE | CTBTO是什么",
        "ما هي المعاهدة، بالفرنسية من فضلك | FRENCH | ما هي المعاهدة",
        "أخبريني بالعربية ما هي المعاهدة | ARABIC | أخبريني ما هي المعاهدة"
      })
  void a_wish_within_a_question_leaves_the_question(String text, Language language, String rest) {
    assertThat(LanguageWish.in(text)).contains(new LanguageWish(language, rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "do you speak French?",
        "can you speak French?",
        "you speak French",
        "is there interpretation into French",
        "is there interpretation in French please",
        "could I have a brochure in Spanish please",
        "which talks are in French",
        "the French stations",
        "the Russian delegation please",
        "where is the Chinese pavilion",
        "how do you say thanks in Russian",
        "how do you say thanks in Russian please",
        "say thanks in Russian",
        "not in French",
        "please don't speak French",
        "in French or Spanish",
        "is it in English or in French",
        "answer in English and French",
        "tell me about the Arabic session",
        "tell me about the French stations",
        "speak about the French session",
        "use French names please",
        "I met a Russian scientist in the hall",
        "does anyone here speak Arabic",
        "who speaks Chinese here",
        "answer in German",
        "parlez-vous français ?",
        "vous parlez anglais",
        "est-ce que tu parles espagnol",
        "ne parlez pas anglais",
        "pas en français",
        "comment dit-on merci en russe",
        "il y a une traduction en arabe",
        "les stations françaises",
        "¿hablas español?",
        "¿habla usted inglés?",
        "no en inglés",
        "no hables francés",
        "cómo se dice gracias en chino",
        "hay interpretación al ruso",
        "ты говоришь по-русски?",
        "вы говорите по-английски?",
        "не по-французски",
        "как сказать спасибо по-китайски",
        "есть ли перевод на испанский",
        "российские станции",
        "расскажи о французской делегации",
        "你会说中文吗",
        "你说法语吗",
        "不要说英语",
        "谢谢用俄语怎么说",
        "有法语口译吗",
        "法语站在哪里",
        "有说法语的人吗",
        "هل تتكلمين العربية؟",
        "لا تتكلمي بالفرنسية",
        "كيف أقول شكرا بالروسية",
        "هل هناك ترجمة إلى العربية",
        "أين المحطات الروسية"
      })
  void an_ability_a_thing_a_translation_a_negation_and_a_mention_are_no_wish(String text) {
    assertThat(LanguageWish.in(text)).isEmpty();
  }

  @Test
  void the_last_wish_counts() {
    assertThat(LanguageWish.in("In French please. No, sorry, in Spanish please."))
        .contains(new LanguageWish(Language.SPANISH, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in French ",
        "in French please ",
        "speak ",
        "in ",
        "French, ",
        "the ",
        "not ",
        "用中文",
        "说",
        "بالعربية ",
        "\u0315\u0300",
        "по-",
        "please, ",
        "?",
        "in in French or ",
        "can we "
      })
  void a_megabyte_of_hostile_text_is_read_in_linear_time(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LanguageWish.in(text));
  }

  @Test
  void any_text_is_read_without_an_exception() {
    String[] words = {
      "speak", "in", "French", ",", "and", "or", "not", "please", "can", "you", "tell", "me",
          "what",
      "用", "中文", "说", "по", "русски", "باللغة", "بالعربية", ".", "?", "\n", "to", "the", "s'il"
    };
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      assertThat(LanguageWish.in(text.toString())).isNotNull();
    }
  }
}
