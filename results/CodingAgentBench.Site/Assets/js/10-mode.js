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
    // A link to a heading that is hidden would lead nowhere: the mode follows the link, and is not remembered.
    const follow = function () {
      const target = document.getElementById(location.hash.slice(1));
      const part = target && target.closest(".plain, .nerds");
      if (!part || part.classList.contains(root.dataset.mode)) return;
      root.dataset.mode = part.classList.contains("nerds") ? "nerds" : "plain";
      show();
      target.scrollIntoView();
    };
    group.hidden = false;
    show();
    follow();
    window.addEventListener("hashchange", follow);
    group.addEventListener("click", function (event) {
      const button = event.target.closest("button");
      if (!button) return;
      root.dataset.mode = button.dataset.mode;
      try { localStorage.setItem("mode", button.dataset.mode); } catch { /* not remembered, then */ }
      show();
    });
  });
})();
