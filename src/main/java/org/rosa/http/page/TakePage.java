package org.rosa.http.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rosa.knowledge.PerLanguage;
import org.rosa.language.Language;
import org.rosa.stage.Card;
import org.rosa.stage.CardMaker;
import org.rosa.stage.StageWords;
import org.rosa.stage.TakeAlong;

/// Writes what was taken along as a page for a phone: everything in it is text, it fits 320 pixels
/// and a sheet of paper, and it loads nothing but its style and its pictures.
final class TakePage {
  /// How it looks; by the logical sides of the language.
  static final String STYLE =
      """
      :root{color-scheme:light dark;--text:#1d2733;--ground:#fff;--line:#c6cdd5;--accent:#8a1c2b}
      @media(prefers-color-scheme:dark){:root{--text:#f1f4f7;--ground:#10161d;--line:#44505c;--accent:#ff9aa5}}
      *{box-sizing:border-box}
      body{margin:0 auto;padding:1rem;max-width:40rem;background:var(--ground);color:var(--text);
        font:1.0625rem/1.5 system-ui,"Noto Sans","Noto Sans Arabic",sans-serif;overflow-wrap:anywhere}
      h1{font-size:1.25rem;margin:.5rem 0 0}
      h2{font-size:1.375rem;line-height:1.25;margin:0 0 .25rem}
      h3{font-size:1rem;margin:1rem 0 .25rem}
      article{border-block-start:2px solid var(--line);padding-block:1.25rem}
      p{margin:.375rem 0}
      ol,ul{margin:.375rem 0;padding-inline-start:1.5rem}
      li{margin-block:.375rem}
      a{color:var(--accent);text-underline-offset:.2em}
      .button{display:inline-block;min-height:48px;padding:.625rem 1.25rem;margin-block:.75rem;
        border:2px solid var(--accent);border-radius:.5rem;font-weight:600;text-decoration:none}
      .when{font-size:1.1875rem;font-weight:600}
      img{display:block;width:100%;height:auto;margin-block:1rem;background:#fff;border-radius:.5rem}
      footer{border-block-start:2px solid var(--line);padding-block:1rem}
      small,.sources{font-size:.875rem}
      @media print{.button{display:none}article{break-inside:avoid}body{max-width:none}}
      """;

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Page page;
  private final PerLanguage<StageWords> words = new PerLanguage<>(StageWords::new);

  TakePage(Page page) {
    this.page = page;
  }

  /// What a link holds, in its language.
  String page(String token, TakeAlong.Taken taken) {
    var language = taken.language();
    var said = words.in(language);
    var conference = page.conference().get().event().name().in(language);
    var html = Html.page(language, said.say("take.title") + " – " + conference);
    html.open("main").text("p", conference).text("h1", said.say("take.title"));
    if (page.links().hasTalks(token, page.now())) {
      html.text("a", said.say("take.calendar"), "class", "button", "href", "/t/" + token + ".ics");
    }
    page.maker().cards(taken.exhibits(), page.viewer(language)).stream()
        .map(CardMaker.Made::card)
        .forEach(card -> new Sheet(html, said, language).card(card));
    html.close("main").open("footer");
    html.text("small", said.say("take.until", Map.of("day", said.date(taken.until()))));
    return html.close("footer").end();
  }

  /// What is said where a link leads nowhere, in all languages: nobody knows which its reader's is.
  String gone() {
    var html = Html.page(Language.ENGLISH, words.in(Language.ENGLISH).say("take.gone"));
    html.open("main").text("h1", "Rosa");
    for (var language : Language.values()) {
      var said = words.in(language);
      html.open("article", "lang", language.code(), "dir", Html.direction(language))
          .text("h2", said.say("take.gone"))
          .text("p", said.say("take.gone.text"))
          .close("article");
    }
    return html.close("main").end();
  }

  /// One card being written.
  private record Sheet(Html html, StageWords said, Language language) {
    void card(Card card) {
      html.open("article").text("h2", card.head().title());
      switch (card) {
        case Card.Session session -> session(session);
        case Card.Sessions sessions -> entries(sessions.entries(), sessions.more());
        case Card.Speaker speaker -> {
          html.text("p", speaker.role()).text("p", speaker.affiliation());
          entries(speaker.entries(), 0);
        }
        case Card.Directions directions -> directions(directions);
        case Card.Station station -> station(station);
        case Card.Fact fact -> html.text("p", fact.text());
        case Card.Notice notice -> html.text("p", notice.text());
        case Card.Qr qr -> html.text("p", qr.text());
        case Card.Blocked blocked -> html.text("p", blocked.text());
      }
      sources(card.head());
      html.close("article");
    }

    private void session(Card.Session session) {
      html.text("p", session.kind());
      session.time().ifPresent(time -> html.text("p", when(time), "class", "when"));
      html.text("p", session.room().map(Sheet::where));
      var people =
          session.speakers().stream()
              .map(Card.Person::name)
              .collect(Collectors.joining(said.say("comma")));
      if (!people.isEmpty()) {
        html.text("h3", said.say("take.speakers")).text("p", people);
      }
      session
          .original()
          .ifPresent(
              title -> {
                html.text("h3", said.say("take.original"));
                html.text("p", title, "lang", "en", "dir", "ltr");
              });
    }

    private void entries(List<Card.Entry> entries, int more) {
      html.open("ul");
      for (var entry : entries) {
        var parts =
            Stream.of(
                    entry.time().map(this::when),
                    Optional.of(entry.title()),
                    entry.room().map(Sheet::where))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        html.text("li", parts);
      }
      html.close("ul");
      if (more > 0) {
        html.text("p", said.say("take.more", Map.of("n", more)));
      }
    }

    private void directions(Card.Directions directions) {
      html.text("p", said.say("take.from", Map.of("place", where(directions.from()))));
      html.text("p", said.say("take.to", Map.of("place", where(directions.to()))));
      steps(directions.steps());
      if (!directions.stepFree().isEmpty() && !directions.stepFree().equals(directions.steps())) {
        html.text("h3", said.say("take.stepfree"));
        steps(directions.stepFree());
      }
      picture(
          CardJson.plan(directions),
          said.say(
              "plan.title",
              Map.of("from", directions.from().name(), "to", directions.to().name())));
    }

    private void steps(List<String> steps) {
      html.open("ol");
      steps.forEach(step -> html.text("li", step));
      html.close("ol");
    }

    private void station(Card.Station station) {
      html.text("p", station.kind());
      html.text("p", Optional.of(station.place()));
      html.text("p", Optional.of(station.state()));
      station
          .coordinates()
          .ifPresent(
              _ ->
                  picture(
                      CardJson.map(station),
                      said.say("map.title", Map.of("code", station.code()))));
    }

    private void picture(String address, String description) {
      html.open("img", "src", address, "alt", description, "loading", "lazy");
    }

    private void sources(Card.Head head) {
      if (head.sources().isEmpty()) {
        return;
      }
      html.open("div", "class", "sources").text("h3", said.say("take.sources")).open("ul");
      for (var source : head.sources()) {
        html.open("li")
            .text("bdi", source.title())
            .text("span", " – " + said.say("take.asof", Map.of("day", said.date(source.asOf()))))
            .close("li");
      }
      html.close("ul").close("div");
    }

    private String when(Card.Time time) {
      var hours =
          time.start()
              .map(start -> ", " + HOUR.format(start))
              .map(start -> start + time.end().map(end -> "–" + HOUR.format(end)).orElse(""));
      return time.day() + hours.orElse("");
    }

    private static String where(Card.Place place) {
      var name = StageWords.capitalized(place.name());
      return place.level().isEmpty() ? name : name + ", " + place.level();
    }
  }
}
