package org.rosa.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The files of a pack as text: those in its folder and those in its `facts`. Hidden files and an
/// editor's copies (`~`) are no part of it. Everything is bounded before it is read.
///
/// @param texts by name, such as `facts/when.md`; a file that cannot be read is not in it
/// @param names of all files, those too that cannot be read
/// @param version a short checksum of names and bytes
record PackFiles(Path folder, SortedMap<String, String> texts, Set<String> names, String version) {
  static final int LARGEST_FILE = 4 << 20;

  private static final long LARGEST_PACK = 64L << 20;
  private static final int MOST_FILES = 5_000;
  private static final int VERSION_DIGITS = 12;
  private static final String FACTS = "facts";

  Path path(String name) {
    return folder.resolve(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /// Whether there is such a file, readable or not.
  boolean has(String name) {
    return names.contains(name);
  }

  /// Names and texts of the fact files.
  SortedMap<String, String> facts() {
    return texts.subMap(FACTS + "/", FACTS + "0");
  }

  static PackFiles read(Path folder, Findings findings) {
    return new Walk(folder, findings).read();
  }

  /// One walk over a pack's folders.
  private static final class Walk {
    private final Path folder;
    private final Findings findings;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private long bytes;

    Walk(Path folder, Findings findings) {
      this.folder = folder;
      this.findings = findings;
    }

    PackFiles read() {
      try {
        var root = folder.toRealPath();
        var all = new ArrayList<>(list(folder));
        if (Files.isDirectory(folder.resolve(FACTS))) {
          all.addAll(list(folder.resolve(FACTS)));
        }
        for (var file : all) {
          read(root, file);
        }
      } catch (IOException | DirectoryIteratorException e) {
        findings.add(folder, 0, Rule.UNREADABLE, "cannot be read as a folder");
      }
      return new PackFiles(folder, texts, Set.copyOf(contents.keySet()), version(contents));
    }

    private List<Path> list(Path listed) throws IOException {
      var files = new ArrayList<Path>();
      try (var found = Files.newDirectoryStream(listed)) {
        for (var file : found) {
          if (!isHidden(file) && !Files.isDirectory(file)) {
            if (files.size() == MOST_FILES) {
              findings.add(
                  listed, 0, Rule.TOO_MANY_FILES, "holds more than " + MOST_FILES + " files");
              break;
            }
            files.add(file);
          }
        }
      }
      files.sort(null);
      return files;
    }

    private void read(Path root, Path file) {
      var name = folder.relativize(file).toString().replace('\\', '/');
      contents.put(name, new byte[0]);
      try {
        var kind = Files.readAttributes(file, BasicFileAttributes.class);
        if (!file.toRealPath().startsWith(root)) {
          findings.add(file, 0, Rule.OUTSIDE_PACK, "leads out of the pack");
        } else if (!kind.isRegularFile()) {
          findings.add(file, 0, Rule.UNREADABLE, "is no regular file");
        } else if (kind.size() > LARGEST_FILE) {
          findings.add(
              file, 0, Rule.TOO_LARGE, "has " + (kind.size() >> 20) + " MiB and is not read");
        } else if (bytes > LARGEST_PACK) {
          findings.add(file, 0, Rule.TOO_LARGE, "is not read, the pack being too large without it");
        } else {
          decode(name, file, bounded(file));
        }
      } catch (IOException e) {
        findings.add(file, 0, Rule.UNREADABLE, "cannot be read");
      }
    }

    private static byte[] bounded(Path file) throws IOException {
      try (var stream = Files.newInputStream(file)) {
        return stream.readNBytes(LARGEST_FILE);
      }
    }

    private void decode(String name, Path file, byte[] content) {
      bytes += content.length;
      contents.put(name, content);
      if (isText(name)) {
        Utf8.decode(file, content, findings).ifPresent(text -> texts.put(name, text));
      }
    }
  }

  private static boolean isText(String name) {
    return name.endsWith(".yaml")
        || name.endsWith(".csv")
        || name.startsWith("words_")
        || name.endsWith(".tsv")
        || name.startsWith(FACTS + "/");
  }

  private static boolean isHidden(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.startsWith(".") || name.endsWith("~");
  }

  /// Two checksums tell versions apart. Nobody forges a pack of his own, and they cost a start far
  /// less than a secure hash.
  private static String version(SortedMap<String, byte[]> contents) {
    var first = new CRC32C();
    var second = new CRC32();
    contents.forEach(
        (name, content) -> {
          var head = (name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8);
          for (var checksum : List.of(first, second)) {
            checksum.update(head);
            checksum.update(content);
          }
        });
    long both = first.getValue() << Integer.SIZE | second.getValue();
    return HexFormat.of().toHexDigits(both, VERSION_DIGITS);
  }

  /// Strict UTF-8, with or without a byte order mark.
  private static final class Utf8 {
    private static final char MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    static Optional<String> decode(Path file, byte[] content, Findings findings) {
      if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
        findings.add(file, 0, Rule.ENCODING, "is UTF-16");
        return Optional.empty();
      }
      var text = new String(content, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) >= 0) {
        int bad = malformedAt(content);
        if (bad >= 0) {
          findings.add(
              file, lineOf(content, bad), Rule.ENCODING, "is not UTF-8, but perhaps Latin-1");
          return Optional.empty();
        }
      }
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        int line = (int) text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
        findings.add(file, line, Rule.ENCODING, "holds a NUL; it is UTF-16 or no text");
        return Optional.empty();
      }
      return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
      return content.length > 1 && content[0] == (byte) first && content[1] == (byte) second;
    }

    /// Index of the first byte that is no UTF-8; -1 when all are.
    private static int malformedAt(byte[] content) {
      var bytes = ByteBuffer.wrap(content);
      var result =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(bytes, CharBuffer.allocate(content.length), true);
      return result.isError() ? bytes.position() : -1;
    }

    private static int lineOf(byte[] content, int at) {
      int line = 1;
      for (int i = 0; i < at; i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      return line;
    }
  }
}
