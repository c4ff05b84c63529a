package org.rosa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.rosa.knowledge.Once;

/// What links to take along are signed with: the operator's secret, else one that is made when it
/// is first needed and kept in a file that only this user reads, so that links outlive a restart.
final class LinkSecret implements Supplier<byte[]> {
  private static final System.Logger LOG = System.getLogger(LinkSecret.class.getName());
  private static final String FILE = "link-secret";
  private static final int BYTES = 32;

  private final Path folder;
  private final Once<byte[]> secret;

  LinkSecret(Optional<String> given, Path folder) {
    this.folder = folder;
    this.secret = new Once<>(() -> given.map(LinkSecret::bytes).orElseGet(this::kept));
  }

  @Override
  public byte[] get() {
    return secret.get().clone();
  }

  private byte[] kept() {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return bytes(Files.readString(file).strip());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "links to take along end with this process: "
              + file
              + " cannot be kept; set ROSA_LINK_SECRET or ROSA_STATE_DIR");
      return bytes(fresh());
    }
  }

  /// Another process that makes it at the same time may come first; then its secret counts.
  private void make(Path file) throws IOException {
    var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var folderOfOurs =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder, folderOfOurs);
    var draft = Files.createTempFile(folder, FILE, ".new", ours);
    try {
      Files.writeString(draft, fresh() + "\n");
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // The other's is read.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
