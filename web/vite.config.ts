import { defineConfig } from "vite";

export default defineConfig({
  base: "/kiosk/",
  build: {
    outDir: "../target/classes/META-INF/kiosk",
    emptyOutDir: true,
    target: "es2022",
    // Nothing may stand in the page itself: its content security policy forbids inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
  },
  server: {
    // `npm run dev` serves the page from its sources in front of a Rosa on her usual port.
    proxy: Object.fromEntries(
      ["/api", "/chat", "/conversations", "/stage", "/t"].map((path) => [
        path,
        "http://127.0.0.1:8000",
      ]),
    ),
  },
});
