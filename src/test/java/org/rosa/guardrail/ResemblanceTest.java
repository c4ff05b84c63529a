package org.rosa.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String form(String text) {
    return Normalized.of(text).plain();
  }
}
