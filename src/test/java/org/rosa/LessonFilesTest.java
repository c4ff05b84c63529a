package org.rosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFilesTest {
  private static final byte[] CONTENT = "what was learned".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void what_was_kept_is_recalled_by_a_later_start() {
    new LessonFiles(folder.resolve("new")).keep("en-input-1", CONTENT);

    assertThat(new LessonFiles(folder.resolve("new")).recall("en-input-1")).contains(CONTENT);
    assertThat(new LessonFiles(folder.resolve("new")).recall("en-input-2")).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_costs_nothing_but_the_lesson() throws Exception {
    var file = Files.createFile(folder.resolve("no-folder"));
    var lessons = new LessonFiles(file);

    lessons.keep("en-input-1", CONTENT);

    assertThat(lessons.recall("en-input-1")).isEmpty();
  }

  @Test
  void only_the_newest_lessons_stay() throws Exception {
    var lessons = new LessonFiles(folder);
    for (int i = 0; i < 70; i++) {
      lessons.keep("lesson-" + i, CONTENT);
    }

    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(60);
    }
  }
}
