package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

/// A face the avatar can have.
///
/// @param status Tavus's word, such as `completed`
public record Face(String id, String name, String status) {
  public Face {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(status, "status");
  }
}
