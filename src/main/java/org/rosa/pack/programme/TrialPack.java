package org.rosa.pack.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A copy of a pack with another programme, to see whether it reads. It goes when closed.
record TrialPack(Path folder) implements AutoCloseable {
  static TrialPack of(Path pack, String programme) throws IOException {
    var trial = new TrialPack(Files.createTempDirectory("rosa-import"));
    try (var paths = Files.walk(pack)) {
      for (var path : paths.toList()) {
        var copy = trial.folder.resolve(pack.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
      Files.writeString(trial.folder.resolve(PackProgramme.FILE), programme);
      return trial;
    } catch (IOException | UncheckedIOException e) {
      trial.close();
      throw new IOException("cannot copy the pack", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
