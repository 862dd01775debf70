// The page works without any of this; each part only makes it kinder.
import "./page.js";
import "./forms.js";
import "./drafts.js";
import "./live.js";
import "./clock.js";
import "./countdown.js";
import "./passkey.js";
