// Looks an answer up in the page's JSON. Nothing is computed here.
(function () {
  "use strict";
  const sureness = function (verdict) {
    if (verdict.sure === "clear") return "Clear: it differs from every other by more than chance.";
    if (verdict.sure === "cannot_say") return "The data cannot say.";
    if (verdict.tied === 0) return "Leaning: ahead, but a part of the answer is not sure.";
    return "Leaning: ahead, but tied with " + (verdict.tied === verdict.others ? "every other." : verdict.tied + " of " + verdict.others + " others.");
  };
  const matters = { right: "getting it right", tokens: "few tokens", time: "little time" };

  const add = function (parent, tag, text, name) {
    const child = document.createElement(tag);
    if (text) child.textContent = text;
    if (name) child.className = name;
    parent.append(child);
    return child;
  };

  const addPick = function (parent, pick, data) {
    const root = document.body.dataset.root;
    const link = function (things, name) {
      const thing = things.find(function (one) { return one.name === name; });
      add(parent, "a", thing.title).href = root + thing.address;
    };
    link(data.tuis, pick.tui);
    if (pick.model === null) return;
    parent.append(" with ");
    link(data.models, pick.model);
  };

  const addPicks = function (parent, verdict, data) {
    verdict.picks.forEach(function (pick, i) {
      if (i > 0) parent.append(" or ");
      addPick(parent, pick, data);
    });
  };

  const show = function (place, data, model, work, most) {
    const answer = data.answers.find(function (one) { return (one.model ?? "") === model && one.work === work; });
    place.replaceChildren();
    if (!answer) {
      add(place, "p", "There is no answer to this question.");
      return;
    }
    const verdict = answer[most];
    const picks = add(place, "p", verdict.picks.length === 0 ? "No answer" : "", "picks");
    addPicks(picks, verdict, data);
    add(add(place, "p"), "strong", sureness(verdict));
    for (const why of verdict.why) add(place, "p", why);
    add(place, "p", "Rests on: " + answer.rests_on, "faint");
    const same = function (a, b) { return JSON.stringify(a.picks) === JSON.stringify(b.picks); };
    const answered = Object.keys(matters).filter(function (one) { return one !== most && answer[one].sure !== "cannot_say"; });
    const others = answered.filter(function (one) { return !same(answer[one], verdict); });
    if (answered.length === 0) return;
    const change = add(place, "p", "What would change it: ");
    others.forEach(function (one, i) {
      change.append((i > 0 ? "; " : "") + "if " + matters[one] + " mattered most, it would be ");
      addPicks(change, answer[one], data);
      change.append(answer[one].sure === "clear" ? " (clear)" : " (leaning)");
    });
    change.append(others.length === 0 ? "another model or other work; it is the same whatever matters most." : ".");
  };

  document.addEventListener("DOMContentLoaded", async function () {
    const form = document.getElementById("choose-form");
    if (!form) return;
    const place = document.getElementById("choose-answer");
    const selects = [...form.querySelectorAll("select")];
    let data;
    try {
      data = (await (await fetch("index.json")).json()).data;
    } catch {
      place.textContent = "The answers could not be loaded; those for all kinds of work stand below.";
      return;
    }
    const fromAddress = function () {
      const asked = new URLSearchParams(location.search);
      for (const select of selects) {
        const wanted = asked.get(select.name);
        const option = [...select.options].find(function (one) { return one.value === wanted; });
        select.value = (option ?? select.options[0]).value;
      }
    };
    const answer = function () { show(place, data, ...selects.map(function (select) { return select.value; })); };
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("change", function () {
      const asked = new URLSearchParams(selects.map(function (select) { return [select.name, select.value]; }));
      history.replaceState(null, "", "?" + asked);
      answer();
    });
    addEventListener("popstate", function () { fromAddress(); answer(); });
    fromAddress();
    form.hidden = false;
    answer();
  });
})();
