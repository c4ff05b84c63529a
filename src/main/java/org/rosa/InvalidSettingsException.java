package org.rosa;

import java.util.List;

/// Settings that Rosa cannot start with; the message has a line for each problem, without secrets.
public final class InvalidSettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  public InvalidSettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
