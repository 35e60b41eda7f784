// Sorts and filters the table with data-lines. What is shown is in the address, and nowhere else.
(function () {
  "use strict";
  const parts = ["bucket", "language", "dimension"];

  document.addEventListener("DOMContentLoaded", function () {
    const table = document.querySelector("table[data-lines]");
    if (!table) return;
    const form = document.querySelector(".controls"), none = document.querySelector(".no-lines"), count = form.querySelector(".count");
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
    const column = new Map(heads.map(function (head, i) { return [head.dataset.key, i]; }));
    const filters = [...form.querySelectorAll("select")];
    const rows = read();
    let shown = null, exact = null;

    for (const head of heads) if (head.dataset.key) addButton(head);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("change", function (event) { go({ [event.target.name]: event.target.value }); });
    form.addEventListener("reset", function (event) { event.preventDefault(); reset(); });
    none.querySelector("button").addEventListener("click", function () { reset(); if (filters.length) filters[0].focus(); });
    window.addEventListener("popstate", show);
    new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-mode"] });
    show();

    // Rows of a task stand in one body, which says what they have in common.
    function read() {
      const all = [];
      for (const part of table.tBodies) for (const row of part.rows) all.push({ row: row, place: all.length, part: part.dataset });
      return all;
    }

    function has(line, name, wanted) {
      if (parts.includes(name)) return (line.part[name] || "").split(" ").includes(wanted);
      const cell = line.row.cells[column.get(name)];
      if (name === "outcome") return cell.textContent.trim().split(", ").some(function (one) { return one.replace(/ \d+$/, "").replaceAll(" ", "_") === wanted; });
      return (cell.dataset.f ?? cell.textContent.trim()) === wanted;
    }

    // A page of thousands of lines has rounded numbers only. Once somebody sorts by one, the exact ones of its JSON come after, and sort again.
    function readExact() {
      exact = [];
      fetch("index.json").then(function (file) { return file.json(); }).then(function (file) {
        exact = file.data.tasks.flatMap(function (task) { return task.cells; });
        shown = null;
        show();
      }).catch(function () { /* by what is written, then */ });
    }

    // Null is unknown. A number is data-v, or what is written where that is all there is.
    function value(line, name, isNumber) {
      if (isNumber && exact && exact.length === rows.length) return exact[line.place][name] ?? null;
      const cell = line.row.cells[column.get(name)];
      if (!isNumber) return cell.textContent.trim();
      const number = Number(cell.dataset.v ?? (/\d/.test(cell.textContent) ? cell.textContent.replaceAll(",", "") : NaN));
      return Number.isNaN(number) || cell.dataset.v === "" ? null : number;
    }

    function addButton(head) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        const state = asked();
        // Numbers begin with the most, names with A; the third time it is as published.
        const first = head.classList.contains("number") && head.dataset.key !== "rank" ? "descending" : "ascending";
        const second = first === "ascending" ? "descending" : "ascending";
        const next = state.sort !== head.dataset.key ? first : state.order === first ? second : "";
        go({ sort: next && head.dataset.key, order: next });
      });
    }

    // What the address asks for, as far as it makes sense here.
    function asked() {
      const query = new URLSearchParams(location.search), state = { filters: {} };
      for (const filter of filters) {
        const wanted = query.get(filter.name) ?? "";
        state.filters[filter.name] = [...filter.options].some(function (option) { return option.value === wanted; }) ? wanted : "";
      }
      const sort = query.get("sort");
      // What is hidden in this mode sorts nothing.
      if (sort && column.has(sort) && heads[column.get(sort)].checkVisibility()) {
        state.sort = sort;
        state.order = query.get("order") === "descending" ? "descending" : "ascending";
      }
      return state;
    }

    function reset() {
      go(Object.fromEntries(filters.map(function (filter) { return [filter.name, ""]; }).concat([["sort", ""], ["order", ""]])));
    }

    function go(changes) {
      const query = new URLSearchParams(location.search);
      for (const [name, wanted] of Object.entries(changes)) {
        if (wanted) query.set(name, wanted); else query.delete(name);
      }
      const search = query.toString();
      history.pushState(null, "", location.pathname + (search ? "?" + search : "") + location.hash);
      show();
    }

    function show() {
      const state = asked(), wanted = Object.entries(state.filters).filter(function (one) { return one[1]; });
      for (const filter of filters) filter.value = state.filters[filter.name];
      let left = 0;
      for (const line of rows) {
        const fits = wanted.every(function (one) { return has(line, one[0], one[1]); });
        line.row.hidden = !fits;
        left += fits;
      }
      order(state);
      for (const head of heads) {
        if (state.sort && head.dataset.key === state.sort) head.setAttribute("aria-sort", state.order); else head.removeAttribute("aria-sort");
      }
      const counted = left.toLocaleString("en") + (left === rows.length ? "" : " of " + rows.length.toLocaleString("en")) + " " + table.dataset.lines;
      if (count.textContent !== counted) count.textContent = counted;
      none.hidden = left > 0;
      keepInLinks();
    }

    function order(state) {
      const now = state.sort ? state.sort + " " + state.order : "";
      if (now === (shown ?? "")) return;
      shown = now;
      let sorted = rows;
      if (state.sort) {
        const isNumber = heads[column.get(state.sort)].classList.contains("number"), sign = state.order === "descending" ? -1 : 1;
        if (isNumber && !exact && table.dataset.lines === "cells") readExact();
        const keyed = rows.map(function (line) { return { line: line, key: value(line, state.sort, isNumber) }; });
        keyed.sort(function (a, b) {
          if (a.key === b.key) return a.line.place - b.line.place;
          if (a.key === null) return 1;
          if (b.key === null) return -1;
          return sign * (a.key < b.key ? -1 : 1);
        });
        sorted = keyed.map(function (one) { return one.line; });
      }
      const all = document.createDocumentFragment();
      for (const line of sorted) all.append(line.row);
      body.append(all);
      while (table.tBodies.length > 1) table.tBodies[1].remove();
    }

    // Another part of the tasks is another page: what is chosen here goes along.
    function keepInLinks() {
      for (const link of document.querySelectorAll(".slices a")) link.search = location.search;
    }
  });
})();
