import type { Language } from "./languages.ts";

/** What is said to Rosa to begin, and to end, folded as [fold] does. */
const HELLO: Record<Language, RegExp> = {
  en: /^(hi|hello|hey)( there)? rosa\b/,
  fr: /^(bonjour|bonsoir|salut|coucou) rosa\b/,
  es: /^(hola|buenos dias|buenas tardes|buenas) rosa\b/,
  ru: /^(привет|здравствуи(те)?|добрыи день) роза(?!\p{L})/u,
  zh: /^(你好|您好|嗨|哈喽) ?(罗莎|羅莎|rosa)/,
  ar: /^(مرحبا|اهلا|السلام عليكم)( بك)?( يا)? روزا(?!\p{L})/u,
};

const BYE: Record<Language, RegExp> = {
  en: /^(bye|bye bye|goodbye|good bye)( rosa)?$/,
  fr: /^(au revoir|adieu|a bientot)( rosa)?$/,
  es: /^(adios|hasta luego|chao)( rosa)?$/,
  ru: /^(пока|до свидания|прощаи(те)?)( роза)?$/,
  zh: /^(再见|再會|再见了|拜拜)( ?(罗莎|羅莎|rosa))?$|^(罗莎|羅莎|rosa) ?(再见|再見|拜拜)$/,
  ar: /^(وداعا|مع السلامه|الي اللقاء)( يا)?( روزا)?$/,
};

/** The language in which `text` begins with a greeting of Rosa by her name, and what follows it. */
export function heardHello(text: string): { language: Language; rest: string } | undefined {
  const folded = fold(text);
  for (const [language, pattern] of entries(HELLO)) {
    const match = pattern.exec(folded);
    if (match)
      return { language, rest: folded.slice(match[0].length).trim() ? withoutHello(text) : "" };
  }
  return undefined;
}

/** Whether `text` says goodbye and nothing else, in any of the six languages. */
export function isBye(text: string): boolean {
  const folded = fold(text);
  return entries(BYE).some(([, pattern]) => pattern.test(folded));
}

/** Small letters without accents, vowel signs and punctuation; letters written in several ways alike. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ـ/g, "")
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim();
}

/** What follows the name in `text`, as it was written. */
function withoutHello(text: string): string {
  return text.replace(/^.*?(rosa|роза|罗莎|羅莎|روزا)[\s.,:;!?—–،؟！，。：]*/iu, "").trim();
}

function entries<T>(record: Record<Language, T>): [Language, T][] {
  return Object.entries(record) as [Language, T][];
}
