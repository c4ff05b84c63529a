package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the pages to their word: their commands are run, their links followed, their words looked
/// up.
class DocsTest {
  private static final Path ROOT = Path.of("");
  private static final Set<String> FOREIGN_FOLDERS = Set.of("target", "node_modules");
  private static final Set<String> PAGES_WITH_EXAMPLES =
      Set.of("README.md", "docs/api.md", "docs/cards.md", "docs/failures.md");

  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern TERM = Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\* \\|");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^ *[a-z -]*\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
  private static final Pattern CITED =
      Pattern.compile("requirements? ((?:[0-9]+)(?:(?:, | and )[0-9]+)*)");
  private static final Pattern NAMED = Pattern.compile("void requirement_([0-9]+)_");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern DEMAND = Pattern.compile("(?m)^([0-9]+)\\. ");

  @TempDir private static Path folder;
  private static Console console;

  @BeforeAll
  static void open() {
    console = new Console(folder);
  }

  @AfterAll
  static void close() {
    console.close();
  }

  static List<ConsoleExample> examples() {
    return pages().flatMap(page -> ConsoleExample.in(name(page), text(page)).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_prints_what_its_page_shows(ConsoleExample example)
      throws IOException, InterruptedException {
    assertThat(ConsoleExample.masked(console.run(example)))
        .as(example.toString())
        .isEqualTo(ConsoleExample.masked(example.output()));
  }

  @Test
  void the_pages_that_promise_examples_have_some() {
    assertThat(PAGES_WITH_EXAMPLES)
        .allSatisfy(page -> assertThat(ConsoleExample.in(page, text(Path.of(page)))).isNotEmpty());
  }

  @Test
  void every_relative_link_leads_to_a_file_and_a_heading() {
    var broken = new TreeSet<String>();
    pages()
        .forEach(
            page ->
                LINK.matcher(CODE.matcher(text(page)).replaceAll(""))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                    .filter(target -> !resolves(page, target))
                    .forEach(target -> broken.add(name(page) + " -> " + target)));

    assertThat(broken).isEmpty();
  }

  @Test
  void every_term_of_the_vocabulary_is_used() {
    var used =
        (mainSources() + text(Path.of("README.md")) + docsBeside("vocabulary.md"))
            .toLowerCase(Locale.ROOT);
    var terms =
        TERM.matcher(text(Path.of("docs/vocabulary.md")))
            .results()
            .map(term -> term.group(1).toLowerCase(Locale.ROOT))
            .toList();

    assertThat(terms).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(terms)
        .allMatch(term -> used.contains(term) || used.contains(term.replace(" ", "")), "used");
  }

  @Test
  void no_class_is_named_with_a_word_that_says_nothing() {
    var empty = Pattern.compile("(?:Manager|Util|Utils|Processor|Info|Helper)(?![a-z])");
    var names = TYPE.matcher(mainSources()).results().map(type -> type.group(1)).toList();

    assertThat(names).hasSizeGreaterThan(50).noneMatch(name -> empty.matcher(name).find());
  }

  @Test
  void every_platform_demand_that_code_cites_is_on_its_page() {
    var listed =
        DEMAND
            .matcher(text(Path.of("docs/tavus-contract.md")))
            .results()
            .map(demand -> Integer.valueOf(demand.group(1)))
            .collect(Collectors.toSet());
    var code = mainSources() + sources(Path.of("src/test/java"));
    var cited =
        Stream.concat(CITED.matcher(code).results(), NAMED.matcher(code).results())
            .flatMap(match -> NUMBER.matcher(match.group(1)).results())
            .map(number -> Integer.valueOf(number.group()))
            .collect(Collectors.toSet());

    assertThat(cited).hasSizeGreaterThan(10).isSubsetOf(listed);
  }

  @Test
  void no_page_refers_to_what_is_not_in_the_repository() {
    assertThat(pages())
        .allSatisfy(page -> assertThat(text(page)).as(name(page)).doesNotContain("../shared"));
  }

  private static boolean resolves(Path page, String target) {
    var parts = target.split("#", 2);
    var file = parts[0].isEmpty() ? page : page.resolveSibling(Path.of(parts[0])).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || headings(file).contains(parts[1]);
  }

  /// The names by which a page's headings can be linked to.
  private static Set<String> headings(Path page) {
    return HEADING
        .matcher(text(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).strip())
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String docsBeside(String excepted) {
    return pages()
        .filter(page -> name(page).startsWith("docs/") && !page.endsWith(excepted))
        .map(DocsTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String mainSources() {
    return sources(Path.of("src/main/java"));
  }

  private static String sources(Path folder) {
    return files(folder, ".java").map(DocsTest::text).collect(Collectors.joining("\n"));
  }

  private static Stream<Path> pages() {
    return files(ROOT, ".md");
  }

  private static Stream<Path> files(Path folder, String ending) {
    var files = new TreeSet<Path>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return isForeign(visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name(file).endsWith(ending)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream();
  }

  /// Whether a folder is no part of the repository: hidden, or filled by a build.
  private static boolean isForeign(Path folder) {
    var name = String.valueOf(folder.getFileName());
    return name.startsWith(".") || FOREIGN_FOLDERS.contains(name);
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
