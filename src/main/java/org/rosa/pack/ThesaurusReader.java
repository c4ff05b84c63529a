package org.rosa.pack;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.rosa.knowledge.Thesaurus;
import org.rosa.language.Language;

/// Reads `words_<code>.txt`: one group of words that mean the same a line, `a | b | c`; lines that
/// begin with `#` are for people.
final class ThesaurusReader {
  private ThesaurusReader() {}

  static Thesaurus read(PackFiles files) {
    var groups = new EnumMap<Language, List<List<String>>>(Language.class);
    for (var language : Language.values()) {
      files
          .text("words_" + language.code() + ".txt")
          .ifPresent(
              text -> groups.put(language, text.lines().flatMap(ThesaurusReader::group).toList()));
    }
    return new Thesaurus(groups);
  }

  private static Stream<List<String>> group(String line) {
    var members =
        Stream.of(line.split("\\|")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    return line.startsWith("#") || members.size() < 2 ? Stream.empty() : Stream.of(members);
  }
}
