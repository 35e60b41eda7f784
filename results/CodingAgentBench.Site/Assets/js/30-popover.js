// What can be copied: texts of a page that have a button for it, and the key of a line, nine fields and two commands, read when somebody asks for it.
(function () {
  "use strict";
  const files = new Map();
  let dialog = null;

  document.addEventListener("DOMContentLoaded", function () {
    const buttons = document.querySelectorAll("button[data-copy], button[data-copy-from]");
    if (buttons.length === 0) return;
    const said = document.body.appendChild(element("p", "copied"));
    said.setAttribute("role", "status");
    for (const button of buttons) {
      const what = (button.getAttribute("aria-label") ?? button.textContent).replace(/^Copy( the)?\s+/, "");
      button.addEventListener("click", function () {
        announced(button.dataset.copy ?? document.getElementById(button.dataset.copyFrom).textContent, what, said);
      });
      button.hidden = false;
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    const table = document.querySelector("table[data-lines]");
    if (!table) return;
    const isCells = table.dataset.lines === "cells";
    for (const row of table.querySelectorAll("tbody tr")) addButton(row);
    table.addEventListener("click", function (event) {
      const button = event.target.closest("button.key");
      if (button) open(button);
    });

    function addButton(row) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "key";
      button.textContent = "Key";
      button.setAttribute("aria-label", "Key of " + name(row));
      button.setAttribute("aria-haspopup", "dialog");
      row.lastElementChild.append(button);
    }

    function name(row) {
      const said = [...row.cells].slice(0, isCells ? 3 : 2).map(function (cell) { return cell.textContent.trim(); });
      return isCells ? said[1] + " with " + said[2] + " on " + said[0] : said[0] + " with " + said[1];
    }

    function open(button) {
      const row = button.closest("tr"), page = row.querySelector(isCells ? "th a" : "td.number a[href*='cells/']");
      const data = fetched(isCells ? page.href + "index.json" : "index.json").then(function (file) {
        const line = isCells ? file.data : file.data.lines[Number(row.dataset.line)];
        return { identity: line.identity, differing: line.differing || {} };
      });
      show("Key of " + name(row), page, data);
    }
  });

  function fetched(address) {
    if (!files.has(address)) {
      const file = fetch(address).then(function (response) {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      });
      file.catch(function () { files.delete(address); });
      files.set(address, file);
    }
    return files.get(address);
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function button(className, text, label, action) {
    const made = element("button", className, text);
    made.type = "button";
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  }

  function show(title, page, data) {
    if (!dialog) {
      dialog = document.body.appendChild(element("dialog", "key-dialog"));
      dialog.setAttribute("aria-labelledby", "key-title");
      dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
    }
    const heading = element("h2", "", title), content = element("div", "", "Reading…"), said = element("p", "said");
    heading.id = "key-title";
    said.setAttribute("role", "status");
    dialog.replaceChildren(heading, button("close", "Close", null, function () { dialog.close(); }), content, said);
    dialog.showModal();
    data.then(function (found) {
      content.replaceChildren(...parts(found.identity, found.differing, said));
    }).catch(function () {
      const link = element("a", "", "this page");
      link.href = page.href;
      content.replaceChildren(element("span", "", "The key could not be read; it is on "), link, element("span", "", " as well."));
    });
  }

  function parts(identity, differing, said) {
    const list = element("dl");
    for (const field of identity.fields) {
      const value = field.value ?? (differing[field.name] ? differing[field.name] + (field.name === "task" ? " tasks" : " different ones") : "—");
      const copy = element("dd", "copy");
      if (field.value !== null) copy.append(copyButton(field.name, field.value, said));
      list.append(element("dt", "", field.name), element("dd", "", value), copy);
    }
    return [list, ...command("The same as a test", identity.test, said), ...command("The same with the benchmark's own program", identity.run, said),
      element("p", "faint", "codingagentbench stands for: dotnet run --project cells/CodingAgentBench.Cli --")];
  }

  function command(what, text, said) {
    const line = element("p", "command");
    line.append(element("span", "", what));
    if (text === null) return [line, element("p", "faint", "None: a name in it is nothing that a shell should be given.")];
    line.append(copyButton(what, text, said));
    const block = element("pre");
    block.append(element("code", "", text));
    return [line, block];
  }

  function copyButton(what, text, said) {
    return button("", "Copy", "Copy " + what, function () { announced(text, what, said); });
  }

  function announced(text, what, said) {
    copy(text).then(function () { said.textContent = ""; return new Promise(requestAnimationFrame); })
      .then(function () { said.textContent = "Copied: " + what; })
      .catch(function () { said.textContent = "The browser did not allow to copy " + what + "."; });
  }

  function copy(text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error("no clipboard"));
  }
})();
