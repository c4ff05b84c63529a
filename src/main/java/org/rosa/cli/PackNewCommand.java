package org.rosa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rosa pack new`: the beginnings of a pack, to be filled.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    header = {
      "Begin a pack: a sound one that knows one subject.",
      "",
      "Examples:",
      "  rosa pack new packs/my-event",
      "  ROSA_PACK=packs/my-event rosa ask \"Who are you?\"",
      ""
    },
    footer = {
      "",
      "The folder is made; one that holds something is refused.",
      "Exit codes: 0 fine, 1 failed, 2 wrong usage."
    })
final class PackNewCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of("pack.yaml", "facts/who-are-you.md", "red-zone.yaml", "golden.yaml");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder to make; its name becomes the id.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new ParameterException(
          spec.commandLine(), "'" + folder + "' holds something; name a new folder");
    }
    var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    for (var file : FILES) {
      var to = folder.resolve(file);
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.writeString(to, template(file).replace("my-event", id(name)));
    }
    var out = spec.commandLine().getOut();
    out.println("made a pack in " + folder + "; fill it as docs/packs.md says, then:");
    out.println("  rosa pack check " + folder);
    out.flush();
    return RosaCommand.FINE;
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /// An id as like the folder's name as ids allow.
  private static String id(String name) {
    var id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "my-event" : id;
  }

  private static String template(String file) throws IOException {
    try (var stream = PackNewCommand.class.getResourceAsStream("new-pack/" + file)) {
      if (stream == null) {
        throw new IllegalStateException(file + ": not found beside " + PackNewCommand.class);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
