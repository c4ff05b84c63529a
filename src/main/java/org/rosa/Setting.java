package org.rosa;

/// The settings that have one fixed name. Those of a model, `ROSA_MODELS_<NAME>_…`, are in
/// [ModelSetting].
enum Setting {
  HOST("ROSA_HOST", "127.0.0.1", "Address to listen on."),
  PORT("ROSA_PORT", "8000", "Port to listen on; 0 takes a free one."),
  API_KEYS(
      "ROSA_API_KEYS",
      "rosa-backend-key-2025 on a loopback host, otherwise required",
      "Comma list of `key`, `name:key` or `name:key:profile`; keys hold no colon.",
      Kind.SECRET),
  PACK("ROSA_PACK", "packs/snt2025", "Folder of the conference pack."),
  OPENAI_API_KEY(
      "OPENAI_API_KEY",
      "",
      "When set and no chain is given, the model `primary` is OpenAI's gpt-4o.",
      Kind.SECRET),
  MODEL_CHAIN(
      "ROSA_MODEL_CHAIN",
      "",
      "Model names in the order they are asked, such as `primary,backup`; the pack is always last."),
  INSTANT("ROSA_INSTANT", "on", "`on` answers from the pack without a model where it is certain."),
  CACHE(
      "ROSA_CACHE",
      "on",
      "`on` answers what was asked word for word within the last minute, after the same things were"
          + " said, as it was answered then."),
  CLOCK("ROSA_CLOCK", "", "A fixed time for demos, such as `2025-09-09T10:00:00+02:00`."),
  MAX_BODY_BYTES("ROSA_MAX_BODY_BYTES", "1048576", "Largest request body in bytes."),
  MAX_STREAMS(
      "ROSA_MAX_STREAMS",
      "the smaller of 12000 and 45 % of the open-file limit",
      "Most answers at a time; one more is refused with 503."),
  MAX_MODEL_STREAMS(
      "ROSA_MAX_MODEL_STREAMS",
      "ROSA_MAX_STREAMS",
      "Most answers that models give at a time; the pack answers the rest."),
  RATE_LIMIT(
      "ROSA_RATE_LIMIT",
      "off",
      "Most answers of models for each key in a time, such as `120/m`; the pack answers the rest."
          + " `web=600/m` is for the key of that name, and several limits make a comma list; `off`:"
          + " no limit."),
  ACKNOWLEDGE_AFTER(
      "ROSA_ACKNOWLEDGE_AFTER",
      "1200ms",
      "A visitor who has heard nothing for so long is told that the answer is under way; `off`: never."),
  HEDGE_AFTER(
      "ROSA_HEDGE_AFTER",
      "off",
      "When a model has said nothing for so long, the next is asked beside it and the first that"
          + " speaks is heard; `off`: never."),
  JAVA_HOME(
      "ROSA_JAVA_HOME",
      "",
      "JDK 25 or newer to run on; the launcher reads it, from the environment alone."),
  RED_ZONE(
      "ROSA_RED_ZONE",
      "public-facts",
      "`public-facts` states published facts and judges nothing; `strict` also declines treaty status,"
          + " ratification and announced tests; `off` lets everything pass, on a loopback host only."),
  PUBLIC_URL(
      "ROSA_PUBLIC_URL",
      "",
      "Where Rosa is reached from outside, such as `https://rosa.example.org`, by phones and by"
          + " Tavus; without it links name the host that the page was asked for."),
  KIOSKS(
      "ROSA_KIOSKS",
      "",
      "Comma list of `id:room`: the machines that show the page and the rooms of the pack in which"
          + " they stand, the usual one first."),
  KIOSK_SILENCE(
      "ROSA_KIOSK_SILENCE", "45s", "A visitor who is silent for so long is asked, from `5s`."),
  KIOSK_GRACE(
      "ROSA_KIOSK_GRACE", "25s", "How long he has to say that he is still there, from `20s`."),
  KIOSK_CAP("ROSA_KIOSK_CAP", "10m", "Longest conversation at the page, from `1m`."),
  KIOSK_WRAPUP("ROSA_KIOSK_WRAPUP", "8s", "How long its end is shown, from `1s`."),
  TAVUS_API_KEY("TAVUS_API_KEY", "", "Key of Tavus; without it there is no avatar.", Kind.SECRET),
  TAVUS_BASE_URL("TAVUS_BASE_URL", "https://tavusapi.com", "Tavus's API, without `/v2`."),
  TAVUS_API("TAVUS_API", "pal", "`pal` speaks Tavus's present words, `persona` those until 2026."),
  TAVUS_FACE_ID("TAVUS_FACE_ID", "", "The avatar's face, called replica before."),
  TAVUS_PERSONA_ID(
      "TAVUS_PERSONA_ID",
      "",
      "The persona, called PAL today; else the one that `rosa tavus persona apply` made."),
  TAVUS_MAX_CALL("TAVUS_MAX_CALL", "10m", "Longest call; Tavus ends it then, and so does Rosa."),
  TAVUS_ABSENT_AFTER("TAVUS_ABSENT_AFTER", "60s", "How long a room waits for its visitor."),
  TAVUS_LEFT_AFTER(
      "TAVUS_LEFT_AFTER", "10s", "How long a room stays when its visitor has left it."),
  TAVUS_PRIVATE_ROOM(
      "TAVUS_PRIVATE_ROOM", "on", "`on` lets nobody into a room but the page that made it."),
  TAVUS_TEST_MODE(
      "TAVUS_TEST_MODE", "off", "`on` makes calls that cost nothing and end at once, for trials."),
  TAVUS_TRANSCRIPT_DAYS(
      "TAVUS_TRANSCRIPT_DAYS", "0", "How many days transcripts of calls are kept; 0: none is."),
  STATE_DIR(
      "ROSA_STATE_DIR",
      "~/.local/state/rosa",
      "Folder of what must outlive a restart: the secret of links, the persona's id, open calls."),
  LINK_SECRET(
      "ROSA_LINK_SECRET",
      "made once and kept in `ROSA_STATE_DIR`",
      "Signs links to take along, at least 16 signs; several servers of one address share it.",
      Kind.SECRET),
  REDIS_URL("ROSA_REDIS_URL", "", "Accepted; for several nodes.", Kind.RESERVED_SECRET),
  DATABASE_URL("ROSA_DATABASE_URL", "", "Accepted; for several nodes.", Kind.RESERVED_SECRET);

  private enum Kind {
    PLAIN,
    SECRET,
    RESERVED,
    RESERVED_SECRET
  }

  private final String environmentName;
  private final String defaultValue;
  private final String meaning;
  private final Kind kind;

  Setting(String environmentName, String defaultValue, String meaning) {
    this(environmentName, defaultValue, meaning, Kind.PLAIN);
  }

  Setting(String environmentName, String defaultValue, String meaning, Kind kind) {
    this.environmentName = environmentName;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
    this.kind = kind;
  }

  String environmentName() {
    return environmentName;
  }

  /// The default as people read it.
  String defaultValue() {
    return defaultValue;
  }

  String meaning() {
    return meaning;
  }

  /// Never shown; may also come from the file that `<name>_FILE` names. Addresses of databases are
  /// secret because they hold passwords.
  boolean secret() {
    return kind == Kind.SECRET || kind == Kind.RESERVED_SECRET;
  }
}
