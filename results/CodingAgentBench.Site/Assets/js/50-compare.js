// Three choices lead to one of the links that stand on the page anyway.
(function () {
  "use strict";
  document.addEventListener("DOMContentLoaded", function () {
    const form = document.getElementById("compare-form");
    if (!form) return;
    const [model, a, b] = ["compare-model", "compare-a", "compare-b"].map(function (id) { return document.getElementById(id); });
    const said = document.getElementById("compare-said");
    const links = new Map();
    for (const link of document.querySelectorAll("details[data-model] a[data-pair]")) links.set(link.closest("details").dataset.model + "/" + link.dataset.pair, link.href);
    form.hidden = false;
    form.addEventListener("change", function () { said.textContent = ""; });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      const pair = [Number(a.value), Number(b.value)].sort(function (x, y) { return x - y; });
      const link = links.get(model.value + "/" + pair.join("-"));
      if (link) location.assign(link);
      else said.textContent = pair[0] === pair[1] ? "Choose two different TUIs." : "These two have no scored runs with this model.";
    });
  });
})();
