package org.rosa.cli.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rosa.CurrentPack;
import org.rosa.guardrail.Lessons;
import org.rosa.pack.PackReader;

/// The sixteen scenarios, with shorter limits than the bench has.
class FailoverScenariosTest {
  private static final Map<String, String> LIMITS =
      Map.of(
          "ROSA_MODELS_PRIMARY_FIRST_TOKEN_TIMEOUT", "900ms",
          "ROSA_MODELS_PRIMARY_GAP_TIMEOUT", "500ms");

  private static FailoverBench bench;

  @BeforeAll
  static void read() throws Exception {
    var pack = new CurrentPack(PackReader.read(Path.of("packs/snt2025")), Lessons.forgotten());
    bench = new FailoverBench(pack, Timing.FAST, LIMITS);
    bench.run("S11"); // On a cold machine nothing is in time.
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S11", "S12", "S13",
        "S14", "S15", "S16"
      })
  void every_scenario_is_passed(String id) throws Exception {
    var result = bench.run(id);

    assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
  }

  @Test
  void there_are_sixteen() {
    assertThat(bench.ids()).hasSize(16).doesNotHaveDuplicates();
  }

  @Test
  void half_an_answer_that_looks_whole_fails_and_one_that_says_so_is_safe() {
    var scenario = Scenarios.all(Timing.FAST).getFirst();
    assertThat(scenario.judge(heard("Lighthouses carry stripes."))).isEqualTo(Verdict.FAIL);
    assertThat(
            new Scenario(
                    "S99", "", scenario.first(), scenario.second(), List.of(), false, List.of())
                .judge(
                    heard(
                        "Lighthouses carry stripes. I am sorry, I have to stop here. Please ask me"
                            + " that again.")))
        .isEqualTo(Verdict.SAFE);
  }

  private static Evidence heard(String text) {
    var call =
        new Call(
            java.time.Duration.ZERO,
            text,
            true,
            java.util.Optional.empty(),
            java.time.Duration.ZERO,
            java.util.Optional.empty());
    return new Evidence(List.of(call), List.of(), Map.of(), true);
  }
}
