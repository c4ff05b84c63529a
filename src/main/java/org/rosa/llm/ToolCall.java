package org.rosa.llm;

import static java.util.Objects.requireNonNull;

/// A model's finished request to run one of the platform's tools, as the history repeats it.
///
/// @param id the model's id of the call
/// @param name the tool's name
/// @param arguments the arguments as the model wrote them, a JSON text that Rosa does not read
public record ToolCall(String id, String name, String arguments) {
  public ToolCall {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(arguments, "arguments");
  }
}
