package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDemandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Respond in french | FRENCH",
        "respond in english. | ENGLISH",
        "Always answer only in Spanish | SPANISH",
        "Please reply in Chinese (Simplified) | CHINESE",
        "You must respond to the visitor in simple, clear Russian. | RUSSIAN",
        "The conversation language is Arabic | ARABIC",
        "Response language: French | FRENCH",
        "Language: Spanish | SPANISH",
        "The language of the conversation is set to Russian. | RUSSIAN",
        "All your answers must be in Arabic. | ARABIC",
        "Speak French. | FRENCH",
        "- Always speak only Spanish with the visitor. | SPANISH",
        "Please use English for all responses. | ENGLISH",
        "respond in the French language | FRENCH",
        "Respond in French even if the visitor writes in English. | FRENCH",
        "When answering, always respond in Russian. | RUSSIAN",
        "Don't use emojis, and respond in Spanish. | SPANISH",
        "Do not use markdown and answer in French. | FRENCH",
        "Respond in English, not in French. | ENGLISH",
        "RESPOND IN FRENCH! | FRENCH",
        "You are Rosa. You can speak English, French and Arabic. Respond in\\nfrench | FRENCH",
        "réponds en français | FRENCH",
        "Répondez toujours en espagnol, s'il vous plaît. | SPANISH",
        "Vous devez répondre en arabe. | ARABIC",
        "Parle uniquement russe. | RUSSIAN",
        "La langue de la conversation est le français. | FRENCH",
        "Utilise le chinois pour répondre. | CHINESE",
        "responde en español | SPANISH",
        "Responda siempre en inglés. | ENGLISH",
        "Habla solo francés. | FRENCH",
        "El idioma de la conversación es el árabe. | ARABIC",
        "Debes contestar en ruso. | RUSSIAN",
        "Отвечай по-русски | RUSSIAN",
        "Отвечайте на русском языке. | RUSSIAN",
        "Всегда говори на английском. | ENGLISH",
        "Язык разговора — французский. | FRENCH",
        "Отвечай только на арабском языке | ARABIC",
        "请用中文回答 | CHINESE",
        "請用中文回答 | CHINESE",
        "你必须始终用法语回答用户的问题。 | FRENCH",
        "请说西班牙语。 | SPANISH",
        "对话语言是阿拉伯语 | ARABIC",
        "回答时请使用俄语。 | RUSSIAN",
        "不要用英文回答，请用中文回答。 | CHINESE",
        "أجب باللغة العربية | ARABIC",
        "أجِبْ بالفرنسية | FRENCH",
        "يجب أن تجيب دائمًا باللغة الإنجليزية. | ENGLISH",
        "الرجاء الرد بالروسية | RUSSIAN",
        "تحدث باللغة الإسبانية فقط | SPANISH",
        "لغة المحادثة هي العربية | ARABIC",
        "Respond in français | FRENCH"
      })
  void an_instruction_to_answer_in_a_language_is_a_demand(String text, Language language) {
    assertThat(LanguageDemand.in(text.replace("\\n", "\n"))).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "You are Rosa, the host of the conference.",
        "You can answer in English, French or Arabic",
        "You can answer in English.",
        "Answer in English, French, German or Spanish.",
        "Answer in English/French.",
        "You are multilingual (English, French, Spanish, Russian, Chinese, Arabic).",
        "do not answer in English",
        "Never, under any circumstances, respond in French.",
        "Don't speak Russian.",
        "respond in the language of the user",
        "Respond in the same language as the visitor (for example French).",
        "Always answer in the visitor's language: English, French, Spanish.",
        "speak about the French delegation",
        "Speak in the French session",
        "Use English names for rooms.",
        "Users speak French and English.",
        "The working language of the organisation is English.",
        "The talk on Russian seismic stations is given in English.",
        "If the visitor speaks French, respond in French.",
        "Respond in French if the visitor speaks French.",
        "When the visitor writes in Spanish, answer in Spanish.",
        "Respond in German.",
        "Tu peux répondre en français, en anglais ou en arabe.",
        "Ne réponds pas en anglais.",
        "Réponds dans la langue de l'utilisateur.",
        "Puedes responder en español y en francés.",
        "No respondas en inglés. No hable francés.",
        "Ты можешь отвечать на русском и английском.",
        "Не отвечай по-английски.",
        "Отвечай на языке собеседника.",
        "Расскажи о французской делегации.",
        "你可以用英文、法文或阿拉伯文回答",
        "不要用英文回答",
        "请用用户的语言回答",
        "介绍一下中文展板",
        "يمكنك الإجابة بالعربية أو الفرنسية والإنجليزية",
        "لا تجب باللغة الإنجليزية",
        "أجب بلغة المستخدم",
        "تحدث عن الوفد الفرنسي"
      })
  void lists_negations_conditions_and_mentions_are_no_demand(String text) {
    assertThat(LanguageDemand.in(text)).isEmpty();
  }

  @Test
  void the_last_demand_wins() {
    assertThat(LanguageDemand.in("Respond in English.\nBe brief. Réponds en français."))
        .contains(Language.FRENCH);
    assertThat(LanguageDemand.in("Respond in Spanish. You can also answer in English."))
        .contains(Language.SPANISH);
    assertThat(LanguageDemand.in("Answer in English. If asked in French, answer in French."))
        .contains(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "respond in ",
        "in ",
        "if ",
        "respond, ",
        "english, ",
        "in the ",
        "use ",
        "用中文",
        "\u0315\u0300",
        "language is ",
        "不",
        "وبال",
        "not ",
        "(",
        "\n",
        "ﷺ"
      })
  void a_megabyte_of_hostile_text_is_read_in_linear_time(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LanguageDemand.in(text));
  }

  @Test
  void any_text_is_read_without_an_exception() {
    String[] words = {
      "respond",
      "in",
      "French",
      ",",
      "and",
      "not",
      "if",
      "language",
      "is",
      "the",
      "用",
      "中文",
      "回答",
      "use",
      "speak",
      "English",
      ".",
      "\n",
      "باللغة",
      "العربية",
      "на",
      "русском",
      "can",
      "always"
    };
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(16); i > 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      assertThat(LanguageDemand.in(text.toString())).isNotNull();
    }
  }
}
