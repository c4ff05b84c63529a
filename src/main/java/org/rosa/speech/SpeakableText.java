package org.rosa.speech;

import java.util.Set;
import java.util.stream.Collectors;

/// The stream that turns model output into text a voice can say.
///
/// **Idea.** The text runs through six passes, one character at a time: symbols (what no voice
/// says), lines (blocks of markdown), inlines (links, tags, entities), addresses (URLs and e-mail),
/// emphasis, spacing (blanks, full stops). A pass sees single characters and never a delta, so the
/// output cannot depend on how the input was cut: the invariant holds by construction.
///
/// **Holding.** A pass keeps back only what is still ambiguous: a line start until its kind is
/// known, a run of emphasis marks, an unfinished Latin word (it may become an address), a candidate
/// link target or tag (at most 2,048 characters, then it is text), an opening bracket whose content
/// may vanish, a blank. Text of a link leaves while the link is still open. A candidate that fails
/// is read once more as text with no further long candidates in it, so time stays linear.
///
/// **Choices.** Emphasis marks vanish without being paired. `*` between two numbers becomes `×`, an
/// underscore inside a word a space, a run of two or more hyphens a dash. Markers of list items
/// vanish, numbers included. A block (paragraph, item, heading, table row) that another block
/// follows ends with a full stop unless it ends with a mark at which voices pause (`. ! ? … : ; ,`
/// and their kin); at the end of the text a paragraph stays as it is. Code blocks, URLs and e-mail
/// addresses vanish; a bare domain such as `ctbto.org` is a name people say and stays, unless a
/// path follows it. `©`, `®` and `™` vanish. A tag is `<name>`, `</name>` or `<name a="b">`: words
/// between angle brackets without `=` are text. Kept tags pass as written but for pictures in them.
/// White space at the very start and end vanishes.
///
/// **Trade-off.** This is a reader of what models write, not a parser of markdown: indented code is
/// text, emphasis marks inside inline code vanish too, and the number of an item is not said.
public final class SpeakableText implements TextStream {

  private final Spacing spacing = new Spacing();
  private final Symbols symbols;
  private boolean finished;

  /// A stream that passes the tags with these lower-case names through and removes all others.
  public SpeakableText(Set<String> keptTags) {
    Set<String> names =
        keptTags.stream().map(Letters::lowerCase).collect(Collectors.toUnmodifiableSet());
    symbols = new Symbols(new Lines(new Inlines(names, new Addresses(new Emphasis(spacing)))));
  }

  @Override
  public String push(String delta) {
    checkOpen();
    for (int i = 0; i < delta.length(); i++) {
      symbols.unit(delta.charAt(i));
    }
    return spacing.drain();
  }

  @Override
  public String finish() {
    checkOpen();
    finished = true;
    symbols.end();
    return spacing.drain();
  }

  private void checkOpen() {
    if (finished) {
      throw new IllegalStateException("the stream has finished");
    }
  }
}
