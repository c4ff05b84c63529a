package org.rosa.tavus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rosa.language.Language;

class ScriptTest {
  @Test
  void every_kind_of_line_is_read() throws BadScriptException {
    var script =
        Script.read(
            """
            # A remark.
            language fr
            greeting Bonjour.
            perceived Un badge.
            visitor Qui êtes-vous ?
            hears Rosa; machine
            silence [nobody spoke]
            again
            interrupts 3
            """);

    assertThat(script)
        .isEqualTo(
            new Script(
                Language.FRENCH,
                "Bonjour.",
                List.of(
                    new Step.Says("Qui êtes-vous ?", "Un badge."),
                    new Step.Hears(List.of("Rosa", "machine")),
                    new Step.Silent("[nobody spoke]"),
                    new Step.Again(),
                    new Step.Interrupts(3))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language xx | line 1: 'xx' is no language",
        "vistor Hello | line 1: 'vistor' means nothing",
        "visitor | line 1: a visitor says something",
        "interrupts often | line 1: 'often' is no number of words",
        "again | line 1: no line 'language …'"
      })
  void a_line_that_means_nothing_is_named(String text, String problem) {
    assertThatThrownBy(() -> Script.read(text))
        .isInstanceOf(BadScriptException.class)
        .hasMessage(problem);
  }
}
