package org.rosa.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Venue;
import org.rosa.knowledge.Way;
import org.rosa.language.Language;

/// A scheme of the venue as an SVG, with a way on it and where the viewer is. The way's steps are
/// its description: the words are what counts, the picture helps.
public final class VenuePlan {
  /// Most letters of a room's name on one line.
  private static final int LINE = 15;

  /// Units below the plan, for the words that say that it is a scheme.
  private static final int FOOT = 52;

  private final Venue venue;
  private final StageWords words;
  private final Language language;
  private final Ink ink;
  private final PlanLayout layout;
  private final StringBuilder svg = new StringBuilder();

  private VenuePlan(
      Conference conference,
      StageWords words,
      Language language,
      Ink ink,
      Set<String> stops,
      Optional<String> here) {
    this.venue = conference.venue();
    this.words = words;
    this.language = language;
    this.ink = ink;
    this.layout = new PlanLayout(venue, language.rightToLeft(), stops, here);
  }

  /// What is drawn on a plan.
  ///
  /// @param from id of the room where the way begins
  /// @param to id of the room to which it leads
  /// @param stepFree whether stairs are avoided
  /// @param here id of the room the viewer is in, where that is known
  public record Route(String from, String to, boolean stepFree, Optional<String> here) {}

  /// The plan with a way on it; empty where there is no such way.
  public static Optional<String> svg(
      Conference conference, StageWords words, Language language, Route route, Ink ink) {
    var ways = conference.venue().route(route.from(), route.to(), route.stepFree());
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VenuePlan(conference, words, language, ink, stops(route, ways), route.here())
                .draw(route, ways));
  }

  /// The rooms of the way in its order.
  private static SequencedSet<String> stops(Route route, List<Way> ways) {
    var stops = new LinkedHashSet<String>();
    stops.add(route.from());
    ways.forEach(way -> stops.add(way.to()));
    return stops;
  }

  private String draw(Route route, List<Way> ways) {
    head(route, ways);
    layout.bands().forEach(this::band);
    ways();
    line(ways);
    layout.bands().forEach(this::level);
    var stops = List.copyOf(stops(route, ways));
    rooms(Set.copyOf(stops));
    begin(route.from());
    for (int i = 1; i < stops.size(); i++) {
      stop(stops.get(i), i, i == stops.size() - 1);
    }
    route.here().ifPresent(this::here);
    return svg.append("</svg>\n").toString();
  }

  private void head(Route route, List<Way> ways) {
    var title = words.say("plan.title", Map.of("from", name(route.from()), "to", name(route.to())));
    var steps = new StringBuilder();
    for (int i = 0; i < ways.size(); i++) {
      steps.append(i + 1).append(". ").append(ways.get(i).text().in(language)).append(' ');
    }
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(layout.width())
        .append(' ')
        .append(layout.height() + FOOT)
        .append("\" role=\"img\" xml:lang=\"")
        .append(language.code())
        .append(language.rightToLeft() ? "\" direction=\"rtl" : "")
        .append("\" font-family=\"system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif\">")
        .append("<title>")
        .append(Xml.escaped(title))
        .append("</title><desc>")
        .append(Xml.escaped(steps.toString().strip()))
        .append("</desc>");
    text(
        edge(PlanLayout.MARGIN),
        layout.height() + FOOT - 16,
        words.say("plan.schematic"),
        28,
        ink.text());
  }

  private void band(PlanLayout.Band band) {
    svg.append(
            "<rect x=\"8\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"18\" fill=\"none\""
                .formatted(band.top() + 6, layout.width() - 16, band.height() - 12))
        .append(" stroke=\"%s\" stroke-width=\"1.5\"/>".formatted(ink.line()));
  }

  private void level(PlanLayout.Band band) {
    var level = venue.levels().get(band.level());
    text(
        edge(PlanLayout.MARGIN),
        band.top() + 38,
        level == null ? "" : StageWords.capitalized(level.in(language)),
        28,
        ink.text());
  }

  /// The side on which reading begins.
  private int edge(int inset) {
    return language.rightToLeft() ? layout.width() - inset : inset;
  }

  /// Every way between rooms, thin.
  private void ways() {
    var path =
        venue.ways().stream()
            .filter(way -> way.from().compareTo(way.to()) < 0)
            .filter(way -> layout.spots().containsKey(way.from()))
            .filter(way -> layout.spots().containsKey(way.to()))
            .map(way -> "M" + at(way.from()) + "L" + at(way.to()))
            .collect(Collectors.joining());
    svg.append(
        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" opacity=\".55\" d=\"%s\"/>"
            .formatted(ink.line(), path));
  }

  private void line(List<Way> ways) {
    var path = new StringBuilder("M" + at(ways.getFirst().from()));
    ways.forEach(way -> path.append('L').append(at(way.to())));
    svg.append(
            "<path fill=\"none\" stroke=\"%s\" stroke-width=\"10\" stroke-linejoin=\"round\""
                .formatted(ink.accent()))
        .append(" stroke-linecap=\"round\" d=\"%s\"/>".formatted(path));
  }

  private void rooms(Set<String> onWay) {
    for (var spot : layout.spots().values()) {
      boolean bold = onWay.contains(spot.room().id());
      svg.append(
          "<circle cx=\"%d\" cy=\"%d\" r=\"9\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>"
              .formatted(spot.x(), spot.y(), ink.ground(), ink.text()));
      label(spot, bold);
    }
  }

  /// A room's name below it; names on the way are larger.
  private void label(PlanLayout.Spot spot, boolean bold) {
    int size = bold ? 33 : 28;
    int y = spot.y() + (bold ? 24 : 10) + size;
    for (var line : lines(spot.room().name().in(language))) {
      svg.append(
              "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\" text-anchor=\"middle\""
                  .formatted(spot.x(), y, size, ink.text()))
          .append(
              " paint-order=\"stroke\" stroke=\"%s\" stroke-width=\"8\"".formatted(ink.ground()))
          .append(" stroke-linejoin=\"round\"")
          .append(bold ? " font-weight=\"700\">" : ">")
          .append(Xml.escaped(line))
          .append("</text>");
      y += size;
    }
  }

  /// The number of the step that leads to a room; the goal is larger.
  private void stop(String room, int number, boolean goal) {
    var spot = layout.spots().get(room);
    if (spot == null) {
      return;
    }
    svg.append(
            "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>"
                .formatted(spot.x(), spot.y(), goal ? 26 : 22, ink.accent()))
        .append(
            "<text x=\"%d\" y=\"%d\" font-size=\"28\" font-weight=\"700\" text-anchor=\"middle\""
                .formatted(spot.x(), spot.y() + 10))
        .append(" fill=\"%s\">%d</text>".formatted(ink.ground(), number));
  }

  private void begin(String room) {
    var spot = layout.spots().get(room);
    if (spot != null) {
      svg.append(
          "<circle cx=\"%d\" cy=\"%d\" r=\"17\" fill=\"%s\" stroke=\"%s\" stroke-width=\"9\"/>"
              .formatted(spot.x(), spot.y(), ink.ground(), ink.accent()));
    }
  }

  /// Where the viewer is, where that is on the plan; said beside the room, away from its name.
  private void here(String room) {
    var spot = layout.spots().get(room);
    if (spot == null) {
      return;
    }
    svg.append(
            "<circle cx=\"%d\" cy=\"%d\" r=\"30\" fill=\"none\" stroke=\"%s\" stroke-width=\"4\"/>"
                .formatted(spot.x(), spot.y(), ink.accent()))
        .append(
            "<text x=\"%d\" y=\"%d\" font-size=\"30\" font-weight=\"700\" fill=\"%s\""
                .formatted(
                    language.rightToLeft() ? spot.x() - 38 : spot.x() + 38,
                    spot.y() - 6,
                    ink.accent()))
        .append(" paint-order=\"stroke\" stroke=\"%s\" stroke-width=\"8\">".formatted(ink.ground()))
        .append(Xml.escaped(words.say("plan.here")))
        .append("</text>");
  }

  private void text(int x, int y, String text, int size, String colour) {
    svg.append(
            "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"600\" fill=\"%s\""
                .formatted(x, y, size, colour))
        .append(" paint-order=\"stroke\" stroke=\"%s\" stroke-width=\"8\">".formatted(ink.ground()))
        .append(Xml.escaped(text))
        .append("</text>");
  }

  /// A name on one line, or on two where it is long.
  private static List<String> lines(String name) {
    if (name.length() <= LINE) {
      return List.of(name);
    }
    int middle = name.length() / 2;
    int best = -1;
    for (int i = 1; i < name.length() - 1; i++) {
      boolean breaks = name.charAt(i) == ' ' || name.charAt(i) == '-';
      if (breaks && Math.abs(i - middle) < Math.abs(best - middle)) {
        best = i;
      }
    }
    return best < 0
        ? List.of(name)
        : List.of(name.substring(0, best + 1).strip(), name.substring(best + 1).strip());
  }

  private String at(String room) {
    var spot = layout.spots().get(room);
    return spot == null ? "0 0" : spot.x() + " " + spot.y();
  }

  private String name(String room) {
    return venue.room(room).map(known -> known.name().in(language)).orElse(room);
  }
}
