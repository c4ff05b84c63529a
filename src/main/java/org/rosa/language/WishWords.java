package org.rosa.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words visitors wish for a language with, by their [WishTerms.Role]; `_` parts the words of a
/// phrase.
final class WishWords {

  static final String LEXICON =
      """
      IN in into en на по باللغه بلغه 用 以
      TO to au aux a al к الي
      THE the le la l el simple plain language langue idioma lengua язык языке языком اللغه لغه
      THE 语言 語言 лучше better mieux mejor simplified
      SPEAK speak talk answer reply respond continue communicate chat use speaking talking answering
      SPEAK i_only_speak i_speak_only
      SPEAK parle parler parlez parlons reponds repondre repondez repondons continue continuez
      SPEAK continuons continuer discuter discutons utilise utilisez utiliser je_parle_seulement
      SPEAK habla hable hablar hablemos hablame hableme responde responda responder respondeme
      SPEAK respondame contesta conteste contestar contestame conversemos conversar continua
      SPEAK continuar continuemos sigamos sigue siga usa use usar usemos solo_hablo hablo_solo
      SPEAK говори говорите говорить поговорим поговорить отвечай отвечайте ответь ответьте отвечать
      SPEAK ответить общаться продолжим продолжай продолжайте разговаривать разговаривай
      SPEAK я_говорю_только
      SPEAK تكلم تكلمي تحدث تحدثي اجب اجيبي جاوب جاوبي رد ردي نتكلم نتحدث لنتكلم لنتحدث التحدث
      SPEAK التكلم الرد الاجابه تجيب تجيبي تتكلم تتكلمي تتحدث تتحدثي اتكلم اتحدث احكي احكي_لي تابعي
      SPEAK استخدمي استخدم لا_اتكلم_الا
      SPEAK 说 說 讲 講 回答 回复 答 交流 沟通 使用 聊 讲话 说话 继续 我只会说 我只会讲
      TELL tell explain describe repeat introduce read give_me_the_answer
      TELL dis_moi dites_moi explique expliquez expliquer raconte racontez raconter decris decrivez
      TELL repete repetez repeter presente presentez expliquez_moi explique_moi
      TELL dime digame explica explique explicar explicame expliqueme cuenta cuente contar cuentame
      TELL dimelo digamelo explicamelo explicalo cuenteme describe repite repita repetir repiteme
      TELL расскажи расскажите рассказать объясни объясните объяснить опиши опишите повтори повторите
      TELL повторить
      TELL اخبريني اخبرني اشرحي اشرح اشرحي_لي حدثيني حدثني اعيدي اعد كرري كرر صفي عرفيني قولي_لي
      TELL 告诉 解释 解釋 介绍 介紹 讲讲 说说 描述 重复 再说
      SWITCH switch change switch_over go_on passe passez passons passer bascule basculez change
      SWITCH changez changeons cambia cambie cambiar cambiemos pasa pase pasar pasemos cambias
      SWITCH перейди перейдите перейдем перейти переходи переходите переключись переключитесь
      SWITCH انتقلي انتقل ننتقل غيري حولي حول الانتقال
      SWITCH 切换到 切换成 切换为 换成 换到 改成 改用 改为 转成 切到 換成 切換到 切换 换
      SAY say put_it translate dis dites dire dis_le dites_le redis redites traduis traduisez di
      SAY dilo digalo decir diga traduce traduzca скажи скажите сказать переведи переведите
      SAY قولي قل ترجمي 翻译 翻译成
      DO do have hear get ask try avoir faire entendre hacer hacerlo tener tenerlo oir oirlo сделать
      DO услышать
      ABLE can_you_speak can_you_talk do_you_speak do_you_talk 会说 会讲 會說 會講 能说 能讲
      MODAL can could would will may might shall let lets let_s want wanna like
      MODAL prefer d need gonna ll
      MODAL pouvez peux peut pourriez pourrais pourrait pourrions voudrais veux voulons aimerais
      MODAL prefere prefererais preferes possible souhaite souhaiterais est_ce_qu
      MODAL puedes puede podemos podria podrias podriamos quiero quisiera queremos gustaria prefiero
      MODAL preferiria necesito me_gustaria me_gustaria_que quiero_que
      MODAL можешь можете можно могли могла мог можем хочу хотел хотела хотим хотелось давай давайте
      MODAL предпочитаю предпочел бы
      MODAL هل يمكنك هل_يمكنك هل_يمكن يمكن يمكننا هل_يمكننا ممكن اريد نريد اود افضل دعنا دعينا ارجو
      MODAL 能 可以 能不能 可不可以 想 要 想要 希望 喜欢 更喜欢 让 咱们 愿意
      SUBJECT we you i tu vous nous je j on usted ustedes yo nosotros ты вы мы я انت انا نحن 你 您 我
      SUBJECT 我们 我們 妳
      OBJECT it that this me us moi te ca cela le_moi lo eso esto nos это мне нам меня со_мной с_нами
      OBJECT with_me with_us to_me to_us avec_moi avec_nous conmigo con_nosotros لي معي معنا لنا ذلك
      OBJECT هذا 跟我 和我 跟我们 给我 它 这个 everything all_this the_answer la_reponse la_respuesta
      PLEASE please pls kindly svp stp s_il_vous_plait s_il_te_plait merci_de veuillez por_favor
      PLEASE porfavor porfa пожалуйста будьте_добры будь_добра من_فضلك لو_سمحت لو_سمحتي رجاء الرجاء
      PLEASE 请 請 请你 麻烦 麻烦你 吧 好吗 谢谢 谢谢你
      NOT not don dont doesn never stop without no ne pas jamais sans arrete nunca sin не нельзя
      NOT без хватит لا لن دون بدون 不 不要 别 別 不用 别再
      AND and et y e и then puis luego 和 然后
      OR or ou o u или либо او 或 或者 还是 versus
      OF 的
      THING interpretation interpreter interpreters interpreting translation translations subtitles
      THING captions version versions copy copies programme program brochure leaflet document
      THING documents talk talks session sessions guide guides tour book books map audio headphones
      THING channel interpretation interprete interpretes interpretation traduction traductions
      THING sous_titres brochure plan expose exposes visite seance seances livre interpretacion
      THING interpretes traduccion subtitulos folleto folletos charla charlas sesion sesiones visita
      THING libro guia перевод переводчик переводчики субтитры версия брошюра доклад доклады
      THING программа буклет экскурсия ترجمه مترجم نسخه كتيب برنامج جلسه محاضره 口译 翻译员 同传 字幕
      THING 版本 手册 传单 资料
      TRANSLATION how_do_you_say how_do_i_say how_do_we_say how_to_say how_would_you_say how_can_i_say
      TRANSLATION how_is_it_called called the_word_for mean means comment_dit_on on_dit comment_dire
      TRANSLATION comment_on_dit se_dice como_se_dice como_digo como_decir как_сказать как_будет
      TRANSLATION как_это_будет как_говорят كيف_اقول كيف_نقول كيف_تقول ما_معني كيف_يقال
      TRANSLATION 怎么说 怎么讲 怎麼說 叫什么 什么意思
      FOLLOW what where when why how who which whether if about for of from with at i_m is are does
      FOLLOW что где когда почему зачем как кто какой какая какие сколько о об про для с чтобы
      FILLER ok okay now again instead only just also rather thanks thank hi hello hey rosa so well
      FILLER yes yeah sorry actually maybe from_now_on this_time oh um uh right sure more more_slowly
      FILLER thank_you if_possible good_morning dear and_now for_me
      FILLER alors maintenant plutot bonjour salut oui non merci donc bon bien desormais si_possible
      FILLER uniquement euh excusez pardon bonsoir d_accord est_ce_que
      FILLER ahora mejor hola si bueno vale entonces solo gracias perdon otra_vez de_nuevo buenas
      FILLER buenos dias
      FILLER сейчас теперь снова еще раз только да нет привет здравствуйте извините ну а ладно
      FILLER ли лучше дальше
      FILLER الان فقط مرحبا نعم شكرا عفوا طيب اذا ان اهلا مره اخري السلام عليكم
      FILLER 吗 嗎 呢 啊 现在 现在起 一下 好 好的 你好 行吗 可以吗 再 来 那 都 只 只能
      """;

  /// What the names of a language begin with in Russian, and what they are in Arabic.
  record Stem(String russian, List<String> arabic) {}

  static final Map<Language, Stem> STEMS =
      Map.of(
          Language.ENGLISH, new Stem("английск", List.of("انجليزي", "انكليزي")),
          Language.FRENCH, new Stem("французск", List.of("فرنسي", "فرنساوي")),
          Language.SPANISH, new Stem("испанск", List.of("اسباني")),
          Language.RUSSIAN, new Stem("русск", List.of("روسي")),
          Language.CHINESE, new Stem("китайск", List.of("صيني")),
          Language.ARABIC, new Stem("арабск", List.of("عربي")));

  /// Names of languages that describe the noun behind them.
  static final Set<String> ADJECTIVES =
      Set.of("english", "french", "spanish", "russian", "chinese", "arabic");

  private WishWords() {}
}
