package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosaCommandTest {
  @Test
  void help_shows_examples_before_usage_and_every_command() {
    var typed = Typed.rosa("--help");

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .containsSubsequence("Examples:", "rosa serve", "Usage: rosa COMMAND")
        .containsSubsequence(
            "Commands:",
            "  serve    Start the server.",
            "  ask      Ask one question; the answer streams to the terminal.",
            "  doctor   Check a running server.",
            "  config   Show every setting, its value and where it came from.",
            "  pack     Check a conference pack, begin a new one, or import a programme.",
            "  redzone  Try out what Rosa declines.",
            "  bench    Measure how well and how fast Rosa answers.")
        .contains("Exit codes: 0 fine, 1 failed, 2 wrong usage or settings, 3 findings.");
  }

  @Test
  void without_a_command_the_help_is_shown() {
    assertThat(Typed.rosa()).isEqualTo(Typed.rosa("--help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ask", "doctor", "config", "pack", "redzone", "bench"})
  void every_command_shows_its_own_examples(String command) {
    var typed = Typed.rosa(command, "--help");

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .containsSubsequence("Examples:", "  rosa " + command, "Usage: rosa " + command);
  }

  @Test
  void no_line_of_help_is_wider_than_a_terminal() {
    for (var command :
        new String[] {"serve", "ask", "doctor", "config", "pack", "redzone", "bench"}) {
      assertThat(Typed.rosa(command, "--help").out().lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
    assertThat(Typed.rosa("--help").out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void the_version_is_told() {
    var typed = Typed.rosa("--version");

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).startsWith("rosa ");
  }

  @Test
  void an_unknown_command_is_wrong_usage() {
    var typed = Typed.rosa("serv");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .contains("'serv'")
        .contains("Did you mean: rosa serve")
        .contains("See: rosa --help");
  }

  @Test
  void an_unknown_option_is_wrong_usage() {
    var typed = Typed.rosa("ask", "--loud", "What is the CTBTO?");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("--loud").contains("See: rosa ask --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "config", "doctor"})
  void wrong_settings_are_told_a_line_each(String command) {
    var typed = Typed.rosa(Map.of("ROSA_PROT", "1", "ROSA_PORT", "x"), command);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err().lines())
        .containsExactly(
            "rosa: the settings are wrong:",
            "  ROSA_PROT is no setting; did you mean ROSA_PORT?",
            "  ROSA_PORT is 'x'; write a whole number from 0 to 65535",
            "See: docs/settings.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ask"})
  void a_missing_pack_is_told(String command) {
    var environment = Map.of("ROSA_PACK", "packs/none");
    var typed =
        command.equals("ask")
            ? Typed.rosa(environment, "ask", "Who are you?")
            : Typed.rosa(environment, command);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).startsWith("rosa: the pack is broken:").contains("packs/none");
  }
}
