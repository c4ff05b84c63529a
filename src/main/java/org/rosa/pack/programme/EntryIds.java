package org.rosa.pack.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rosa.language.TextFold;

/// Ids for new entries: their code where it can be one, else words of the title.
final class EntryIds {
  private static final int LONGEST = 40;

  private final Set<String> taken = new HashSet<>();

  EntryIds(List<PackEntry> entries) {
    entries.forEach(entry -> taken.add(entry.id()));
  }

  String next(ImportedTalk talk) {
    var wanted = wanted(talk);
    var id = wanted;
    for (int number = 2; !taken.add(id); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  private static String wanted(ImportedTalk talk) {
    var code = talk.identity().code();
    if (code.matches("[A-Za-z][A-Za-z0-9-]{0,30}(?:\\.[A-Za-z0-9-]{1,30})?")) {
      return code;
    }
    var words = TextFold.fold(talk.title()).replaceAll("[^a-z0-9]+", "-");
    var bare = words.replaceAll("^-|-$", "");
    if (bare.length() < 3) {
      return "talk";
    }
    int end = bare.length() <= LONGEST ? bare.length() : bare.lastIndexOf('-', LONGEST);
    return bare.substring(0, end < 3 ? Math.min(LONGEST, bare.length()) : end);
  }
}
