package org.rosa.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rosa.guardrail.RedZone;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Event;
import org.rosa.knowledge.Fact;
import org.rosa.knowledge.Network;
import org.rosa.knowledge.Programme;
import org.rosa.knowledge.Venue;

/// Reads a pack folder whole: `pack.yaml`, `facts/*.md`, and where they are there `speakers.yaml`,
/// `themes.yaml`, `venue.yaml`, `programme.yaml`, `stations.csv`, `states.yaml`, `places.yaml`,
/// `red-zone.yaml` and `golden.yaml`. What is wrong is collected, not met one by one.
public final class PackReader {
  static final String PACK = "pack.yaml";
  private static final String GOLDEN = "golden.yaml";
  private static final List<String> NAMES =
      List.of(
          PACK,
          "speakers.yaml",
          "themes.yaml",
          "venue.yaml",
          "programme.yaml",
          "stations.csv",
          "states.yaml",
          "places.yaml",
          RedZoneReader.FILE,
          GOLDEN);

  /// How the names of files end that a misspelt name would leave unread.
  private static final List<String> DATA = List.of(".yaml", ".yml", ".csv", ".tsv");

  /// How closely a pack is looked at: at a start, at a change, or to tell everything.
  private enum Depth {
    START,
    CHANGE,
    CHECK
  }

  private final PackFiles files;
  private final Findings findings;
  private final Ids ids;
  private final List<Fact> facts = new ArrayList<>();

  private PackReader(PackFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
    this.ids = new Ids(findings);
  }

  /// Reads what is served. Neither the golden questions nor questions that two facts ask are looked
  /// at, and patterns of the red zone are not compiled: a start is quick.
  ///
  /// @throws BrokenPackException naming files and lines of what is wrong
  public static Pack read(Path folder) throws BrokenPackException {
    var served = examine(folder, Depth.START);
    if (served.pack().isEmpty()) {
      throw new BrokenPackException(served.findings());
    }
    return served.pack().get();
  }

  /// Reads everything and tells what is wrong or doubtful; never throws.
  public static Examined examine(Path folder) {
    return examine(folder, Depth.CHECK);
  }

  /// Reads what is served in the place of a running pack, patterns included, and tells what is
  /// wrong or doubtful in it.
  static Examined served(Path folder) {
    return examine(folder, Depth.CHANGE);
  }

  private static Examined examine(Path folder, Depth depth) {
    var findings = new Findings();
    if (!Files.isRegularFile(folder.resolve(PACK))) {
      findings.add(folder, 0, Rule.NO_PACK, "is no pack folder: it holds no pack.yaml");
      return new Examined(Optional.empty(), List.of(), findings.sorted());
    }
    var reader = new PackReader(PackFiles.read(folder, findings), findings);
    boolean compiling = depth != Depth.START;
    var policy = CompletableFuture.supplyAsync(() -> reader.policy(compiling));
    var conference = reader.conference();
    var redZone = policy.join().map(reader::redZone).orElse(RedZone.EMPTY);
    var pack = conference.filter(_ -> !findings.broken()).map(known -> new Pack(known, redZone));
    boolean thorough = depth == Depth.CHECK;
    var questions = thorough ? reader.golden() : List.<GoldenQuestion>of();
    if (thorough) {
      DuplicateQuestions.check(reader.facts, reader.files, findings);
    }
    return new Examined(pack, questions, findings.sorted());
  }

  /// A red zone's file and what it says, which takes as long as all the rest and needs none of it.
  private record Policy(Fields file, RedZone read) {}

  private Optional<Policy> policy(boolean compiling) {
    if (!files.has(RedZoneReader.FILE)) {
      findings.add(files.folder(), 0, Rule.NO_RED_ZONE, "has no " + RedZoneReader.FILE);
    }
    return yaml(RedZoneReader.FILE)
        .map(file -> new Policy(file, RedZoneReader.read(file, compiling)));
  }

  private RedZone redZone(Policy policy) {
    var file = policy.file();
    var doubtful = new HashSet<String>();
    for (var subject : file.texts("doubtful")) {
      doubtful.add(subject.text());
      ids.expect(Ids.Kind.FACT, subject.text(), file.file(), subject.line());
    }
    var honest = facts.stream().filter(fact -> !doubtful.contains(fact.id())).toList();
    return policy.read().with(ExemplarReader.read(files, policy.read(), honest, findings));
  }

  private Optional<Conference> conference() {
    warnOfUnknownFiles();
    readFacts();
    var pack = yaml(PACK);
    var event = pack.flatMap(this::event);
    var speakers =
        yaml("speakers.yaml", Ids.Kind.SPEAKER)
            .map(file -> PeopleReader.speakers(file, ids))
            .orElse(List.of());
    var topics =
        yaml("themes.yaml", Ids.Kind.TOPIC)
            .map(file -> PeopleReader.topics(file, ids))
            .orElse(List.of());
    var venue =
        yaml("venue.yaml", Ids.Kind.ROOM)
            .map(file -> VenueReader.read(file, ids))
            .orElse(Venue.EMPTY);
    var programme =
        yaml("programme.yaml", Ids.Kind.TALK)
            .map(file -> ProgrammeReader.read(file, event, ids))
            .map(read -> new Programme(read.days(), read.unscheduled(), speakers, topics))
            .orElse(new Programme(List.of(), List.of(), speakers, topics));
    var network = pack.flatMap(this::network);
    var voice = pack.flatMap(file -> file.required("voice"));
    var signature = pack.flatMap(file -> file.requiredLocalized("signature"));
    var greeting = pack.flatMap(file -> file.localized("greeting"));
    return event.isPresent() && voice.isPresent() && signature.isPresent()
        ? Optional.of(
            new Conference(
                files.version(),
                event.get(),
                voice.get(),
                signature.get(),
                greeting,
                pack.map(SuggestionReader::read).orElse(List.of()),
                facts,
                programme,
                venue,
                network,
                ThesaurusReader.read(files)))
        : Optional.empty();
  }

  private Optional<Event> event(Fields pack) {
    pack.only(
        "id",
        "name",
        "start",
        "end",
        "zone",
        "voice",
        "signature",
        "greeting",
        "short",
        "source",
        "languages",
        "stations",
        "suggestions");
    var id = pack.required("id");
    id.filter(text -> !Ids.isSound(text))
        .ifPresent(
            text ->
                pack.report(
                    pack.line("id"),
                    Rule.ID,
                    "the id " + Findings.quoted(text) + " cannot be one"));
    var name = pack.requiredLocalized("name");
    var start = pack.date("start");
    var end = pack.date("end");
    var zone = zone(pack);
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      pack.report(
          pack.line("end"),
          Rule.DATE,
          "the event ends on " + end.get() + ", before " + start.get());
      return Optional.empty();
    }
    return id.isPresent()
            && name.isPresent()
            && start.isPresent()
            && end.isPresent()
            && zone.isPresent()
        ? Optional.of(
            new Event(
                id.get(),
                name.get(),
                pack.text("short").orElse(id.get()),
                start.get(),
                end.get(),
                zone.get()))
        : Optional.empty();
  }

  private static Optional<ZoneId> zone(Fields pack) {
    var name = pack.text("zone");
    try {
      if (name.isPresent()) {
        return Optional.of(ZoneId.of(name.get()));
      }
    } catch (DateTimeException e) {
      // Said below, together with a zone that is absent.
    }
    pack.report(
        pack.line("zone"),
        Rule.TIME_WITHOUT_ZONE,
        name.map(text -> Findings.quoted(text) + " is no time zone").orElse("has no 'zone'"));
    return Optional.empty();
  }

  private void readFacts() {
    if (!Files.isDirectory(files.path("facts"))) {
      findings.add(files.folder(), 0, Rule.MISSING, "has no folder 'facts'");
    }
    files
        .facts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".md")) {
                FactReader.read(files.path(name), text, ids, findings).ifPresent(facts::add);
              }
            });
    if (files.names().stream()
        .anyMatch(name -> name.startsWith("facts/") && files.text(name).isEmpty())) {
      ids.unknowable(Ids.Kind.FACT);
    }
  }

  private Optional<Network> network(Fields pack) {
    var states = yaml("states.yaml", Ids.Kind.STATE);
    var places = yaml("places.yaml");
    if (files.has(NetworkReader.STATIONS) && !files.has("states.yaml")) {
      ids.unknowable(Ids.Kind.STATE);
      findings.add(
          files.path(NetworkReader.STATIONS),
          0,
          Rule.UNKNOWN_STATE,
          "names States, and there is no states.yaml");
    }
    if (files.has(NetworkReader.STATIONS) && files.text(NetworkReader.STATIONS).isEmpty()) {
      ids.unknowable(Ids.Kind.STATION);
    }
    return new NetworkReader(files, ids, findings).read(pack, states, places);
  }

  private List<GoldenQuestion> golden() {
    return yaml(GOLDEN).map(file -> GoldenReader.read(file, ids)).orElse(List.of());
  }

  /// A file's fields; where it is there and cannot be read, its ids cannot be known.
  private Optional<Fields> yaml(String name, Ids.Kind kind) {
    var fields = yaml(name);
    if (files.has(name) && fields.isEmpty()) {
      ids.unknowable(kind);
    }
    return fields;
  }

  private Optional<Fields> yaml(String name) {
    return files.text(name).flatMap(text -> Fields.of(files.path(name), text, findings));
  }

  private void warnOfUnknownFiles() {
    for (var name : files.names()) {
      boolean data = DATA.stream().anyMatch(name::endsWith);
      if (data && !NAMES.contains(name) && !ExemplarReader.names().contains(name)) {
        findings.add(
            files.path(name),
            0,
            Rule.UNKNOWN_FILE,
            "is no file of a pack",
            Spelling.nearest(name, NAMES)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(Rule.UNKNOWN_FILE.fix()));
      }
    }
  }
}
