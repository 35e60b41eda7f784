#!/usr/bin/env python3
"""Answers the routes of a LiteLLM proxy. What a model does is the last part of its name at its provider."""
import argparse
import http.server
import json
import os
import re
import sys
import time

MASTER, PROVIDER = "LITELLM_MASTER_KEY", "NVIDIA_NIM_API_KEY"


def read_models(path):
    with open(path, encoding="utf-8") as file:
        config = file.read()
    assert f'master_key: "os.environ/{MASTER}"' in config and f'api_key: "os.environ/{PROVIDER}"' in config
    pairs = re.findall(r'model_name: "([^"]+)"\s+litellm_params:\s+model: "([^"]+)"', config)
    return {name: model.rsplit("/", 1)[1] for name, model in pairs}


class Proxy(http.server.BaseHTTPRequestHandler):
    models = {}

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == "/health/readiness":
            ready = "never-ready" not in self.models.values()
            self.say(200 if ready else 503, {"status": "healthy" if ready else "starting", "db": "Not connected"})
        elif self.path == "/v1/models":
            self.say(200, {"object": "list", "data": [{"id": name, "object": "model"} for name in self.models]})
        else:
            self.fail(404, "no such route")

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        behaviour = self.models.get(request["model"])
        if self.path != "/v1/chat/completions":
            self.fail(404, "no such route")
        elif self.headers["Authorization"] != f"Bearer {os.environ[MASTER]}":
            self.fail(401, "wrong key")
        elif behaviour is None:
            self.fail(400, f"there is no model {request['model']}")
        elif behaviour == "throttled":
            self.fail(429, f"too many requests for key {os.environ[PROVIDER]}")
        else:
            self.answer(request, behaviour)

    def answer(self, request, behaviour):
        tools = [tool["function"]["name"] for tool in request.get("tools", [])]
        if behaviour == "hangs" and tools == ["bash"]:
            time.sleep(3600)
        message = {"role": "assistant", "content": "ready"}
        if tools and behaviour != "no-tools" and request["messages"][-1]["role"] != "tool":
            arguments = {"command": "echo 42 > src/answer.txt"} if tools[0] == "bash" else {"word": "ready"}
            call = {"index": 0, "id": "call-1", "type": "function", "function": {"name": tools[0], "arguments": json.dumps(arguments)}}
            message = {"role": "assistant", "content": None, "tool_calls": [call]}
        reply = {"id": "1", "model": request["model"], "created": 0}
        reason = "tool_calls" if "tool_calls" in message else "stop"
        usage = {"prompt_tokens": 11, "completion_tokens": 3, "total_tokens": 14}
        if not request.get("stream"):
            choice = {"index": 0, "message": message, "finish_reason": reason}
            self.say(200, {**reply, "object": "chat.completion", "choices": [choice], "usage": usage})
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        reply["object"] = "chat.completion.chunk"
        self.event({**reply, "choices": [{"index": 0, "delta": message, "finish_reason": None}]})
        self.event({**reply, "choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
        self.event({**reply, "choices": [], "usage": usage})
        self.wfile.write(b"data: [DONE]\n\n")

    def event(self, chunk):
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())

    def fail(self, status, message):
        self.say(status, {"error": {"message": message, "type": "error", "param": None, "code": str(status)}})

    def say(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    Proxy.models = read_models(options.config)
    if "ends" in Proxy.models.values():
        sys.exit(f"cannot start with key {os.environ[PROVIDER]}")
    print("started", flush=True)
    http.server.ThreadingHTTPServer((options.host, options.port), Proxy).serve_forever()
