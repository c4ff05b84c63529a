package org.rosa.tavus.rehearsal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rosa.language.Language;

/// The messages of a call in the order in which Tavus was seen to send them: the persona's prompt
/// with Tavus's own rules, a note of the day, the greeting, a demand for a language, then the
/// turns; what is perceived stands right before the visitor's words.
final class History {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String MODEL = "rosa-ctbto-agent";

  private record Message(String role, String content) {}

  private final List<Message> messages = new ArrayList<>();

  History(Script script, LocalDate today) {
    messages.add(
        new Message(
            "system",
            "You are Rosa, a conference assistant. You are seen and heard in a live video call: talk"
                + " the way people talk, and keep it short."));
    messages.add(new Message("system", "The date is " + today + ", the time zone Europe/Vienna."));
    if (!script.greeting().isEmpty()) {
      messages.add(new Message("assistant", script.greeting()));
    }
    messages.add(new Message("system", "Respond in " + english(script.language()) + "."));
  }

  void perceived(String appearance) {
    messages.add(new Message("system", "<user_appearance>" + appearance + "</user_appearance>"));
  }

  void visitor(String words) {
    messages.add(new Message("user", words));
  }

  void rosa(String words) {
    if (!words.isEmpty()) {
      messages.add(new Message("assistant", words));
    }
  }

  /// Of the last answer only so many words were heard.
  void cut(int words) {
    if (messages.getLast().role().equals("assistant")) {
      var heard =
          String.join(
              " ",
              List.of(messages.removeLast().content().split(" ")).stream().limit(words).toList());
      rosa(heard);
    }
  }

  /// The body of a request as the history stands.
  String body() {
    return body(List.of());
  }

  /// The body of a request while the visitor speaks.
  ///
  /// @param transcript what was understood so far
  String body(String transcript) {
    return body(List.of(new Message("user", transcript)));
  }

  private String body(List<Message> more) {
    var json = JSON.createObjectNode().put("model", MODEL).put("stream", true);
    var array = json.putArray("messages");
    messages.forEach(message -> add(message, array));
    more.forEach(message -> add(message, array));
    return json.toString();
  }

  private static void add(Message message, ArrayNode array) {
    array.addObject().put("role", message.role()).put("content", message.content());
  }

  private static String english(Language language) {
    return Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
