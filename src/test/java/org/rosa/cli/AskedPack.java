package org.rosa.cli;

import java.nio.file.Path;
import org.rosa.knowledge.lookup.Lookups;
import org.rosa.pack.PackReader;

/// The golden questions of `packs/snt2025`, asked and judged once for all tests.
final class AskedPack {
  private static final GoldenScore SCORE = ask();

  private AskedPack() {}

  static GoldenScore score() {
    return SCORE;
  }

  private static GoldenScore ask() {
    var examined = PackReader.examine(Path.of("packs/snt2025"));
    var known = Lookups.over(examined.conference().orElseThrow());
    return new GoldenJudge(known).judge(examined.golden());
  }
}
