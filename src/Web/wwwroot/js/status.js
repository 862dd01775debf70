// Two polite regions: a line that is seen, about the connection, and a voice that is only heard.
export const words = (key, holder = document.body) => holder.dataset["words" + key] ?? document.body.dataset["words" + key] ?? "";

// With an id and data-permanent a morph leaves them where they are.
function region(id, className) {
  const made = document.createElement("p");
  Object.assign(made, { id, className, hidden: className === "toast" });
  made.setAttribute("role", "status");
  made.dataset.permanent = "";
  document.body.append(made);
  return made;
}

const line = region("live-line", "toast");
const voice = region("live-voice", "visually-hidden");
let shown = "", hiding;

/** Shows a line; empty takes it away. A link is offered when the sentence calls for one. */
export function show(kind, text, { href, label, seconds } = {}) {
  clearTimeout(hiding);
  if (seconds) hiding = setTimeout(() => show("", ""), seconds * 1000);
  if (kind === shown && kind) return;
  shown = kind;
  line.hidden = !text;
  line.dataset.kind = kind;
  line.textContent = text;
  if (!href) return;
  const link = document.createElement("a");
  // In another tab, so that what is written here stays; coming back to this one refreshes it.
  Object.assign(link, { href, target: "_blank", rel: "noopener" });
  link.textContent = label || text;
  if (label) line.append(" ", link);
  else line.replaceChildren(link);
}

export const showing = kind => shown === kind;

/** Says something once to those who listen to the page. */
export function say(text) {
  voice.textContent = "";
  if (text) setTimeout(() => { voice.textContent = text; }, 50);
}
