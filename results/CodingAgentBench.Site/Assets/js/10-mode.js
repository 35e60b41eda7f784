// Plain or Nerds: known before the first paint, so that nothing jumps.
(function () {
  "use strict";
  const root = document.documentElement;
  const remembered = (function () { try { return localStorage.getItem("mode"); } catch { return null; } })();
  root.dataset.mode = remembered === "nerds" ? "nerds" : "plain";
  document.addEventListener("DOMContentLoaded", function () {
    const group = document.querySelector(".switch");
    if (!group) return;
    const buttons = [...group.querySelectorAll("button")];
    const show = function () { for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.mode === root.dataset.mode)); };
    group.hidden = false;
    show();
    group.addEventListener("click", function (event) {
      const button = event.target.closest("button");
      if (!button) return;
      root.dataset.mode = button.dataset.mode;
      try { localStorage.setItem("mode", button.dataset.mode); } catch { /* not remembered, then */ }
      show();
    });
  });
})();
