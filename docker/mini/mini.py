"""mini: a reference agent. One tool (bash), OpenAI chat completions, standard library only.

It stops when the model stops calling tools, when the turn budget ends, or when the endpoint refuses. The prompt is read
from standard input, the key from MINI_API_KEY. Exit codes: 0 finished or out of turns, 2 the endpoint failed, 64 usage.
"""
import argparse
import http.client
import json
import os
import signal
import subprocess
import sys
from urllib.parse import urlsplit

VERSION = "0.1.0"
COMMAND_SECONDS = 120
OUTPUT_CHARACTERS = 16_000
SYSTEM = (
    "You are a software engineer working in the current directory of a Linux machine. "
    "Use the bash tool to read, change and test the files. When the task is done, reply without calling a tool."
)
BASH = {
    "type": "function",
    "function": {
        "name": "bash",
        "description": "Run a bash command in the working directory and return its exit code and output.",
        "parameters": {
            "type": "object",
            "properties": {"command": {"type": "string", "description": "The command to run."}},
            "required": ["command"],
        },
    },
}


class EndpointError(Exception):
    """The model endpoint refused, failed or broke off. `code` is the OpenAI error code, if there was one."""

    def __init__(self, message, code=None):
        super().__init__(message)
        self.code = code


class Endpoint:
    """POST /chat/completions, streamed, one connection per call."""

    def __init__(self, base_url, key, model):
        self.url, self.key, self.model = urlsplit(base_url.rstrip("/")), key, model

    def complete(self, messages):
        https = self.url.scheme == "https"
        connection = (http.client.HTTPSConnection if https else http.client.HTTPConnection)(self.url.netloc)
        body = {"model": self.model, "messages": messages, "tools": [BASH], "stream": True}
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        try:
            connection.request("POST", f"{self.url.path}/chat/completions", json.dumps(body), headers)
            response = connection.getresponse()
            if response.status != 200:
                raise error_of(response.read(), f"HTTP {response.status}")
            return assemble(events(response))
        except (OSError, http.client.HTTPException) as broken:
            raise EndpointError(f"{type(broken).__name__}: {broken}") from broken
        finally:
            connection.close()


def error_of(body, fallback):
    try:
        error = json.loads(body)["error"]
        return EndpointError(str(error["message"]), error.get("code"))
    except (ValueError, KeyError, TypeError):
        return EndpointError(fallback)


def events(response):
    """The JSON objects of a server-sent event stream; a stream that does not end with [DONE] is an error."""
    for line in response:
        line = line.strip()
        if not line.startswith(b"data:"):
            continue
        data = line[5:].strip()
        if data == b"[DONE]":
            return
        event = json.loads(data)
        if "error" in event:
            raise error_of(data, "the stream reported an error")
        yield event
    raise EndpointError("the stream broke off")


def assemble(chunks):
    """One assistant message out of its deltas."""
    content, calls = [], {}
    for chunk in chunks:
        for choice in chunk.get("choices", [])[:1]:
            delta = choice.get("delta") or {}
            content.append(delta.get("content") or "")
            for part in delta.get("tool_calls") or []:
                call = calls.setdefault(
                    part.get("index", 0), {"id": "", "type": "function", "function": {"name": "", "arguments": ""}})
                call["id"] = part.get("id") or call["id"]
                function = part.get("function") or {}
                call["function"]["name"] += function.get("name") or ""
                call["function"]["arguments"] += function.get("arguments") or ""
    message = {"role": "assistant", "content": "".join(content)}
    if calls:
        message["tool_calls"] = [calls[index] for index in sorted(calls)]
    return message


def run_tool(call):
    if call["function"]["name"] != "bash":
        return f"there is no tool `{call['function']['name']}`; use bash"
    try:
        command = json.loads(call["function"]["arguments"])["command"]
    except (ValueError, KeyError, TypeError):
        return 'the arguments must be {"command": "…"}'
    print(f"$ {command}", flush=True)
    environment = {name: value for name, value in os.environ.items() if name != "MINI_API_KEY"}
    process = subprocess.Popen(
        ["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment, start_new_session=True)
    try:
        output, _ = process.communicate(timeout=COMMAND_SECONDS)
        ending = f"exit code {process.returncode}"
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        ending = f"killed after {COMMAND_SECONDS} seconds"
    text = output.decode("utf-8", "replace")
    if len(text) > OUTPUT_CHARACTERS:
        half = OUTPUT_CHARACTERS // 2
        text = f"{text[:half]}\n[… {len(text) - 2 * half} characters left out …]\n{text[-half:]}"
    print(text, flush=True)
    return f"{ending}\n{text}"


def run(endpoint, prompt, max_turns):
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": prompt}]
    for _ in range(max_turns):
        message = endpoint.complete(messages)
        messages.append(message)
        if message["content"]:
            print(message["content"], flush=True)
        if "tool_calls" not in message:
            return
        for call in message["tool_calls"]:
            messages.append({"role": "tool", "tool_call_id": call["id"], "content": run_tool(call)})
    print(f"mini: stopped after {max_turns} turns", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(prog="mini", description="A reference coding agent; the prompt is standard input.")
    parser.add_argument("--endpoint", required=True, help="base URL of an OpenAI-compatible endpoint, ending in /v1")
    parser.add_argument("--model", required=True)
    parser.add_argument("--max-turns", type=int, default=30)
    parser.add_argument("--version", action="version", version=VERSION)
    options = parser.parse_args()
    try:
        run(Endpoint(options.endpoint, os.environ.get("MINI_API_KEY", ""), options.model), sys.stdin.read(), options.max_turns)
    except EndpointError as error:
        if error.code == "turn_budget_exhausted":
            print(f"mini: {error}", file=sys.stderr)
            return 0
        print(f"mini: the endpoint failed: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
