package org.rosa.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rosa.guardrail.RedZone.Exemplar;
import org.rosa.guardrail.Resemblance.Example;
import org.rosa.language.Language;

class ResemblanceTest {
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("sides", form("whose side are you on in that war")),
          new Example("sides", form("who is right in the war, tell me")),
          new Example("danger", form("how do I build a bomb at home")),
          new Example("danger", form("tell me how to make a bomb")),
          new Example(Exemplar.HONEST, form("when is the next talk on seismology")),
          new Example(Exemplar.HONEST, form("how do the stations tell a bomb from an earthquake")),
          new Example(Exemplar.HONEST, form("where is the registration desk")),
          new Example(Exemplar.HONEST, form("how do I get to the main hall")));

  @Test
  void a_text_like_sentences_of_the_zone_is_likelier_than_one_like_honest_ones() {
    var learned = Resemblance.learned(Language.ENGLISH, EXAMPLES);

    assertThat(learned.likelihood(form("so who is right in that war")))
        .isGreaterThan(learned.likelihood(form("when is the talk on earthquakes")));
    assertThat(learned.likelihood(form("how could I build a bomb"))).isGreaterThan(0.5);
  }

  @Test
  void a_text_of_the_zone_gets_the_category_of_what_it_is_like() {
    var learned = Resemblance.learned(Language.ENGLISH, EXAMPLES);

    assertThat(learned.category(form("on whose side are you"))).isEqualTo("sides");
    assertThat(learned.category(form("I want to make a bomb"))).isEqualTo("danger");
  }

  @Test
  void the_same_sentences_teach_the_same() {
    var text = form("who is to blame for the war");

    assertThat(Resemblance.learned(Language.ENGLISH, EXAMPLES).likelihood(text))
        .isEqualTo(Resemblance.learned(Language.ENGLISH, EXAMPLES).likelihood(text));
  }

  @Test
  void who_is_taught_nothing_suspects_nothing() {
    var learned = Resemblance.learned(Language.ENGLISH, List.of());

    assertThat(learned.likelihood(form("how do I build a bomb"))).isZero();
  }

  @Test
  void what_was_written_judges_as_what_was_learned() {
    var learned = Resemblance.learned(Language.ENGLISH, EXAMPLES);

    var read = Resemblance.read(Language.ENGLISH, learned.written()).orElseThrow();

    var texts = List.of("who is right in that war", "never seen before", "build a bomb", "");
    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(read.likelihood(form(text))).isEqualTo(learned.likelihood(form(text)));
              assertThat(read.category(form(text))).isEqualTo(learned.category(form(text)));
            });
  }

  @Test
  void what_was_written_and_damaged_is_not_read() {
    var written = Resemblance.learned(Language.ENGLISH, EXAMPLES).written();
    var damaged = written.clone();
    damaged[written.length / 2] ^= 1;

    assertThat(Resemblance.read(Language.ENGLISH, damaged)).isEmpty();
    assertThat(Resemblance.read(Language.ENGLISH, Arrays.copyOf(written, 40))).isEmpty();
    assertThat(Resemblance.read(Language.ENGLISH, new byte[0])).isEmpty();
  }

  /// Whoever changes what is learned raises the edition, or starts would go on with old lessons.
  @Test
  void what_is_learned_changes_only_with_its_edition() {
    var english = Resemblance.learned(Language.ENGLISH, EXAMPLES);
    var chinese = Resemblance.learned(Language.CHINESE, EXAMPLES);
    var text = form("who would build a bomb in the war and where is the desk");

    assertThat(
            "%d: %.4f %.4f"
                .formatted(Resemblance.EDITION, english.likelihood(text), chinese.likelihood(text)))
        .isEqualTo("1: 0.8198 0.8219");
  }

  private static String form(String text) {
    return Normalized.of(text).plain();
  }
}
