package org.rosa.pack.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rosa.pack.programme.ImportedTalk.Identity;
import org.rosa.pack.programme.ImportedTalk.Place;
import org.rosa.pack.programme.SourceReading.Gathering;

/// An organizer's spreadsheet saved as CSV: a heading line, then one talk a row.
final class Csv implements ProgrammeSource {
  private static final Pattern ISO_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:.*");
  private static final Pattern BETWEEN_SPEAKERS = Pattern.compile("[;|\\n；、]");
  private static final Pattern COMMA = Pattern.compile("[,，،]");
  private static final Set<String> CANCELLED =
      Set.of(
          "cancelled",
          "canceled",
          "withdrawn",
          "annule",
          "annulé",
          "cancelado",
          "отменено",
          "已取消",
          "ملغى");

  @Override
  public SourceReading read(byte[] file, Zones zones) throws UnreadableSourceException {
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      throw new UnreadableSourceException("is a workbook; save its sheet as CSV (UTF-8)");
    }
    var decoded = Encoding.decode(file);
    var table = CsvTable.of(decoded.text());
    if (table.rows().isEmpty()) {
      throw new UnreadableSourceException("is empty");
    }
    return new Walk(table, zones).through(decoded);
  }

  /// One pass over a table.
  private static final class Walk {
    private final Gathering gathering = new Gathering();
    private final CsvTable table;
    private final Zones zones;
    private final Map<CsvColumn, Integer> columns = new EnumMap<>(CsvColumn.class);
    private CsvTimes times = new CsvTimes(Optional.empty());

    Walk(CsvTable table, Zones zones) {
      this.table = table;
      this.zones = zones;
    }

    SourceReading through(Encoding.Decoded decoded) throws UnreadableSourceException {
      headings(table.rows().getFirst());
      var rows = table.rows().subList(1, table.rows().size());
      var dates = new ArrayList<String>();
      for (var row : rows) {
        dates.add(cell(row, CsvColumn.DAY));
        dates.add(cell(row, CsvColumn.START));
      }
      times = CsvTimes.seenIn(dates);
      for (var row : rows) {
        take(row);
      }
      if (decoded.guessed()) {
        gathering.warn(
            "the letters were read as " + decoded.name() + ", by their look; compare a few names");
      }
      return gathering.read("CSV, " + decoded.name() + ", " + table.delimiterName());
    }

    private void headings(CsvTable.Row header) throws UnreadableSourceException {
      for (int i = 0; i < header.cells().size(); i++) {
        var heading = header.cells().get(i);
        var column = CsvColumn.headed(heading);
        if (column.isPresent()) {
          columns.putIfAbsent(column.get(), i);
        } else if (!heading.isBlank()) {
          gathering.warn("the column '" + SourceText.shown(heading) + "' is not read");
        }
      }
      if (!columns.containsKey(CsvColumn.TITLE) || !columns.containsKey(CsvColumn.START)) {
        throw new UnreadableSourceException(
            "line "
                + header.line()
                + ": names no columns 'title' and 'start'; the first line holds the headings"
                + " day, start, end, room, title, speakers");
      }
    }

    private void take(CsvTable.Row row) throws UnreadableSourceException {
      var identity = new Identity(line(row, CsvColumn.GUID), line(row, CsvColumn.CODE));
      var title = line(row, CsvColumn.TITLE);
      gathering.row(row.line(), identity, title, () -> talk(row, identity, title));
    }

    private ImportedTalk talk(CsvTable.Row row, Identity identity, String title)
        throws RowRejectedException, UnreadableSourceException {
      int headings = table.rows().getFirst().cells().size();
      if (row.cells().stream().skip(headings).anyMatch(cell -> !cell.isBlank())) {
        throw new RowRejectedException(
            "has "
                + row.cells().size()
                + " cells under "
                + headings
                + " headings; put a cell that holds a delimiter into quotes");
      }
      return new ImportedTalk(
          row.line(),
          identity,
          title,
          when(row),
          new Place(line(row, CsvColumn.ROOM), ""),
          columns.containsKey(CsvColumn.SPEAKERS)
              ? Optional.of(speakers(cell(row, CsvColumn.SPEAKERS)))
              : Optional.empty(),
          line(row, CsvColumn.TRACK),
          line(row, CsvColumn.KIND),
          CANCELLED.contains(line(row, CsvColumn.STATUS).toLowerCase(Locale.ROOT)));
    }

    private When when(CsvTable.Row row) throws RowRejectedException, UnreadableSourceException {
      var day = line(row, CsvColumn.DAY);
      var start = CsvTimes.bare(cell(row, CsvColumn.START));
      if (day.isEmpty() && start.isEmpty()) {
        return new When.Unscheduled();
      }
      if (start.isEmpty()) {
        return new When.OnDay(times.date(day));
      }
      var zone = zones(row);
      if (ISO_MOMENT.matcher(start).matches()) {
        var moment = zone.iso(start);
        return new When.At(moment, end(row, zone, moment));
      }
      if (CsvTimes.isSerialMoment(start)) {
        day = start;
      } else if (start.contains(" ") && day.isEmpty()) {
        day = start.substring(0, start.indexOf(' '));
        start = start.substring(start.indexOf(' ') + 1);
      }
      if (day.isEmpty()) {
        throw new RowRejectedException("has an hour and no day");
      }
      var moment = zone.at(times.date(day).atTime(times.hour(start)));
      return new When.At(moment, end(row, zone, moment));
    }

    private Optional<ZonedDateTime> end(CsvTable.Row row, Zones zone, ZonedDateTime start)
        throws RowRejectedException, UnreadableSourceException {
      var end = CsvTimes.bare(cell(row, CsvColumn.END));
      var duration = line(row, CsvColumn.DURATION);
      if (end.isEmpty()) {
        return duration.isEmpty()
            ? Optional.empty()
            : Optional.of(start.plus(times.duration(duration)));
      }
      if (ISO_MOMENT.matcher(end).matches()) {
        return Optional.of(zone.iso(end));
      }
      LocalDate date = CsvTimes.isSerialMoment(end) ? times.date(end) : start.toLocalDate();
      int blank = end.indexOf(' ');
      boolean dated = blank > 8;
      LocalDateTime local =
          dated
              ? times.date(end.substring(0, blank)).atTime(times.hour(end.substring(blank + 1)))
              : date.atTime(times.hour(end));
      return Optional.of(local.atZone(start.getZone()));
    }

    private Zones zones(CsvTable.Row row) throws RowRejectedException {
      var name = line(row, CsvColumn.ZONE);
      if (name.isEmpty()) {
        return zones;
      }
      ZoneId zone =
          Zones.zone(name)
              .orElseThrow(
                  () ->
                      new RowRejectedException(
                          "the time zone '" + SourceText.shown(name) + "' is unknown"));
      return new Zones(Optional.of(zone), zones.given());
    }

    private static List<String> speakers(String cell) {
      var parts = BETWEEN_SPEAKERS.matcher(cell).find() ? BETWEEN_SPEAKERS : COMMA;
      return Arrays.stream(parts.split(cell))
          .map(SourceText::line)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    private String line(CsvTable.Row row, CsvColumn column) {
      return SourceText.line(cell(row, column));
    }

    private String cell(CsvTable.Row row, CsvColumn column) {
      int at = columns.getOrDefault(column, -1);
      return at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
    }
  }
}
