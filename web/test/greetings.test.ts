import assert from "node:assert/strict";
import { test } from "node:test";
import { heardHello, isBye } from "../src/greetings.ts";

const HELLOS = {
  en: ["Hi Rosa", "hello, Rosa!", "Hey Rosa."],
  fr: ["Bonjour Rosa", "bonsoir, Rosa !", "Salut Rosa"],
  es: ["Hola Rosa", "¡Hola, Rosa!", "Buenos días, Rosa"],
  ru: ["Привет, Роза", "Здравствуйте, Роза!", "добрый день роза"],
  zh: ["你好罗莎", "你好，罗莎！", "您好羅莎"],
  ar: ["مرحباً روزا", "مرحبا يا روزا!", "أهلاً روزا", "السلام عليكم روزا"],
};

const BYES = [
  "Bye Rosa",
  "Goodbye, Rosa.",
  "Au revoir Rosa",
  "Adiós, Rosa",
  "Пока, Роза!",
  "До свидания, Роза",
  "再见，罗莎",
  "罗莎再见",
  "وداعاً روزا",
  "مع السلامة يا روزا",
  "إلى اللقاء روزا",
];

test("a greeting with the name begins a conversation in its language", () => {
  for (const [language, texts] of Object.entries(HELLOS)) {
    for (const text of texts) assert.deepEqual(heardHello(text), { language, rest: "" }, text);
  }
});

test("what follows a greeting is the question", () => {
  assert.deepEqual(heardHello("Hi Rosa, where is the Festsaal?"), {
    language: "en",
    rest: "where is the Festsaal?",
  });
  assert.deepEqual(heardHello("Привет, Роза! Где зал?"), { language: "ru", rest: "Где зал?" });
  assert.deepEqual(heardHello("你好，罗莎，会议在哪里？"), {
    language: "zh",
    rest: "会议在哪里？",
  });
});

test("other words are no greeting", () => {
  for (const text of [
    "Rosalind said hi",
    "hello",
    "What is a rose?",
    "розовый привет",
    "Hi Rosalind",
  ])
    assert.equal(heardHello(text), undefined, text);
});

test("a goodbye ends the conversation in every language", () => {
  for (const text of BYES) assert.ok(isBye(text), text);
});

test("a question that holds a goodbye does not", () => {
  for (const text of [
    "How do I say goodbye in Russian?",
    "Who says bye",
    "再见用俄语怎么说",
    "пока идёт заседание",
    "",
  ])
    assert.ok(!isBye(text), text);
});
