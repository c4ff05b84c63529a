package org.rosa.pack;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rosa.knowledge.Conference;

/// Looks at a pack's folder for changes and reads the pack again when there are any.
///
/// A change counts once it has stood still from one look to the next, so that several files saved
/// together are read together. A pack that is broken is reported once and changes nothing.
public final class PackWatcher implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.rosa.pack");
  private static final int MOST_FILES = 10_000;

  /// Learns what became of a change.
  public interface Listener {
    void loaded(Conference conference);

    void rejected(List<Finding> findings);
  }

  private record Print(long size, FileTime changed) {}

  private final Path folder;
  private final Consumer<Pack> consumer;
  private final Listener listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private String version;
  private Map<Path, Print> read;
  private Map<Path, Print> seen;

  /// @param running the conference that was read from the folder
  /// @param consumer gets a pack that takes its place, before the listener hears of it
  public PackWatcher(Path folder, Conference running, Consumer<Pack> consumer, Listener listener) {
    this.folder = folder;
    this.version = running.version();
    this.consumer = requireNonNull(consumer, "consumer");
    this.listener = requireNonNull(listener, "listener");
    this.read = prints();
    this.seen = read;
  }

  /// Looks once in every interval, on a thread of its own, until it is closed.
  public void start(Duration interval) {
    Thread.ofVirtual().name("pack-watcher").start(() -> watch(interval));
  }

  /// Looks at the folder once.
  public synchronized void look() {
    var now = prints();
    boolean still = now.equals(seen);
    seen = now;
    if (!still || now.equals(read)) {
      return;
    }
    read = now;
    var examined = PackReader.served(folder);
    if (examined.pack().isEmpty()) {
      listener.rejected(examined.findings());
      return;
    }
    var pack = examined.pack().get();
    var conference = pack.conference();
    if (!conference.version().equals(version)) {
      consumer.accept(pack);
      version = conference.version();
      listener.loaded(conference);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void watch(Duration interval) {
    try {
      while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
        lookSafely();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whatever a look meets, the next one takes place.
  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "pack change not taken over", e);
    }
  }

  private Map<Path, Print> prints() {
    var prints = new HashMap<Path, Print>();
    addPrints(folder, prints);
    addPrints(folder.resolve("facts"), prints);
    return prints;
  }

  private static void addPrints(Path listed, Map<Path, Print> prints) {
    try (var files = Files.newDirectoryStream(listed)) {
      for (var file : files) {
        if (prints.size() == MOST_FILES) {
          return;
        }
        prints.put(file, print(file));
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A folder that is not there has no files.
    }
  }

  /// Of a folder only that it is there: its time changes with the hidden files in it.
  private static Print print(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? new Print(-1, FileTime.fromMillis(0))
          : new Print(attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      return new Print(-2, FileTime.fromMillis(0));
    }
  }
}
