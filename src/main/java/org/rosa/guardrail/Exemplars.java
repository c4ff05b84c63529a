package org.rosa.guardrail;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.speech.Segmenter;

/// What a policy's sentences of one language and stage teach: texts that no pattern foresaw.
/// Learned, or recalled from an earlier start, when first needed.
final class Exemplars {
  private static final String RULE = "exemplars";

  /// As many honest sentences of each other language in Latin letters are learned too. Without them
  /// all Latin letters in a Russian conversation look like violations in transliteration.
  private static final int FOREIGN = 600;

  private static final List<Language> LATIN =
      List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);

  private final Language language;
  private final List<RedZone.Exemplar> sentences;
  private final List<RedZone.Exemplar> honest;
  private final RedZone.Stage stage;
  private final Lessons lessons;
  private Optional<Resemblance> learned = Optional.empty();

  Exemplars(RedZone policy, Language language, RedZone.Stage stage, Lessons lessons) {
    this.language = language;
    this.stage = stage;
    this.lessons = lessons;
    this.sentences =
        policy.exemplars().stream()
            .filter(exemplar -> exemplar.language() == language && exemplar.stage() == stage)
            .toList();
    this.honest =
        switch (stage) {
          case OUTPUT -> own(policy, language);
          case INPUT -> foreign(policy, language);
          case BOTH -> List.of();
        };
  }

  /// What Rosa says of herself is honest: the policy's replies and the fixed sentences.
  private static List<RedZone.Exemplar> own(RedZone policy, Language language) {
    var phrasebook = new Phrasebook();
    var replies =
        policy.replies().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(reply -> reply.getValue().getOrDefault(language, List.of()).stream());
    var phrases = Stream.of(Phrase.values()).map(phrase -> phrasebook.say(phrase, language));
    return Stream.concat(replies, phrases)
        .map(
            text ->
                new RedZone.Exemplar(RedZone.Exemplar.HONEST, language, RedZone.Stage.OUTPUT, text))
        .toList();
  }

  /// Honest sentences in the other languages, evenly from all that there are.
  private static List<RedZone.Exemplar> foreign(RedZone policy, Language language) {
    return LATIN.stream()
        .filter(other -> other != language)
        .flatMap(other -> some(honest(policy, other)))
        .toList();
  }

  private static List<RedZone.Exemplar> honest(RedZone policy, Language language) {
    return policy.exemplars().stream()
        .filter(exemplar -> exemplar.language() == language)
        .filter(exemplar -> exemplar.stage() == RedZone.Stage.INPUT)
        .filter(exemplar -> exemplar.category().equals(RedZone.Exemplar.HONEST))
        .toList();
  }

  private static Stream<RedZone.Exemplar> some(List<RedZone.Exemplar> all) {
    int step = Math.max(1, all.size() / FOREIGN);
    return IntStream.range(0, all.size() / step).mapToObj(i -> all.get(i * step));
  }

  /// Whether there is anything to learn.
  boolean isAny() {
    return !sentences.isEmpty();
  }

  /// Learns, unless that was done.
  synchronized Resemblance prepared() {
    if (learned.isEmpty()) {
      var name = name();
      learned =
          lessons
              .recall(name)
              .flatMap(written -> Resemblance.read(language, written))
              .or(() -> Optional.of(learned(name)));
    }
    return learned.get();
  }

  private Resemblance learned(String name) {
    var examples = all().flatMap(Exemplars::examples).toList();
    var resemblance = Resemblance.learned(language, examples);
    lessons.keep(name, resemblance.written());
    return resemblance;
  }

  /// What sets this apart from what other sentences taught, or other editions of learning.
  private String name() {
    var checksum = new CRC32C();
    all()
        .flatMap(exemplar -> Stream.of(exemplar.category() + '\t' + exemplar.text() + '\n'))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .forEach(checksum::update);
    return "%s-%s-%d-%08x"
        .formatted(
            language.code(),
            stage.name().toLowerCase(Locale.ROOT),
            Resemblance.EDITION,
            checksum.getValue());
  }

  private Stream<RedZone.Exemplar> all() {
    return Stream.concat(sentences.stream(), honest.stream());
  }

  /// An exemplar, and of honest answers their segments too: a segment is what is judged.
  private static Stream<Resemblance.Example> examples(RedZone.Exemplar exemplar) {
    var category = exemplar.category();
    boolean parted =
        exemplar.stage() == RedZone.Stage.OUTPUT && category.equals(RedZone.Exemplar.HONEST);
    var texts = new LinkedHashSet<String>();
    texts.add(exemplar.text());
    if (parted) {
      var segmenter = new Segmenter();
      segmenter.push(exemplar.text()).forEach(segment -> texts.add(segment.text()));
      segmenter.finish().ifPresent(segment -> texts.add(segment.text()));
    }
    return texts.stream().map(text -> new Resemblance.Example(category, Normalized.plain(text)));
  }

  /// How likely the likeliest reading of a text is in the zone, from 0 to 1.
  double likelihood(Normalized text) {
    var model = prepared();
    return text.forms().stream().mapToDouble(model::likelihood).max().orElse(0);
  }

  /// What a text is that resembles the zone.
  Hit hit(Normalized text) {
    var model = prepared();
    var likeliest =
        text.forms().stream().max(Comparator.comparingDouble(model::likelihood)).orElseThrow();
    var category = model.category(likeliest);
    return new Hit(language.code() + "." + category + "." + RULE, category);
  }
}
