package org.rosa.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The terms an instruction about the answer language is made of, cut from one folded text.
///
/// Every word, mark and line end becomes [Term]s; what the lexicon does not know is [Role#WORD].
/// Iterates sentence by sentence in one pass, so time is linear in the text.
final class DemandTerms {

  sealed interface Term permits Role, Name {}

  /// The language a term names.
  record Name(Language language) implements Term {}

  /// What a term does in an instruction.
  enum Role implements Term {
    /// Asks for words in a language: answer, write.
    VERB,
    /// Asks for words, and takes the language as its object: speak French, use French.
    USE,
    /// What is said: answers, the conversation.
    TALK,
    /// Comes right before the language: in, на.
    IN,
    /// Comes right before the language, the verb behind it or left out: 用.
    WITH,
    /// The word for a language.
    LANGUAGE,
    /// A language that is not one of ours.
    OTHER,
    NOT,
    CAN,
    /// Makes the sentence firm: must, always, only, please.
    FIRM,
    IF,
    EVEN,
    AND,
    OR,
    COMMA,
    IS,
    THE,
    /// Says nothing about the language: simple, formal.
    FILLER,
    /// May follow the language a sentence ends with: for, to, with.
    TO,
    WORD
  }

  private static final String LEXICON =
      """
      VERB respond answer reply write communicate converse responding answering speaking
      VERB continue conduct translate reponds repondez repondre ecris ecrivez ecrire exprime
      VERB exprimez converse conversez responde responda respondan responded responder contesta
      VERB conteste contestar escribe escriba escribir comunicate отвечай отвечайте ответь ответьте
      VERB отвечать ответить пиши пишите писать общайся общайтесь общаться веди ведите вести
      VERB اجب اجيبي اجيبوا رد ردي ردوا جاوب تجيب الاجابه اكتب اكتبي تحدث تحدثي تكلم تكلمي
      VERB 回答 回复 回覆 答复 答覆 作答 应答 應答 交流 沟通 溝通 写 寫 答
      USE speak use parle parlez parler utilise utilisez utiliser emploie employez habla hable
      USE hablad hablar usa use utiliza utilice utilizar говори говорите говорить используй
      USE используйте использовать استخدم استخدمي استعمل 说 說 讲 講 使用
      TALK answers responses response replies output conversation chat dialogue dialog interaction
      TALK reponse reponses conversation echange echanges respuesta respuestas conversacion dialogo
      TALK ответ ответы ответа ответов разговор разговора беседа беседы беседу диалог диалога
      TALK общения
      TALK الرد ردودك الردود اجاباتك الاجابات المحادثه الحوار الجواب
      TALK 对话 對話 会话 會話 交谈 交談 输出 輸出
      IN in en на по باللغه بلغه
      WITH 用 以
      LANGUAGE language langue idioma lengua язык языке языком языка اللغه لغه 语言 語言
      OTHER german italian portuguese japanese korean hindi turkish dutch allemand italien portugais
      OTHER japonais coreen turc aleman italiano portugues japones coreano turco немецком немецкий
      OTHER итальянском японском турецком الالمانيه الايطاليه البرتغاليه اليابانيه التركيه
      OTHER 德语 德語 日语 日語 日文 韩语 韓語 意大利语 葡萄牙语
      NOT not never don doesn mustn shouldn avoid refuse stop without cannot ne n pas jamais evite
      NOT sans no nunca jamas tampoco evita sin не нельзя никогда без لا لم لن لست دون تجنب
      NOT 不 不要 不用 不得 不能 别 別 勿 禁止 避免 请勿 請勿
      CAN can may could able might peux peut pouvez pouvoir puedes puede pueden podemos sabes
      CAN можешь можете может умеешь يمكنك يمكن تستطيع قادر 可以 可 能 能够 能夠 会 會
      FIRM must should shall always only please exclusively strictly solely kindly will ensure
      FIRM toujours uniquement seulement dois doit doivent devez veuillez exclusivement
      FIRM siempre solo solamente unicamente debe debes deben exclusivamente
      FIRM всегда только должен должна должны должно пожалуйста исключительно следует
      FIRM يجب ينبغي عليك دائما فقط الرجاء رجاء يرجي حصرا
      FIRM 请 請 必须 必須 应 應 应该 應該 须 須 只 只能 始终 始終 总是 總是 一律 务必 務必 全程 仅 僅
      IF if when whenever unless si quand lorsque cuando если когда اذا لو عندما 如果 若 当 當 假如
      EVEN even meme incluso aunque даже حتي 即使
      AND and et y e и 和 与 與 及 و
      OR or ou o u nor ni или либо او 或 或者
      IS is be are est sont soit etre es son ser sea sean быть будет будут هي هو 是 为 為
      THE the le la l les el los las du de
      FILLER simplified traditional simple plain clear clean formal polite standard modern fluent
      FILLER natural correct proper perfect good mandarin either both entirely british american
      FILLER simplifie standard claro sencillo correct formel простом хорошем 简体 簡體 繁体 繁體
      FILLER الفصحي المبسطه set now currently
      TO to for with from at throughout unless regardless during whatever pour avec dans para con
      TO для при со во независимо مع في طوال 来 來 进行 進行 跟 向
      WORD 会议 會議 与会者 與會者 可能 能力 当前 當前 应用 應用 使用者 不同 说明 說明 以及 为什么
      """;

  private static final int LONGEST_HAN = 5;
  private static final int LONGEST_SENTENCE = 400;
  private static final Map<String, Term> TERMS = terms();

  private final String text;
  private int at;

  /// The terms of `folded`, the result of [TextFold#foldLetters] line by line.
  DemandTerms(String folded) {
    this.text = folded;
  }

  /// The next sentence, without its end; empty when the text is used up. At most 400 terms long:
  /// the rest of a longer one comes as the next sentence.
  List<Term> next() {
    List<Term> sentence = new ArrayList<>();
    while (at < text.length() && sentence.size() < LONGEST_SENTENCE) {
      int start = at;
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (TextFold.isHan(c)) {
        sentence.add(hanTerm(start));
      } else if (Character.isLetterOrDigit(c)) {
        while (at < text.length() && inWord(text.codePointAt(at))) {
          at += Character.charCount(text.codePointAt(at));
        }
        addWord(text.substring(start, at), sentence);
      } else if (!addMark(c, sentence) && !sentence.isEmpty()) {
        return sentence;
      }
    }
    return sentence;
  }

  private static boolean inWord(int c) {
    return Character.isLetterOrDigit(c) && !TextFold.isHan(c);
  }

  private Term hanTerm(int start) {
    for (int end = Math.min(start + LONGEST_HAN, text.length()); end > start; end--) {
      Term term = TERMS.get(text.substring(start, end));
      if (term != null) {
        at = end;
        return term;
      }
    }
    return Role.WORD;
  }

  /// Adds the terms of one word. Arabic writes "and" and "in" together with the word they stand
  /// before.
  private static void addWord(String word, List<Term> sentence) {
    Term term = TERMS.get(word);
    if (term != null) {
      sentence.add(term);
      if (word.equals("باللغه") || word.equals("بلغه")) {
        sentence.add(Role.LANGUAGE);
      }
    } else if (word.length() > 3 && (word.startsWith("و") || word.startsWith("ف"))) {
      sentence.add(word.startsWith("و") ? Role.AND : Role.WORD);
      addWord(word.substring(1), sentence);
    } else if (word.startsWith("ب") && TERMS.get(word.substring(1)) instanceof Name name) {
      sentence.add(Role.IN);
      sentence.add(name);
    } else {
      sentence.add(Role.WORD);
    }
  }

  /// Adds the term of a mark, or says that the mark ends the sentence.
  private static boolean addMark(int c, List<Term> sentence) {
    switch (c) {
      case ',', '،', '、', '/', '(', ')' -> sentence.add(Role.COMMA);
      case ':', '=', '—', '–', '-' -> sentence.add(Role.IS);
      case '\n' -> {
        return !sentence.isEmpty() && sentence.getLast() == Role.IN;
      }
      case '.', '!', '?', ';', '。', '؟', '؛', '…', '•', '|' -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  private static Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    LEXICON.lines().forEach(line -> addLine(line, terms));
    for (Language language : Language.values()) {
      for (String name : language.names()) {
        String folded = TextFold.foldLetters(name);
        if (TextFold.isHan(folded.codePointAt(0)) || folded.length() > 3) {
          terms.putIfAbsent(folded, new Name(language));
        }
      }
    }
    addRussian("английск", Language.ENGLISH, terms);
    addRussian("французск", Language.FRENCH, terms);
    addRussian("испанск", Language.SPANISH, terms);
    addRussian("русск", Language.RUSSIAN, terms);
    addRussian("китайск", Language.CHINESE, terms);
    addRussian("арабск", Language.ARABIC, terms);
    return Map.copyOf(terms);
  }

  private static void addLine(String line, Map<String, Term> terms) {
    int space = line.indexOf(' ');
    Role role = Role.valueOf(line.substring(0, space));
    for (String word : TextFold.foldLetters(line.substring(space)).split(" ", -1)) {
      terms.put(word, role);
    }
  }

  private static void addRussian(String stem, Language language, Map<String, Term> terms) {
    for (String ending : List.of("ий", "ом", "и", "им", "ого")) {
      terms.put(stem + ending, new Name(language));
    }
  }
}
