package org.rosa.knowledge.lookup;

import java.util.Locale;
import org.rosa.knowledge.Technology;

/// What a word of a question asks for, whatever the language.
enum Sense {
  WHERE,
  WAY,
  FROM,
  TO,
  STEP_FREE,
  NOW,
  NEXT,
  TODAY,
  TOMORROW,
  YESTERDAY,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  MORNING,
  AFTERNOON,
  PROGRAMME,
  WHEN,
  WHO,
  STATION,
  HOWMANY,
  ANNEX,
  /// Signing and ratifying.
  STATUS,
  SEISMIC,
  PRIMARY,
  AUXILIARY,
  HYDROACOUSTIC,
  INFRASOUND,
  RADIONUCLIDE,
  LABORATORY,
  ABOUT,
  /// A hall, whichever.
  ROOM,
  /// Points at something said before.
  THERE,
  /// Goes on from what was said before.
  AND,
  /// Says nothing of its own.
  NOISE;

  static Sense named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// Whether facilities of this kind are meant.
  boolean means(Technology technology) {
    return switch (technology) {
      case PRIMARY_SEISMIC -> this == SEISMIC || this == PRIMARY;
      case AUXILIARY_SEISMIC -> this == SEISMIC || this == AUXILIARY;
      case HYDROACOUSTIC -> this == HYDROACOUSTIC;
      case INFRASOUND -> this == INFRASOUND;
      case RADIONUCLIDE -> this == RADIONUCLIDE;
      case LABORATORY -> this == LABORATORY;
    };
  }
}
