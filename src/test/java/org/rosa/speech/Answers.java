package org.rosa.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Model answers in the six languages with what a voice should say.
///
/// The resource `answers-xx.txt` separates answers by `%%%` and the spoken text by `>>>`, each on a
/// line of its own.
@NullMarked
final class Answers {

  static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

  /// What the model wrote and what a voice should say.
  record Answer(String written, String spoken) {}

  private Answers() {}

  static Stream<Answer> all() {
    return LANGUAGES.stream().flatMap(Answers::in);
  }

  static Stream<Answer> in(String language) {
    String name = "answers-" + language + ".txt";
    return Stream.of(read(name).strip().split("\n%%%\n")).map(Answers::parse);
  }

  private static Answer parse(String text) {
    int mark = text.indexOf("\n>>>\n");
    if (mark < 0) {
      throw new IllegalArgumentException("no spoken text: " + text);
    }
    return new Answer(text.substring(0, mark), text.substring(mark + 5));
  }

  private static String read(String name) {
    try (InputStream in = Answers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
