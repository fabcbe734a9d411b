"use strict";

// Everything here adds to pages that work without it.

const announce = (words) => {
  const region = document.getElementById("announce");
  if (region) region.textContent = words;
};

// The session has ended: load the page anew, which leads to the sign-in page.
document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if (status === 499 || status === 401) location.reload();
});

// Keep the keyboard where it was when a part of the page is replaced.
document.addEventListener("htmx:afterSettle", (event) => {
  const pressed = event.detail.elt.querySelector("[aria-pressed=true]");
  if (pressed && event.detail.requestConfig?.verb === "post") pressed.focus();
});

// A form is sent once, however often the button is pressed; one that fetches a file leaves the page
// where it is, and is sent as often as it is wanted.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else if (!form.hasAttribute("hx-post") && !form.hasAttribute("data-download")) form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// The queue: j and k move, Enter opens, / searches. Can be turned off.
const rows = () => [...document.querySelectorAll("table[data-keys] tr[data-row]")];
const linkOf = (row) => row.querySelector("a");
const toggle = document.querySelector("[data-shortcuts]");
if (toggle) {
  toggle.checked = localStorage.getItem("shortcuts") !== "off";
  toggle.addEventListener("change", () => localStorage.setItem("shortcuts", toggle.checked ? "on" : "off"));
}
const typing = (element) => element.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (toggle && !toggle.checked) return;
  if (event.key === "/") {
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
    return;
  }
  if (event.key !== "j" && event.key !== "k") return;
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = event.key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0);
  linkOf(all[next]).focus();
});

document.addEventListener("click", (event) => {
  const row = event.target.closest("tr[data-row]");
  if (row && !event.target.closest("a, button") && getSelection().isCollapsed) linkOf(row).click();
});

// The live stream: new rows come on top, unless somebody is looking at the table or has paused it.
const live = document.querySelector("table[data-live]");
if (live && "EventSource" in window) {
  const most = 50;
  const body = live.tBodies[0];
  const state = document.querySelector("[data-live-state]");
  const words = document.querySelector("[data-live-words]");
  const pause = document.querySelector("[data-live-pause]");
  const more = document.querySelector("[data-live-more]");
  const waiting = [];
  let paused = false;
  let shown = live.dataset.last ? BigInt(live.dataset.last) : -1n;

  const looking = () => live.matches(":hover") || live.contains(document.activeElement);
  const say = (key) => {
    words.textContent = words.dataset[key];
    state.toggleAttribute("data-off", key !== "on");
  };
  const flush = () => {
    for (const html of waiting.splice(0)) {
      body.querySelector("tr.none")?.remove();
      body.insertAdjacentHTML("afterbegin", html);
      const row = body.firstElementChild;
      row.classList.add("fresh");
      setTimeout(() => row.classList.remove("fresh"), 2000);
    }
    while (body.rows.length > most) body.lastElementChild.remove();
    more.hidden = true;
  };
  const offer = () => {
    if (waiting.length === 0) return;
    if (!paused && !looking()) flush();
    else {
      more.textContent = `+${waiting.length}`;
      more.hidden = false;
    }
  };

  const url = new URL(live.dataset.live, location.href);
  if (shown >= 0n) url.searchParams.set("after", String(shown));
  const source = new EventSource(url);
  source.addEventListener("open", () => say(paused ? "paused" : "on"));
  source.addEventListener("error", () => say("off"));
  source.addEventListener("message", (event) => {
    const position = BigInt(event.lastEventId || "-1");
    if (position <= shown) return;
    shown = position;
    waiting.push(event.data);
    if (waiting.length > most) waiting.shift();
    offer();
  });
  state.hidden = false;
  pause.hidden = false;
  say("off");
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
    say(paused ? "paused" : "on");
    announce(words.textContent);
    offer();
  });
  more.addEventListener("click", flush);
  live.addEventListener("mouseleave", offer);
}
