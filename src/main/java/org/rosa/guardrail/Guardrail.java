package org.rosa.guardrail;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rosa.language.Language;
import org.rosa.language.LanguageDetector;

/// Judges what visitors say and what Rosa is about to say against a policy. The rules of all
/// languages count for every text, because people mix languages. Immutable; a judgement takes
/// linear time and some ten microseconds.
public final class Guardrail {
  /// The category of text in another language than the answer's.
  public static final String LANGUAGE = "language";

  /// The category of text that could not be judged.
  public static final String FAILURE = "failure";

  /// How many of a visitor's utterances are judged together, the newest included.
  private static final int UTTERANCES = 3;

  /// How much of an earlier utterance counts, from its end.
  private static final int REMEMBERED = 1_000;

  /// From this likelihood on, what a visitor says is taken for what it resembles.
  private static final double HEARD = 0.4;

  /// The same in the answer's language for what seems to be another one: transliterated, it does.
  private static final double TRANSLITERATED = 0.8;

  /// The same for several utterances taken together, of which each alone passes.
  private static final double HEARD_TOGETHER = 0.6;

  /// The same for what Rosa is about to say.
  private static final double SAID = 0.9;

  private static final int WORDS_OF_SENTENCE = 6;

  private static final Verdict PASS = new Verdict.Pass();

  private final RedZone policy;
  private final Mode mode;
  private final Map<String, RedZone.Category> categories;
  private final Map<Language, RuleBook> rules;
  private final Taught heard;
  private final Taught said;
  private final Tongues tongues;
  private final Drift drift;

  /// @param lessons where what the policy's exemplars teach is kept
  public Guardrail(RedZone policy, Mode mode, LanguageDetector detector, Lessons lessons) {
    this(
        policy,
        mode,
        books(policy),
        new Taught(policy, RedZone.Stage.INPUT, lessons),
        new Taught(policy, RedZone.Stage.OUTPUT, lessons),
        new Tongues(detector),
        new Drift(detector));
  }

  private Guardrail(
      RedZone policy,
      Mode mode,
      Map<Language, RuleBook> rules,
      Taught heard,
      Taught said,
      Tongues tongues,
      Drift drift) {
    this.policy = policy;
    this.mode = mode;
    this.categories =
        policy.categories().stream()
            .collect(Collectors.toUnmodifiableMap(RedZone.Category::id, category -> category));
    this.rules = rules;
    this.heard = heard;
    this.said = said;
    this.tongues = tongues;
    this.drift = drift;
  }

  private static Map<Language, RuleBook> books(RedZone policy) {
    var gravest =
        policy.categories().stream()
            .sorted(Comparator.comparing(RedZone.Category::severity))
            .map(RedZone.Category::id)
            .toList();
    var ranks = gravest.stream().collect(Collectors.toMap(id -> id, gravest::indexOf));
    return Arrays.stream(Language.values())
        .collect(
            Collectors.toUnmodifiableMap(
                language -> language, language -> new RuleBook(policy, language, ranks)));
  }

  /// Makes what judging texts in a language needs; otherwise the first judgement does.
  public void prepare(Language language) {
    book(language).prepared();
    heard.prepare(language);
    said.prepare(language);
  }

  /// The same guardrail in another mode.
  public Guardrail in(Mode other) {
    return new Guardrail(policy, other, rules, heard, said, tongues, drift);
  }

  /// Whether nothing is judged at all.
  public boolean isOff() {
    return mode == Mode.OFF;
  }

  /// Judges a visitor's newest utterance, by itself and together with those before it.
  ///
  /// @param earlier what the visitor said before, newest last
  /// @param language the language of the answer
  public Verdict judgeInput(String utterance, List<String> earlier, Language language) {
    if (isOff()) {
      return PASS;
    }
    var spoken = tongues.of(utterance, language);
    var sure = tongues.surely(utterance, language);
    var text = Normalized.of(utterance);
    return verdict(
        first(text, 0, spoken, counting(RedZone.Stage.INPUT, heard.isHonest(text, sure)))
            .or(() -> resembling(utterance, text, sure, language))
            .or(() -> together(utterance, earlier, language)),
        language);
  }

  /// What an utterance is that resembles the zone; a single word resembles anything.
  private Optional<Hit> resembling(
      String utterance, Normalized text, Set<Language> spoken, Language language) {
    return LanguageDetector.words(utterance) < 2
        ? Optional.empty()
        : heard
            .hit(text, spoken, HEARD)
            .or(() -> heard.hit(text, Set.of(language), TRANSLITERATED));
  }

  /// Judges what is about to be said, with what was said just before it.
  ///
  /// @param carried the end of what was released
  /// @param fresh what waits
  public Verdict judgeOutput(String carried, String fresh, Language language) {
    if (isOff()) {
      return PASS;
    }
    if (drift.strays(fresh, language)) {
      return new Verdict.Decline(LANGUAGE, LANGUAGE, RedZone.Action.REDIRECT, language);
    }
    var spoken = tongues.of(fresh, language);
    return verdict(
        first(
                Normalized.of(carried + fresh),
                letters(carried),
                spoken,
                counting(RedZone.Stage.OUTPUT, false))
            .or(() -> resembling(carried, fresh, language)),
        language);
  }

  /// What a segment is that resembles the zone. Few words resemble anything: they are judged with
  /// those before them, or not at all.
  private Optional<Hit> resembling(String carried, String fresh, Language language) {
    var text = LanguageDetector.words(fresh) < WORDS_OF_SENTENCE ? carried + fresh : fresh;
    return LanguageDetector.words(text) < WORDS_OF_SENTENCE
        ? Optional.empty()
        : said.hit(Normalized.of(text), Set.of(language), SAID);
  }

  /// What the policy says instead of what was declined, if it says anything.
  ///
  /// @param index chooses among several wordings
  public Optional<String> reply(Verdict.Decline declined, int index) {
    return policy.reply(declined.category(), declined.language(), index);
  }

  /// The verdict on text that could not be judged.
  public static Verdict.Decline failure(Language language) {
    return new Verdict.Decline(FAILURE, FAILURE, RedZone.Action.DECLINE, language);
  }

  /// A text in the forms that patterns see.
  public static List<String> readings(String text) {
    return Normalized.of(text).forms();
  }

  /// The patterns that count at a stage; for an honest text only those of the strict mode.
  private Predicate<RedZone.Rule> counting(RedZone.Stage stage, boolean honest) {
    return rule ->
        rule.stage().covers(stage)
            && (category(rule.category()).strict() ? mode == Mode.STRICT : !honest);
  }

  private Optional<Hit> first(
      Normalized text, int known, Set<Language> spoken, Predicate<RedZone.Rule> counts) {
    return spoken.stream()
        .flatMap(language -> book(language).first(text, known, counts).stream())
        .min(Comparator.comparingInt(rule -> book(rule.language()).rank(rule)))
        .map(rule -> new Hit(rule.id(), rule.category()));
  }

  private RuleBook book(Language language) {
    return requireNonNull(rules.get(language));
  }

  private RedZone.Category category(String id) {
    var category = categories.get(id);
    if (category == null) {
      throw new IllegalStateException("the policy has no category " + id);
    }
    return category;
  }

  private Optional<Hit> together(String utterance, List<String> earlier, Language language) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var before =
        earlier.subList(Math.max(0, earlier.size() - UTTERANCES + 1), earlier.size()).stream()
            .map(said -> said.substring(Math.max(0, said.length() - REMEMBERED)))
            .collect(Collectors.joining(" "));
    var spoken = tongues.of(before + " " + utterance, language);
    var sure = tongues.surely(before + " " + utterance, language);
    var all = Normalized.of(before + " " + utterance);
    var counts =
        counting(RedZone.Stage.INPUT, heard.isHonest(all, sure))
            .and(rule -> category(rule.category()).conversation());
    return first(all, letters(before), spoken, counts)
        .or(
            () ->
                heard.hit(Normalized.of(before), sure, HEARD).isPresent()
                    ? Optional.empty()
                    : heard.hit(all, sure, HEARD_TOGETHER));
  }

  private static int letters(String judged) {
    var plain = Normalized.of(judged).plain();
    return Normalized.letters(plain, plain.length());
  }

  private Verdict verdict(Optional<Hit> hit, Language language) {
    return hit.<Verdict>map(
            found ->
                new Verdict.Decline(
                    found.category(),
                    found.ruleId(),
                    category(found.category()).action(),
                    language))
        .orElse(PASS);
  }
}
