package org.rosa.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraditionalTest {
  private static final Transliterator ICU = Transliterator.getInstance("Traditional-Simplified");

  @Test
  void every_rule_of_icu_is_followed() {
    for (var rule : ICU.toRules(false).split(";", -1)) {
      int arrow = rule.indexOf('>');
      if (arrow > 0) {
        var traditional = rule.substring(0, arrow).strip();
        assertThat(Traditional.simplified(traditional)).isEqualTo(ICU.transliterate(traditional));
      }
    }
  }

  @Test
  void texts_become_what_icu_makes_of_them() {
    var letters = ICU.toRules(false).codePoints().filter(TextFold::isHan).toArray();
    var random = new Random(2025);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder("a ");
      random.ints(12, 0, letters.length).forEach(letter -> text.appendCodePoint(letters[letter]));
      assertThat(Traditional.simplified(text.toString()))
          .isEqualTo(ICU.transliterate(text.toString()));
    }
  }
}
