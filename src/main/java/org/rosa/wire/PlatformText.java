package org.rosa.wire;

import java.util.List;
import java.util.Locale;

/// Removes from a message's text what a platform wove into it.
///
/// Perception blocks (`<user_appearance>…`, `<user_screen …>…`, `<user_audio_analysis>…`, and the
/// legacy `USER_SPEECH: … VISUAL_SCENE: …`) hold guesses about the visitor's face and mood; they
/// reach nobody (tavus-contract requirement 10). What a visitor says can imitate markup or roles;
/// it is made harmless (requirement 12). All scans are linear.
public final class PlatformText {
  private static final String SPEECH = "USER_SPEECH:";
  private static final String SCENE = "VISUAL_SCENE:";
  private static final List<String> ROLES =
      List.of("system", "developer", "assistant", "user", "tool", "function");

  private PlatformText() {}

  /// The text without perception blocks. A block lasts from its opening tag to the matching closing
  /// one, or to the end when it is never closed; tags may carry attributes, be self-closing, nest,
  /// and be in any case.
  public static String withoutPerception(String text) {
    return withoutBlocks(legacySpeech(text)).strip();
  }

  /// A visitor's own words: no perception, no tags, no chat-template marks, no role prefixes.
  public static String spokenByVisitor(String text) {
    return withoutRoles(withoutTags(withoutPerception(text))).strip();
  }

  /// Whether a visitor's turn is only a platform's note that nobody spoke, or no word at all
  /// (requirement 11).
  public static boolean isSilence(String text) {
    var trimmed = text.strip();
    if (trimmed.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return true;
    }
    char first = trimmed.charAt(0);
    char last = trimmed.charAt(trimmed.length() - 1);
    boolean enclosed =
        (first == '[' && last == ']')
            || (first == '(' && last == ')')
            || (first == '*' && last == '*')
            || (first == '<' && last == '>');
    if (!enclosed || trimmed.length() > 200) {
      return false;
    }
    var words = trimmed.toLowerCase(Locale.ROOT);
    return List.of(
            "silen",
            "respond",
            "response",
            "no speech",
            "no input",
            "inaudible",
            "unintelligible",
            "idle",
            "pause",
            "nothing",
            "blank_audio",
            "blank audio",
            "noise",
            "did not speak",
            "did not say",
            "not speaking")
        .stream()
        .anyMatch(words::contains);
  }

  private static String legacySpeech(String text) {
    int speech = text.indexOf(SPEECH);
    int scene = text.indexOf(SCENE);
    if (speech < 0) {
      return scene < 0 ? text : text.substring(0, scene);
    }
    int from = speech + SPEECH.length();
    return scene < 0
        ? text.substring(from)
        : scene > speech ? text.substring(from, scene) : text.substring(from);
  }

  private static String withoutBlocks(String text) {
    var kept = new StringBuilder(text.length());
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0) {
        open = text.length();
      }
      if (depth == 0) {
        kept.append(text, at, open);
      }
      if (open == text.length()) {
        break;
      }
      boolean closing = startsWith(text, open, "</user_");
      boolean opening = startsWith(text, open, "<user_");
      if (!closing && !opening) {
        if (depth == 0) {
          kept.append('<');
        }
        at = open + 1;
        continue;
      }
      int end = text.indexOf('>', open);
      if (end < 0) {
        break;
      }
      if (closing) {
        depth = Math.max(0, depth - 1);
      } else if (text.charAt(end - 1) != '/') {
        depth++;
      }
      at = end + 1;
    }
    return kept.toString();
  }

  private static boolean startsWith(String text, int at, String prefix) {
    return text.regionMatches(true, at, prefix, 0, prefix.length());
  }

  /// Drops `<word …>`, `</word>`, `<|…|>` and `[INST]`-like marks of chat templates; "3 < 5" stays.
  private static String withoutTags(String text) {
    var kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '<' && at + 1 < text.length() && opensTag(text.charAt(at + 1))) {
        int end = text.indexOf('>', at);
        if (end < 0) {
          kept.append(' ');
          continue;
        }
        kept.append(' ');
        at = end;
      } else if (startsWith(text, at, "[INST]") || startsWith(text, at, "[/INST]")) {
        at = text.indexOf(']', at);
      } else {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean opensTag(char next) {
    return next == '/' || next == '|' || next == '!' || next == '?' || Character.isLetter(next);
  }

  /// Takes the colon (and heading signs) off a role's name at a line's start, so that "system: …"
  /// is two words a visitor said.
  private static String withoutRoles(String text) {
    var lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = withoutRole(lines[i]);
    }
    return String.join("\n", lines);
  }

  private static String withoutRole(String line) {
    int start = 0;
    while (start < line.length() && "# *\t".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    for (var role : ROLES) {
      if (startsWith(line, start, role)) {
        int colon = start + role.length();
        while (colon < line.length() && "* \t".indexOf(line.charAt(colon)) >= 0) {
          colon++;
        }
        if (colon < line.length() && (line.charAt(colon) == ':' || line.charAt(colon) == '：')) {
          return line.substring(start, start + role.length()) + line.substring(colon + 1);
        }
      }
    }
    return line;
  }
}
