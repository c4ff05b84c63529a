/** The six languages of the United Nations, in the order of their English names. */
export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const AUTONYMS: Record<Language, string> = {
  ar: "العربية",
  zh: "中文",
  en: "English",
  fr: "Français",
  ru: "Русский",
  es: "Español",
};

/**
 * Locales for times and dates: European digits in Arabic, as room codes and times of the programme
 * are written with them, and the day before the month in English.
 */
export const LOCALES: Record<Language, string> = {
  ar: "ar-u-nu-latn",
  zh: "zh-CN",
  en: "en-GB",
  fr: "fr",
  ru: "ru",
  es: "es",
};

export function isLanguage(text: unknown): text is Language {
  return (LANGUAGES as readonly unknown[]).includes(text);
}

export function directionOf(language: Language): "rtl" | "ltr" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The first of the given tags, such as `fr-CH`, that names one of the six. */
export function firstLanguage(tags: readonly (string | null | undefined)[]): Language | undefined {
  return tags.map((tag) => tag?.toLowerCase().split("-")[0]).find(isLanguage);
}
