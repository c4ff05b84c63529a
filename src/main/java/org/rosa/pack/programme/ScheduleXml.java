package org.rosa.pack.programme;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rosa.pack.programme.ImportedTalk.Place;
import org.rosa.pack.programme.SourceReading.Gathering;

/// Frab's and pentabarf's `schedule.xml`. A document type, and with it every entity, is refused: it
/// could fetch files or grow without end.
final class ScheduleXml implements ProgrammeSource {
  private static final int DEEPEST = 60;

  @Override
  public SourceReading read(byte[] file, Zones zones) throws UnreadableSourceException {
    try {
      var xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
      try {
        return new Walk(zones).through(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      throw new UnreadableSourceException(
          (at == null ? "" : "line " + at.getLineNumber() + ": ") + "is not well-formed XML");
    } catch (RuntimeException e) {
      // The JDK's parser stumbles over its own error messages in a damaged document type.
      throw new UnreadableSourceException("is not well-formed XML");
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  /// One pass over a document, with where it stands.
  private static final class Walk {
    private final Gathering gathering = new Gathering();
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> fields = new HashMap<>();
    private final List<String> persons = new ArrayList<>();
    private Zones zones;
    private String version = "";
    private Frab.Day day = new Frab.Day("", "");
    private Place room = new Place("", "");
    private int line;
    private boolean isSchedule;

    Walk(Zones zones) {
      this.zones = zones;
    }

    SourceReading through(XMLStreamReader xml)
        throws XMLStreamException, UnreadableSourceException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> opened(xml);
          case XMLStreamConstants.END_ELEMENT -> closed();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableSourceException(
                  "line "
                      + xml.getLocation().getLineNumber()
                      + ": declares or uses entities (DOCTYPE), which is refused; remove it");
          default -> {}
        }
      }
      if (!isSchedule) {
        throw new UnreadableSourceException("has no <schedule>: is it schedule.xml?");
      }
      return gathering.read("schedule XML" + (version.isEmpty() ? "" : ", version " + version));
    }

    private void opened(XMLStreamReader xml) throws UnreadableSourceException {
      path.add(xml.getLocalName());
      if (path.size() > DEEPEST) {
        throw new UnreadableSourceException("has more than " + DEEPEST + " elements in each other");
      }
      if (isAt("schedule")) {
        isSchedule = true;
      } else if (isAt("schedule", "day")) {
        day = new Frab.Day(attribute(xml, "date"), attribute(xml, "start"));
      } else if (isAt("schedule", "day", "room")) {
        room = new Place(attribute(xml, "name"), attribute(xml, "guid"));
      } else if (isAt("schedule", "day", "room", "event")) {
        line = xml.getLocation().getLineNumber();
        fields.clear();
        persons.clear();
        for (var name : List.of("guid", "id", "code")) {
          fields.put("@" + name, attribute(xml, name));
        }
      }
      if (path.size() <= 5 || (path.size() == 6 && path.get(5).equals("person"))) {
        text.setLength(0);
      }
    }

    private void closed() throws UnreadableSourceException {
      var content = SourceText.line(text.toString());
      if (isAt("schedule", "version")) {
        version = content;
      } else if (isAt("schedule", "conference", "time_zone_name")) {
        zones = zones.named(content);
      } else if (isAt("schedule", "day", "room", "event")) {
        Frab.take(gathering, zones, day, event());
      } else if (inEvent() && path.size() == 5) {
        fields.putIfAbsent(path.getLast(), content);
      } else if (inEvent() && path.size() == 6 && path.getLast().equals("person")) {
        persons.add(content);
      }
      path.removeLast();
    }

    private Frab.Event event() {
      return new Frab.Event(
          line,
          Frab.identity(field("@guid"), field("@id"), field("@code")),
          field("title"),
          new Frab.Event.Times(field("date"), field("start"), field("duration")),
          new Place(room.name().isEmpty() ? field("room") : room.name(), room.guid()),
          persons.stream().filter(name -> !name.isEmpty()).toList(),
          field("track"),
          field("type"));
    }

    private String field(String name) {
      return fields.getOrDefault(name, "");
    }

    private boolean inEvent() {
      return path.size() > 4
          && path.subList(0, 4).equals(List.of("schedule", "day", "room", "event"));
    }

    private boolean isAt(String... names) {
      return path.equals(List.of(names));
    }

    private static String attribute(XMLStreamReader xml, String name) {
      var value = xml.getAttributeValue(null, name);
      return value == null ? "" : SourceText.line(value);
    }
  }
}
