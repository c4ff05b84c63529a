// Calls Rosa with the official client: node client.mjs BASE_URL KEY CASE, prints one JSON line.
import OpenAI from 'openai';

const [baseURL, apiKey, name] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0, timeout: 20_000 });
const question = { model: 'rosa-ctbto-agent', messages: [{ role: 'user', content: 'How tall is the tower?' }] };

async function collect(stream) {
  let text = '';
  const reasons = [];
  let usage = null;
  let calls = 0;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? '';
    calls += chunk.choices[0]?.delta?.tool_calls?.length ?? 0;
    if (chunk.choices[0]?.finish_reason) reasons.push(chunk.choices[0].finish_reason);
    usage = chunk.usage ?? usage;
  }
  return { text, reasons, usage, calls };
}

const cases = {
  async stream() {
    return collect(
      await client.chat.completions.create({
        ...question,
        stream: true,
        stream_options: { include_usage: true },
      }),
    );
  },
  async whole() {
    const completion = await client.chat.completions.create(question);
    return {
      text: completion.choices[0].message.content,
      reasons: [completion.choices[0].finish_reason],
      usage: completion.usage,
    };
  },
  async models() {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    return { ids };
  },
  async abort() {
    const stream = await client.chat.completions.create({ ...question, stream: true });
    for await (const chunk of stream) {
      if (chunk.choices[0]?.delta?.content) break;
    }
    stream.controller.abort();
    return { aborted: true };
  },
  async abortBeforeFirstToken() {
    const stream = await client.chat.completions.create({ ...question, stream: true });
    stream.controller.abort();
    return { aborted: true };
  },
  async wrongKey() {
    try {
      await new OpenAI({ baseURL, apiKey: 'wrong', maxRetries: 0 }).chat.completions.create(question);
      return { status: 200 };
    } catch (error) {
      return { status: error.status, code: error.code, kind: error.constructor.name };
    }
  },
  async badRequest() {
    try {
      await client.chat.completions.create({ ...question, messages: [] });
      return { status: 200 };
    } catch (error) {
      return { status: error.status, param: error.param };
    }
  },
  async tools() {
    return collect(
      await client.chat.completions.create({
        ...question,
        stream: true,
        tools: [{ type: 'function', function: { name: 'end_call', parameters: {} } }],
      }),
    );
  },
};

console.log(JSON.stringify(await cases[name]()));
