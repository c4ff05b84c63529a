package org.rosa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the table of rooms of docs/architecture.md: who may use whom.
class ArchitectureTest {
  private static final JavaClasses ROSA =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rosa");

  @Test
  void enough_classes_are_seen_for_the_rules_to_mean_something() {
    assertThat(ROSA.size()).isGreaterThan(90);
  }

  @ParameterizedTest(name = "{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "language|-",
        "knowledge|language",
        "knowledge.lookup|knowledge language",
        "pack|knowledge language speech guardrail",
        "pack.programme|pack knowledge language",
        "speech|language",
        "guardrail|language speech",
        "llm|language",
        "llm.upstream|llm language wire",
        "embedded|llm knowledge language speech",
        "conversation|language knowledge speech guardrail llm embedded",
        "stage|knowledge language conversation",
        "wire|-",
        "load|wire",
        "http|conversation stage wire tavus knowledge language pack llm speech",
        "http.page|http stage tavus conversation knowledge language",
        "tavus|language knowledge wire",
        "tavus.fake|-",
        "tavus.rehearsal|language wire",
        "telemetry|-"
      })
  void imports_follow_the_table(String room, String used) {
    var allowed =
        Stream.concat(
                Stream.of(room, "telemetry"),
                used == null ? Stream.empty() : Arrays.stream(used.split(" ")))
            .map(name -> "org.rosa." + name)
            .toArray(String[]::new);
    var others =
        resideInAPackage("org.rosa..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    check(
        noClasses()
            .that()
            .resideInAPackage("org.rosa." + room)
            .should()
            .dependOnClassesThat(others)
            .allowEmptyShould(true));
  }

  @Test
  void rooms_form_no_cycles() {
    check(slices().matching("org.rosa.(*)..").should().beFreeOfCycles());
  }

  @Test
  void only_the_root_and_the_command_line_know_the_root() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.rosa", "org.rosa.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rosa"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language",
        "knowledge",
        "pack",
        "speech",
        "guardrail",
        "llm",
        "embedded",
        "conversation",
        "stage",
        "telemetry"
      })
  void the_rooms_up_to_the_conversation_know_no_framework(String room) {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.rosa." + room)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.quarkus..", "io.vertx..", "jakarta..", "io.smallrye..", "org.eclipse..")
            .allowEmptyShould(true));
  }

  @Test
  void json_stays_at_the_edges() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.rosa.wire",
                "org.rosa.http..",
                "org.rosa.cli..",
                "org.rosa.pack.programme",
                "org.rosa.tavus..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "io.vertx.core.json"));
  }

  @Test
  void only_settings_reads_the_environment() {
    check(
        noClasses()
            .that(DescribedPredicate.not(nameMatching("org\\.rosa\\.Settings")))
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class));
  }

  @Test
  void time_comes_from_a_parameter() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.rosa", "org.rosa.cli..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void nothing_prints_but_the_command_line() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.rosa.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void there_are_no_thread_locals() {
    check(noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class));
  }

  @Test
  void exceptions_have_a_name_of_their_own() {
    check(
        noClasses()
            .that()
            .areNotAssignableTo(Exception.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(Exception.class, String.class));
  }

  @Test
  void the_wire_s_values_are_records_or_closed() {
    check(
        classes()
            .that()
            .resideInAPackage("org.rosa.wire")
            .and(DescribedPredicate.not(JavaClass.Predicates.INTERFACES))
            .and()
            .areTopLevelClasses()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL));
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() throws Exception {
    try (var folders = Files.walk(Path.of("src/main/java/org/rosa"))) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        var about = folder.resolve("package-info.java");
        assertThat(about).exists();
        assertThat(Files.readString(about)).startsWith("///").contains("@NullMarked");
      }
    }
  }

  private static void check(ArchRule rule) {
    rule.check(ROSA);
  }
}
