package org.rosa.llm;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// One entry of a conversation's history as a model reads it.
public sealed interface Message {
  /// What was said or instructed; empty where a message carries tool calls only.
  String text();

  /// An instruction, ours or the platform's.
  record Instruction(String text) implements Message {
    public Instruction {
      requireNonNull(text, "text");
    }
  }

  /// What the visitor said.
  record Visitor(String text) implements Message {
    public Visitor {
      requireNonNull(text, "text");
    }
  }

  /// What Rosa said, and the tools it called.
  record Rosa(String text, List<ToolCall> toolCalls) implements Message {
    public Rosa {
      requireNonNull(text, "text");
      toolCalls = List.copyOf(toolCalls);
    }
  }

  /// What a tool of the platform answered to the call with this id.
  record ToolResult(String callId, String text) implements Message {
    public ToolResult {
      requireNonNull(callId, "callId");
      requireNonNull(text, "text");
    }
  }
}
