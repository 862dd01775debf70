// Saves what is being written, on the server, and beside the page until the server has said that it has it.
import { touch, touched } from "./kept.js";
import { words } from "./status.js";

const states = new WeakMap();
const held = "[data-draft]";
const keyOf = control => ["draft", document.body.dataset.person ?? "", urlOf(control), control.dataset.draft, control.name].join("|");
const urlOf = control => control.closest("[data-draft-url]")?.dataset.draftUrl;
const stateOf = control => states.get(control) ?? states.set(control, { tries: 0, saved: null, flight: null, timer: 0 }).get(control);

function bodyOf(control) {
  const token = (control.form ?? document).querySelector("input[name=token]")?.value ?? "";
  return new URLSearchParams({ place: control.dataset.draft, field: control.name, text: control.value, token });
}

function note(control, saved) {
  const line = (control.closest(".field") ?? control.parentElement).querySelector("[data-saved]");
  if (!line) return;
  touched.add(line);
  line.classList.toggle("not", saved === false);
  const text = saved === null ? "" : words(saved ? "Saved" : "Unsaved", line);
  if (line.textContent !== text) line.textContent = text;
  if (saved === null) touched.delete(line);
}

function later(control, ms) {
  const state = stateOf(control);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(control), ms);
}

async function save(control) {
  const state = stateOf(control), text = control.value;
  if (state.flight || !control.isConnected || text === state.saved) return;
  let final = false;
  state.flight = fetch(urlOf(control), { method: "POST", body: bodyOf(control), headers: { "X-Terreau-Live": "1" } });
  try {
    const answer = await state.flight;
    final = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    Object.assign(state, { saved: text, tries: 0, flight: null });
    if (control.value !== text) return later(control, 400);
    sessionStorage.removeItem(keyOf(control));
    note(control, true);
  } catch {
    state.flight = null;
    note(control, false);
    // Refused for good (the place is closed) or not reached: the copy beside the page stays in both cases.
    if (!final) later(control, Math.min(30000, 1000 * 2 ** state.tries++));
  }
}

addEventListener("input", event => {
  const control = event.target;
  if (!control.matches?.(held) || !urlOf(control)) return;
  sessionStorage.setItem(keyOf(control), JSON.stringify({ text: control.value, at: Date.now() }));
  later(control, 800);
});

addEventListener("pagehide", () => {
  for (const control of document.querySelectorAll(held)) {
    const state = states.get(control);
    if (state?.timer && control.value !== state.saved) navigator.sendBeacon(urlOf(control), bodyOf(control));
  }
});

const inForm = form => [...form.elements].filter(control => control.matches(held) && urlOf(control));

// A draft that arrives after its form would come back from the dead: the form waits for the one on its way.
document.addEventListener("terreau:sending", ({ detail: { form, wait } }) => {
  for (const control of inForm(form)) {
    const state = stateOf(control);
    clearTimeout(state.timer);
    state.timer = 0;
    if (state.flight) wait(state.flight.catch(() => {}));
  }
});
document.addEventListener("terreau:kept", ({ detail: { form } }) => {
  for (const control of inForm(form)) if (touched.has(control)) later(control, 800);
});
document.addEventListener("terreau:sent", ({ detail: { form } }) => {
  for (const control of inForm(form)) {
    sessionStorage.removeItem(keyOf(control));
    states.delete(control);
    note(control, null);
  }
});

function restore() {
  for (const control of document.querySelectorAll(held)) {
    const kept = !touched.has(control) && urlOf(control) && JSON.parse(sessionStorage.getItem(keyOf(control)));
    if (!kept) continue;
    if (kept.text === control.value || kept.at < Date.parse(control.dataset.draftAt)) { sessionStorage.removeItem(keyOf(control)); continue; }
    control.value = kept.text;
    touch(control);
    later(control, 0);
  }
}

document.addEventListener("terreau:morphed", restore);
restore();
