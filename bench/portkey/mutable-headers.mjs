// The gateway adds headers to the responses of Node's fetch, which newer Nodes forbid: every
// streamed answer would fail. Here fetch hands out responses whose headers may be added to.
const { fetch, Response, Headers } = globalThis;

globalThis.fetch = async (...request) => {
  const { body, status, statusText, headers } = await fetch(...request);
  return new Response(body, { status, statusText, headers: new Headers(headers) });
};
