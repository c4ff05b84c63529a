package org.rosa.conversation;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;

/// Who asks. What was said in conversations of one caller is never heard by another.
///
/// @param name tells callers apart
/// @param allowance takes the leave to ask models once; false where it is used up
public record Caller(String name, BooleanSupplier allowance) {
  public Caller {
    requireNonNull(name, "name");
    requireNonNull(allowance, "allowance");
  }

  /// One who may ask models as often as he likes.
  public static Caller unlimited(String name) {
    return new Caller(name, () -> true);
  }
}
