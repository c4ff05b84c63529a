package org.rosa.knowledge.lookup;

/// A rough form of a word in which its inflections meet, for names that stand in no dictionary.
final class Stems {
  private static final int SHORTEST = 4;
  private static final String[] RUSSIAN = {
    "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ах", "ях", "ов", "ев", "ей", "ой",
    "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ом", "ем", "ам", "ям", "а", "я",
    "о", "е", "ы", "и", "у", "ю", "ь", "й"
  };

  private Stems() {}

  static String of(String atom) {
    if (atom.isEmpty()) {
      return atom;
    }
    return switch (Character.UnicodeScript.of(atom.codePointAt(0))) {
      case CYRILLIC -> cut(atom, RUSSIAN);
      case LATIN -> cut(atom, "es", "s");
      default -> atom;
    };
  }

  private static String cut(String atom, String... endings) {
    for (var ending : endings) {
      if (atom.endsWith(ending) && atom.length() - ending.length() >= SHORTEST) {
        return atom.substring(0, atom.length() - ending.length());
      }
    }
    return atom;
  }
}
