package org.rosa.guardrail;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Writes arrays of which most numbers are the same, and reads them: the common number, how many
/// differ, then place and number of each of those.
final class SparseNumbers {
  private SparseNumbers() {}

  /// Bytes that an array takes.
  static int size(float[] numbers, float common) {
    return Float.BYTES + Integer.BYTES + differing(numbers, common) * (Integer.BYTES + Float.BYTES);
  }

  static void write(float[] numbers, float common, ByteBuffer to) {
    to.putFloat(common).putInt(differing(numbers, common));
    for (int at = 0; at < numbers.length; at++) {
      if (numbers[at] != common) {
        to.putInt(at).putFloat(numbers[at]);
      }
    }
  }

  /// Reads an array of this length.
  static float[] read(ByteBuffer from, int length) {
    var numbers = new float[length];
    Arrays.fill(numbers, from.getFloat());
    int differing = from.getInt();
    for (int i = 0; i < differing; i++) {
      int at = from.getInt();
      numbers[at] = from.getFloat();
    }
    return numbers;
  }

  private static int differing(float[] numbers, float common) {
    int differing = 0;
    for (float number : numbers) {
      if (number != common) {
        differing++;
      }
    }
    return differing;
  }
}
