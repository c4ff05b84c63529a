package org.rosa.pack.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rosa.language.TextFold;

/// What a column of an organizer's spreadsheet holds, and the headings it goes by.
enum CsvColumn {
  DAY("day, date, jour, día, fecha, день, дата, 日期, التاريخ, اليوم"),
  START(
      "start, start time, begin, time, from, début, heure, inicio, hora, начало, время, 开始, 开始时间, 时间, البداية, الوقت"),
  END("end, end time, to, until, fin, final, конец, окончание, 结束, 结束时间, النهاية"),
  DURATION("duration, length, minutes, durée, duración, длительность, 时长, المدة"),
  ROOM(
      "room, venue, location, place, hall, salle, lieu, sala, lugar, зал, место, 会议室, 地点, 房间, القاعة, المكان"),
  TITLE("title, talk, session, name, subject, titre, título, название, тема, 标题, 题目, 名称, العنوان"),
  SPEAKERS(
      "speakers, speaker, presenter, presenters, speaker names, intervenants, orateurs, orateur, ponentes, ponente, oradores, докладчик, докладчики, 发言人, 演讲人, المتحدثون, المتحدث"),
  TRACK("track, topic, theme, piste, thème, tema, pista, секция, 专题, 主题, المحور"),
  KIND("type, kind, format, session type, tipo, тип, 类型, النوع"),
  CODE("code, paper, paper code, código, код, 编号, الرمز"),
  GUID("id, guid, uid, uuid, identifier"),
  ZONE("zone, timezone, time zone, fuseau horaire, zona horaria, часовой пояс, 时区"),
  STATUS("status, state, statut, estado, статус, 状态, الحالة");

  private static final Map<String, CsvColumn> BY_HEADING = byHeading();

  private final String headings;

  CsvColumn(String headings) {
    this.headings = headings;
  }

  static Optional<CsvColumn> headed(String heading) {
    return Optional.ofNullable(BY_HEADING.get(folded(SourceText.line(heading))));
  }

  private static Map<String, CsvColumn> byHeading() {
    var columns = new HashMap<String, CsvColumn>();
    for (var column : values()) {
      for (var heading : column.headings.split(", ")) {
        columns.put(folded(heading), column);
      }
    }
    return Map.copyOf(columns);
  }

  private static String folded(String heading) {
    return TextFold.fold(heading).replace('_', ' ').strip();
  }
}
