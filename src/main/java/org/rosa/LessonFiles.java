package org.rosa;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.rosa.guardrail.Lessons;

/// Lessons as files of a folder, which may be deleted at any time: what is missing or cannot be
/// read is learned again.
final class LessonFiles implements Lessons {
  private static final System.Logger LOG = System.getLogger(LessonFiles.class.getName());

  /// Those of some packs, each in six languages at two stages.
  private static final int MOST = 60;

  private static final String ENDING = ".bin";

  private final Path folder;

  LessonFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> recall(String name) {
    try {
      return Files.exists(file(name))
          ? Optional.of(Files.readAllBytes(file(name)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(String name, byte[] content) {
    try {
      Files.createDirectories(folder);
      var written = Files.createTempFile(folder, name, ".new");
      Files.write(written, content);
      Files.move(written, file(name), StandardCopyOption.ATOMIC_MOVE);
      dropOldest();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "what was learned is not kept in " + folder, e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  private void dropOldest() throws IOException {
    try (var files = Files.list(folder)) {
      var newestFirst = comparingLong((Path file) -> file.toFile().lastModified()).reversed();
      files.sorted(newestFirst).skip(MOST).forEach(file -> file.toFile().delete());
    }
  }
}
