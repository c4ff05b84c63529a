package org.rosa.wire;

/// A request body that cannot be read as a chat completion request.
public final class MalformedRequestException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String field;

  /// @param field path of the field at fault, such as `messages[2].role`; empty for the whole body
  /// @param message what is wrong and what is expected; never a value the client sent
  public MalformedRequestException(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
