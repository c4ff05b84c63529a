package org.rosa;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rosa.http.page.PageSettings;

/// Reads what an operator says of the page beside the avatar.
final class PageSettingsReader {
  /// Who reads slowly needs so long to say that he is still there (WCAG 2.2.1).
  private static final Duration LEAST_GRACE = Duration.ofSeconds(20);

  private final SettingSources sources;
  private final List<String> problems;

  PageSettingsReader(SettingSources sources, List<String> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /// @param publicUrl where Rosa is reached from outside
  PageSettings page(Optional<URI> publicUrl) {
    return new PageSettings(
        kiosks(),
        new PageSettings.Timings(
            time(Setting.KIOSK_SILENCE, Duration.ofSeconds(5)),
            time(Setting.KIOSK_GRACE, LEAST_GRACE),
            time(Setting.KIOSK_CAP, Duration.ofMinutes(1)),
            time(Setting.KIOSK_WRAPUP, Duration.ofSeconds(1))),
        publicUrl);
  }

  private List<PageSettings.Kiosk> kiosks() {
    var kiosks = new ArrayList<PageSettings.Kiosk>();
    for (var item : SettingSyntax.list(text(Setting.KIOSKS))) {
      var parts = List.of(item.split(":", -1));
      if (parts.size() == 2
          && parts.get(0).matches("[A-Za-z0-9_-]{1,40}")
          && !parts.get(1).isBlank()) {
        kiosks.add(new PageSettings.Kiosk(parts.get(0), parts.get(1).strip()));
      } else {
        problems.add(
            "ROSA_KIOSKS holds '" + item + "'; write id:room, such as main:registration-desk");
      }
    }
    return kiosks;
  }

  private Duration time(Setting setting, Duration least) {
    var time = SettingSyntax.duration(text(setting));
    if (time.isPresent()
        && time.get().compareTo(least) >= 0
        && time.get().compareTo(Duration.ofHours(1)) <= 0) {
      return time.get();
    }
    problems.add(
        setting.environmentName()
            + " is '"
            + text(setting)
            + "'; write a time from "
            + least.toSeconds()
            + "s to 60m");
    return SettingSyntax.duration(setting.defaultValue()).orElseThrow();
  }

  private String text(Setting setting) {
    return sources
        .value(setting.environmentName())
        .map(SettingSources.Value::text)
        .orElse(setting.defaultValue());
  }
}
