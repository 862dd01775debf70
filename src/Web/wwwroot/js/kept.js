// What a person has touched is theirs: the page changes around it.
import { controls } from "./identify.js";
import { words } from "./status.js";

export const touched = new WeakSet();
const written = "textarea, input:not([type=checkbox], [type=radio], [type=hidden], [type=submit], [type=file], [type=password]), [contenteditable]";
const textOf = control => control.value ?? control.textContent;
const tidy = text => text.replaceAll("\r", "").trim().normalize("NFC");

export function touch(control) {
  touched.add(control);
  // Choosing one radio unticks another, which no event tells.
  if (control.type === "radio" && control.form) for (const other of control.form.elements) if (other.name === control.name) touched.add(other);
}

addEventListener("input", event => touch(event.target), true);
addEventListener("reset", event => { for (const control of event.target.elements) touched.delete(control); }, true);
// Some browsers put back what was typed before a reload, without an event.
for (const control of document.querySelectorAll(written)) if (control.defaultValue !== undefined && control.value !== control.defaultValue) touch(control);

export const unsent = control => touched.has(control) && control.matches(written) && tidy(textOf(control)) !== "";
export const anyTouched = () => [...document.querySelectorAll(controls)].some(control => touched.has(control));

/** Brings what a new page says about a control, except its content. */
export function copyMarks(old, now) {
  const theirs = name => name === "value" || name === "checked" || name === "open";
  for (const { name, value } of now.attributes) if (!theirs(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) if (!theirs(name) && !now.hasAttribute(name)) old.removeAttribute(name);
}

/** Things of this page that must outlive it although the next has no place for them: written text, an open dialog. */
export function guests(fresh) {
  const has = element => element && fresh.getElementById(element.getAttribute("id"));
  const shown = [...fresh.querySelectorAll(".kept textarea")].map(area => tidy(area.value));
  const stay = new Set([...document.querySelectorAll("dialog[open]")].filter(dialog => !has(dialog)));
  for (const section of document.querySelectorAll(".kept")) if (touched.has(section)) stay.add(section);
  for (const control of document.querySelectorAll(written)) {
    if (!unsent(control) || has(control) || control.closest("dialog[open]")) continue;
    // The server already shows this text, in its own words, as kept.
    if (shown.includes(tidy(textOf(control)))) touched.delete(control);
    else stay.add(control.form && !has(control.form) ? control.form : control.closest(".field") ?? control);
  }
  for (const guest of stay) seat(guest, fresh);
  return stay;
}

let count = 0;

function seat(guest, fresh) {
  if (!guest.getAttribute("id")) guest.setAttribute("id", `guest~${count++}`);
  let host = guest.parentElement;
  while (host && !(host.getAttribute("id") && fresh.getElementById(host.getAttribute("id"))?.localName === host.localName)) host = host.parentElement;
  const place = (host && fresh.getElementById(host.getAttribute("id"))) ?? fresh.querySelector("main") ?? fresh.body;
  if (guest.matches(".kept")) place.prepend(guest.cloneNode(false));
  else place.append(guest.cloneNode(false));
  if (guest.matches(".kept, dialog") || !words("Kept") || guest.querySelector(":scope > .kept-note")) return;
  const note = document.createElement("p");
  note.className = "kept-note";
  note.textContent = words("Kept");
  guest.prepend(note);
}
