// Sends forms in place. Whatever the answer, and even without one, what was typed stays.
import { meaning, tell } from "./answers.js";
import { touched } from "./kept.js";
import { morph, refresh } from "./page.js";
import { say, show, showing } from "./status.js";
import { parse } from "./trust.js";

const flying = new WeakMap(), next = new WeakMap();
const contentOf = control => (/^(checkbox|radio)$/.test(control.type) ? control.checked : control.value);
const contents = form => new Map([...form.elements].map(control => [control, contentOf(control)]));
const changedSince = sent => [...sent].some(([control, content]) => control.type !== "hidden" && contentOf(control) !== content);

addEventListener("submit", event => {
  const form = event.target, button = event.submitter;
  if (event.defaultPrevented) return;
  if (flying.has(form)) {
    // The page may show what came of a form before its own answer is back: something else sent meanwhile goes next.
    if (changedSince(flying.get(form))) next.set(form, button);
    return event.preventDefault();
  }
  const action = new URL(button?.hasAttribute("formaction") ? button.formAction : form.getAttribute("action") || location.href, location.href);
  const method = button?.getAttribute("formmethod") ?? form.getAttribute("method");
  if (form.hasAttribute("data-forget")) sessionStorage.clear();
  if (method?.toLowerCase() !== "post" || action.origin !== location.origin || form.hasAttribute("target") || form.closest("[data-plain]") || button?.closest("[data-plain]")) {
    document.dispatchEvent(new CustomEvent("terreau:sending", { detail: { form, wait: () => {} } }));
    return;
  }
  event.preventDefault();
  send(form, button, action);
});

async function send(form, button, action) {
  const data = new FormData(form, button), sent = contents(form), waits = [];
  let outcome;
  flying.set(form, sent);
  if (showing("not-sent")) show("", "");
  for (const busy of [form, button]) busy?.setAttribute("aria-busy", "true");
  // Until an answer comes, sending again is the same operation: its id must not change under the form.
  for (const control of form.elements) if (control.name === "op") touched.add(control);
  document.dispatchEvent(new CustomEvent("terreau:sending", { detail: { form, wait: done => waits.push(done) } }));
  try {
    await Promise.all(waits);
    const multipart = form.getAttribute("enctype") === "multipart/form-data";
    const answer = await fetch(action, { method: "POST", body: multipart ? data : new URLSearchParams(data), headers: { "X-Terreau-Live": "1" } });
    const text = await answer.text();
    for (const control of form.elements) if (control.name === "op") touched.delete(control);
    outcome = settle(form, sent, answer, text);
  } catch {
    tell("not-sent");
    document.dispatchEvent(new CustomEvent("terreau:kept", { detail: { form } }));
  } finally {
    flying.delete(form);
    for (const busy of [form, button]) busy?.removeAttribute("aria-busy");
  }
  const more = next.has(form) && outcome === "ok" && form.isConnected, by = next.get(form);
  next.delete(form);
  if (more) form.requestSubmit(by?.form === form ? by : null);
}

function settle(form, sent, answer, text) {
  const outcome = meaning(answer);
  if (outcome === "ok" || outcome === "moved") {
    document.dispatchEvent(new CustomEvent("terreau:sent", { detail: { form } }));
    // What was typed while the form was on its way was not sent.
    for (const [control, content] of sent) if (contentOf(control) === content) touched.delete(control);
    if (outcome === "moved") return location.assign(answer.url), outcome;
    if (answer.redirected && answer.url !== location.href) history.replaceState(history.state, "", answer.url);
    tell("ok");
    morph(parse(text));
    showNotice(form);
    return outcome;
  }
  document.dispatchEvent(new CustomEvent("terreau:kept", { detail: { form } }));
  if (answer.status !== 409 && answer.status !== 422) {
    tell(outcome === "failed" ? "not-sent" : outcome);
    // An old antiforgery token is the likely reason: the page brings a new one.
    if (answer.status === 400) refresh();
    return;
  }
  tell("ok");
  morph(parse(text));
  const summary = document.querySelector("[data-error-summary], #errors");
  summary?.setAttribute("tabindex", "-1");
  summary?.focus();
}

function showNotice(form) {
  const notice = document.querySelector("[data-notice]");
  notice?.scrollIntoView({ block: "nearest", behavior: "instant" });
  say(notice?.textContent.trim() ?? "");
  // Whoever pressed a button that is gone goes on from the title, not from nowhere.
  if (document.activeElement !== document.body || form.isConnected) return;
  const next = notice ?? document.querySelector("h1");
  next?.setAttribute("tabindex", "-1");
  next?.focus({ preventScroll: true });
}
