package org.rosa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A command in a page's `console` block and what the page says it prints.
///
/// @param place page and line, for people
/// @param model what stands behind Rosa: the block's second word; empty for no model
/// @param command from after the `$ `, over all lines that a backslash continues
/// @param output what follows, up to the next command or the end of the block
record ConsoleExample(String place, String model, String command, String output) {
  private static final String HEARTBEAT = ": wait\n\n";
  private static final Pattern ID = Pattern.compile("chatcmpl-[0-9a-f]{32}");
  private static final Pattern CREATED = Pattern.compile("\"created\":[0-9]+");
  private static final String FENCE = "```";
  private static final String PROMPT = "$ ";

  /// All examples of a page, in order.
  static List<ConsoleExample> in(String page, String text) {
    var examples = new ArrayList<ConsoleExample>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith(FENCE)) {
        continue;
      }
      var words = lines.get(i).substring(FENCE.length()).strip().split(" ", 2);
      int end = i + 1;
      while (!lines.get(end).startsWith(FENCE)) {
        end++;
      }
      if (words[0].equals("console")) {
        var model = words.length > 1 ? words[1] : "";
        examples.addAll(block(page, i + 1, model, lines.subList(i + 1, end)));
      }
      i = end;
    }
    return examples;
  }

  private static List<ConsoleExample> block(
      String page, int start, String model, List<String> lines) {
    var examples = new ArrayList<ConsoleExample>();
    for (int i = 0; i < lines.size(); ) {
      var place = page + ":" + (start + i + 1);
      if (!lines.get(i).startsWith(PROMPT)) {
        throw new AssertionError(place + ": a console block begins with a command, '$ …'");
      }
      int output = i;
      while (lines.get(output++).endsWith("\\")) {}
      int end = output;
      while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
        end++;
      }
      var command = String.join("\n", lines.subList(i, output)).substring(PROMPT.length());
      examples.add(
          new ConsoleExample(place, model, command, String.join("\n", lines.subList(output, end))));
      i = end;
    }
    return examples;
  }

  /// Output without what differs from run to run: ids, times of creation, heartbeats of a busy
  /// machine, line ends, and blank lines at the end.
  static String masked(String output) {
    var text = output.replace("\r\n", "\n").replace(HEARTBEAT, "").stripTrailing();
    var withoutIds = ID.matcher(text).replaceAll("chatcmpl-0");
    return CREATED.matcher(withoutIds).replaceAll("\"created\":0");
  }

  @Override
  public String toString() {
    return place + " " + command.lines().findFirst().orElse("");
  }
}
