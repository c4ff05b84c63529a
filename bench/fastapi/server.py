"""The migration plan's design, as a peer of `rosa bench load`: FastAPI, a synchronous generator, one
model call a request, chunks written anew in the plan's short form.

The plan's client library is not packaged for Debian; this calls the model as that library does
inside, with httpx, and reads the stream the same way. What the plan prints for debugging is left
out, which is in this server's favour.
"""

import json
import os
from typing import List, Optional

import httpx
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import StreamingResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

INSTRUCTION = {
    "role": "system",
    "content": "You are Rosa, a diplomatic assistant of a conference on the nuclear test ban.",
}
APOLOGY = "I apologize for the technical difficulty."

app = FastAPI()
bearer = HTTPBearer()
# The plan makes one client for all requests; like its library's, this one keeps connections.
client = httpx.Client(
    base_url=os.environ["BENCH_MODEL_URL"],
    timeout=600,
    limits=httpx.Limits(max_connections=1000, max_keepalive_connections=100),
)


class Message(BaseModel):
    role: str
    content: str


class Question(BaseModel):
    messages: List[Message]
    model: Optional[str] = "rosa-ctbto-agent"
    stream: Optional[bool] = True


def known(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> str:
    if credentials.credentials != os.environ["BENCH_KEY"]:
        raise HTTPException(status_code=401, detail="Invalid API key")
    return credentials.credentials


@app.get("/")
async def status():
    return {"status": "running"}


@app.post("/chat/completions")
async def answer(question: Question, key: str = Depends(known)):
    messages = [{"role": one.role, "content": one.content} for one in question.messages]
    return StreamingResponse(frames(messages), media_type="text/plain")


def frames(messages):
    try:
        for words in spoken([INSTRUCTION] + messages):
            yield frame(words)
    except Exception:
        yield frame(APOLOGY)
    yield "data: [DONE]\n\n"


def frame(words):
    return f"data: {json.dumps({'choices': [{'delta': {'content': words}}]})}\n\n"


def spoken(messages):
    body = {"model": "gpt-4o", "messages": messages, "stream": True}
    with client.stream("POST", "chat/completions", json=body) as reply:
        reply.raise_for_status()
        for line in reply.iter_lines():
            data = line.strip().partition("data: ")[2]
            if data and data != "[DONE]":
                words = json.loads(data)["choices"][0]["delta"].get("content")
                if words:
                    yield words
