package org.rosa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rosa.load.RestlessCallers;

class SoakSampleTest {
  @Test
  void a_heap_that_goes_up_and_down_is_flat() {
    assertThat(SoakSample.growth(samples(90, 100, 104, 98, 101, 103))).isCloseTo(0.0, within(0.02));
  }

  @Test
  void a_heap_that_goes_up_grows() {
    double growth = SoakSample.growth(samples(90, 100, 110, 120, 130));

    assertThat(growth).isCloseTo(0.19, within(0.01));
    assertThat(SoakSample.isFlat(growth)).isFalse();
  }

  @Test
  void the_first_sample_of_a_server_that_warms_up_does_not_count() {
    assertThat(SoakSample.growth(samples(10, 100, 100))).isZero();
  }

  @Test
  void too_few_samples_show_no_growth() {
    assertThat(SoakSample.growth(samples())).isZero();
    assertThat(SoakSample.growth(samples(10, 90))).isZero();
  }

  @Test
  void wrong_numbers_are_wrong_usage() {
    assertThat(Typed.rosa("bench", "soak", "--minutes", "0").code()).isEqualTo(2);
  }

  private static List<SoakSample> samples(long... heaps) {
    var samples = new ArrayList<SoakSample>();
    for (long heap : heaps) {
      var tally = new RestlessCallers.Tally(0, 0, 0);
      samples.add(new SoakSample(Duration.ofMinutes(samples.size()), heap, 0, 0, tally));
    }
    return samples;
  }
}
