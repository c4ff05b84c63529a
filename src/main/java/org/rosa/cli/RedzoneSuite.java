package org.rosa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rosa.language.Language;

/// Sentences with what is to become of them, a tab-separated file a language and kind: label, text,
/// and `unseen` where nobody looked at it while patterns were written. ` ||| ` parts the turns of a
/// conversation.
record RedzoneSuite(List<Line> lines) {
  /// What a sentence is there for.
  enum Kind {
    VIOLATIONS,
    NEAR,
    OUTPUT;

    private String file(Language language) {
      return language.code() + "_" + name().toLowerCase(Locale.ROOT) + ".tsv";
    }
  }

  /// @param bad whether it must be declined
  record Line(Kind kind, Language language, boolean bad, List<String> turns, boolean unseen) {
    Line {
      turns = List.copyOf(turns);
    }
  }

  RedzoneSuite {
    lines = List.copyOf(lines);
  }

  /// @throws NoSuchFileException where a file is missing
  static RedzoneSuite read(Path folder) throws IOException {
    var lines = new ArrayList<Line>();
    for (var language : Language.values()) {
      for (var kind : Kind.values()) {
        for (var line : Files.readAllLines(folder.resolve(kind.file(language)))) {
          var cells = line.split("\t", -1);
          if (cells.length > 1) {
            lines.add(
                new Line(
                    kind,
                    language,
                    kind == Kind.VIOLATIONS || cells[0].equals("bad"),
                    List.of(cells[1].split(" \\|\\|\\| ", -1)),
                    cells.length > 2));
          }
        }
      }
    }
    return new RedzoneSuite(lines);
  }
}
