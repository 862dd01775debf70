// idiomorph knows things by their id. What holds typed text or is open must never be taken for its neighbour,
// so each gets the same id in the page and in its next version, made of what it is for.
export const controls = "input, textarea, select, button, [contenteditable]";
const idOf = element => element.getAttribute("id");

export function identify(root) {
  const seen = new Map();
  const name = (element, key) => {
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    if (!idOf(element)) element.setAttribute("id", nth ? `${key}~${nth}` : key);
  };
  for (const form of root.querySelectorAll("form")) name(form, `form~${form.getAttribute("action") ?? ""}`);
  for (const control of root.querySelectorAll(controls)) {
    const choice = /^(radio|checkbox|submit)$/.test(control.type) ? `~${control.getAttribute("value") ?? ""}` : "";
    name(control, `${control.form ? idOf(control.form) : ""}~${control.getAttribute("name") ?? control.localName}${choice}`);
  }
  for (const dialog of root.querySelectorAll("dialog")) name(dialog, "dialog");
  for (const details of root.querySelectorAll("details")) name(details, `details~${details.firstElementChild?.textContent.trim() ?? ""}`);
}
