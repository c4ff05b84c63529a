package org.rosa.tavus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must outlive a restart: one JSON file a thing, readable for its owner alone. A file is
/// replaced whole, so that a process that dies leaves the old one or the new one.
public final class StateFolder {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ENDING = ".json";

  private final Path folder;

  /// @param folder made when something is first kept
  public StateFolder(Path folder) {
    this.folder = folder;
  }

  /// A folder within this one.
  public StateFolder in(String name) {
    return new StateFolder(folder.resolve(name));
  }

  /// Where it is.
  public Path path() {
    return folder;
  }

  /// What is kept under a name; a file that holds no JSON counts as nothing.
  public Optional<JsonNode> read(String name) throws IOException {
    try {
      return Optional.of(JSON.readTree(Files.readAllBytes(file(name))));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// Keeps a value; it is on the disk when this returns.
  public void write(String name, JsonNode value) throws IOException {
    makeFolder();
    var fresh = Files.createTempFile(folder, "." + name, ".new", only("rw-------"));
    try {
      try (var channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE))) {
        var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(value));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  public void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /// The names under which something is kept, sorted.
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private void makeFolder() throws IOException {
    try {
      Files.createDirectories(folder, only("rwx------"));
    } catch (FileAlreadyExistsException e) {
      throw new IOException(folder + " is no folder; set ROSA_STATE_DIR to one", e);
    }
  }

  private Path file(String name) {
    if (!name.matches("[A-Za-z0-9_-]{1,200}")) {
      throw new IllegalArgumentException("'" + name + "' cannot be a name of a file");
    }
    return folder.resolve(name + ENDING);
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
