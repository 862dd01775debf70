// What the server's answers mean for a page that stays open.
import { show, showing, words } from "./status.js";

const signInAddress = () => document.body.dataset.signIn ?? "/sign-in";

/** What an answer means for this page: "ok", "moved", "signed-out", "gone" or "failed". */
export function meaning(answer) {
  const path = new URL(answer.url).pathname;
  if (answer.status === 401 || (answer.redirected && path === new URL(signInAddress(), location.href).pathname)) return "signed-out";
  if (answer.redirected && answer.ok && path !== location.pathname) return "moved";
  if ([403, 404, 410].includes(answer.status)) return "gone";
  return answer.ok ? "ok" : "failed";
}

/** Tells what came of an exchange with the server; whatever it is, the page stays. */
export function tell(outcome) {
  if (outcome === "failed") show("offline", words("Offline"));
  else if (outcome === "gone") show("gone", words("Gone") || words("Offline"));
  else if (outcome === "signed-out") show("signed-out", words("SignedOut"), { href: signInAddress(), label: words("SignIn") });
  else if (outcome === "not-sent") show("not-sent", words("NotSent") || words("Offline"));
  else if (showing("offline")) show("back", words("Back"), { seconds: 4 });
  else if (!showing("back") && !showing("not-sent")) show("", "");
}
