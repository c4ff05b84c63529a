package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rosa.knowledge.Conference;
import org.rosa.knowledge.Programme;
import org.rosa.knowledge.Thesaurus;
import org.rosa.knowledge.Venue;
import org.rosa.testing.RosaServer;

class PersonaDraftTest {
  private static final JsonMapper JSON = new JsonMapper();

  /// The persona of the migration plan, section 2.1.
  private static final String PLAN =
      """
      {
        "persona_name": "Rosa CTBTO Conference Assistant",
        "pipeline_mode": "full",
        "system_prompt": "You are Rosa, a diplomatic conference assistant for the CTBTO SnT 2025 conference. You provide information about nuclear test ban verification, speaker biographies, venue directions, and conference logistics. You are multilingual (English, French, Spanish, Russian, Chinese, Arabic) and maintain diplomatic protocol at all times.",
        "context": "CTBTO Science and Technology conference in Vienna. You help diplomats, scientists, and delegates with conference information, technical questions about nuclear verification, and logistical support.",
        "default_replica_id": "r665388ec672",
        "layers": {
          "llm": {
            "model": "rosa-ctbto-agent",
            "base_url": "http://localhost:8000",
            "api_key": "rosa-backend-key-2025",
            "speculative_inference": true
          }
        }
      }
      """;

  @Test
  void in_the_plans_words_it_is_the_plans_persona_but_for_what_is_listed_here() throws Exception {
    var differences = new TreeMap<String, String>();
    compare("", JSON.readTree(PLAN), draft(conference()).json(Dialect.PERSONA), differences);

    assertThat(differences)
        .containsOnlyKeys(
            // From the pack, so that the persona promises what the pack holds.
            "/persona_name",
            "/system_prompt",
            "/context",
            // Tavus's cloud cannot reach localhost, and the plan's key is public.
            "/layers/llm/base_url",
            "/layers/llm/api_key",
            // How Rosa is to write her answers, whatever key comes with the request.
            "/layers/llm/default_query",
            // What is guessed of faces and voices is not even made.
            "/layers/perception",
            // When a visitor has finished, and how easily he interrupts.
            "/layers/conversational_flow");
    assertThat(differences.get("/layers/llm/default_query")).isEqualTo("{\"profile\":\"speech\"}");
    assertThat(differences.get("/layers/perception")).isEqualTo("{\"perception_model\":\"off\"}");
  }

  @Test
  void in_the_present_words_it_names_its_languages_and_has_no_context() {
    var json = draft(conference()).json(Dialect.PAL);

    assertThat(json.path("pal_name").asText())
        .isEqualTo("Rosa, assistant of CTBT: Science and Technology Conference 2025");
    assertThat(json.path("default_face_id").asText()).isEqualTo("r665388ec672");
    assertThat(json.path("languages").toString())
        .isEqualTo("[\"ar\",\"en\",\"es\",\"fr\",\"ru\",\"zh\"]");
    assertThat(json.has("context")).isFalse();
    assertThat(json.path("system_prompt").asText())
        .contains("Rosa", "2025-09-08", "Europe/Vienna", "information desk");
    assertThat(json.toString()).doesNotContain("persona", "replica");
  }

  @Test
  void it_promises_what_the_pack_holds_and_nothing_else() {
    assertThat(PersonaPrompt.of(conference()))
        .contains(
            "You can tell about the subjects of the conference, its programme, its speakers, the"
                + " ways through the house and the monitoring stations of the Treaty's list.");
    assertThat(PersonaPrompt.of(onlyFacts()))
        .contains("You can tell about the subjects of the conference.")
        .doesNotContain("programme", "speakers", "the ways", "stations");
  }

  @Test
  void a_persona_as_drafted_has_nothing_to_change() {
    assertThat(changes(draft(conference()).json(Dialect.PAL))).isEmpty();
  }

  @Test
  void a_changed_prompt_is_one_change_and_what_others_set_stays() {
    var persona = draft(conference()).json(Dialect.PAL);
    persona.put("system_prompt", "You are somebody else.");
    persona.put("document_tags", "theirs");
    ((ObjectNode) persona.path("layers")).putObject("tts").put("tts_engine", "theirs");

    assertThat(PersonaChange.patch(changes(persona)).toString())
        .startsWith("[{\"op\":\"replace\",\"path\":\"/system_prompt\",\"value\":\"You are Rosa")
        .contains("}]");
    assertThat(changes(persona)).hasSize(1);
  }

  @Test
  void functions_of_the_platforms_own_model_go_and_missing_layers_come() {
    var persona = draft(conference()).json(Dialect.PAL);
    var layers = (ObjectNode) persona.path("layers");
    layers.remove("perception");
    ((ObjectNode) layers.path("llm")).putArray("tools").addObject().put("name", "ask_ctbto");

    assertThat(PersonaChange.patch(changes(persona)).toString())
        .isEqualTo(
            """
            [{"op":"add","path":"/layers/perception","value":{"perception_model":"off"}},\
            {"op":"remove","path":"/layers/llm/tools"}]""");
  }

  @Test
  void a_key_that_tavus_hides_counts_as_the_one_that_was_sent() {
    var persona = draft(conference()).json(Dialect.PAL);
    ((ObjectNode) persona.at("/layers/llm")).put("api_key", "0123****");
    var at = new Persona("p1", persona);
    var draft = draft(conference());

    assertThat(PersonaChange.between(at, draft, Dialect.PAL, key -> key.equals("k".repeat(30))))
        .isEmpty();
    assertThat(PersonaChange.between(at, draft, Dialect.PAL, _ -> false))
        .singleElement()
        .extracting(PersonaChange::line)
        .isEqualTo("/layers/llm/api_key: **** -> ****");
  }

  private static List<PersonaChange> changes(ObjectNode persona) {
    return PersonaChange.between(
        new Persona("p1", persona), draft(conference()), Dialect.PAL, _ -> false);
  }

  private static Conference conference() {
    return RosaServer.conference();
  }

  private static Conference onlyFacts() {
    var whole = conference();
    return new Conference(
        whole.version(),
        whole.event(),
        whole.voice(),
        whole.signature(),
        whole.greeting(),
        whole.suggestions(),
        whole.facts(),
        Programme.EMPTY,
        Venue.EMPTY,
        Optional.empty(),
        Thesaurus.EMPTY);
  }

  private static PersonaDraft draft(Conference conference) {
    var access =
        new ModelAccess(
            URI.create("https://rosa.example.org"), "k".repeat(30), "speech", "rosa-ctbto-agent");
    return new PersonaDraft(conference, access, "r665388ec672");
  }

  /// Every field that one has and the other has not or has differently, with ours.
  private static void compare(
      String path, JsonNode plan, JsonNode ours, Map<String, String> differences) {
    if (plan.isObject() && ours.isObject()) {
      ours.fieldNames()
          .forEachRemaining(
              name -> compare(path + "/" + name, plan.path(name), ours.path(name), differences));
      plan.fieldNames()
          .forEachRemaining(
              name -> {
                if (!ours.has(name)) {
                  differences.put(path + "/" + name, "missing");
                }
              });
    } else if (!plan.equals(ours)) {
      differences.put(path, ours.toString());
    }
  }
}
