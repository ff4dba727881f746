// Keys for people who read all day; the page's own list (#keys) says what each does.
// Every page reads and works without this file.

const typing = (target) => target.closest("input, select, textarea, [contenteditable]") !== null;

/** The rows or claims that j and k walk through, in the order of the page. */
const stops = () => [...document.querySelectorAll("[data-keys] > li, [data-keys] > tbody > tr")];

let at = -1;

/** Open whatever is folded around an element. @param {Element | null} element */
function reveal(element) {
  for (let one = element?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
}

/** Show what the page's address points at, also where it lies folded. */
function revealNamed() {
  const named = document.getElementById(location.hash.slice(1));
  if (named === null || named.closest("details:not([open])") === null) return;
  reveal(named);
  named.scrollIntoView();
}

window.addEventListener("hashchange", revealNamed);
revealNamed();

/** @param {number} step */
function move(step) {
  const all = stops();
  if (all.length === 0) return;
  at = Math.min(Math.max(at + step, 0), all.length - 1);
  all.forEach((one, index) => one.classList.toggle("here", index === at));
  const here = all[at];
  reveal(here);
  here.querySelector("a")?.focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
  mark(here.dataset.claim);
}

/** Show where a claim stands in the text beside it. @param {string | undefined} claim */
function mark(claim) {
  if (claim === undefined) return;
  for (const item of document.querySelectorAll("li[data-claim]")) {
    const its = item.dataset.claim === claim;
    item.classList.toggle("chosen", its);
    if (its) item.querySelector("a")?.setAttribute("aria-current", "true");
    else item.querySelector("a")?.removeAttribute("aria-current");
  }
  const all = document.querySelectorAll("mark[data-claims]");
  let first = null;
  for (const one of all) {
    const its = one.dataset.claims.split(" ").includes(claim);
    one.classList.toggle("chosen", its);
    first ??= its ? one : null;
  }
  first?.scrollIntoView({ block: "nearest" });
}

/** The button or link that a key stands for: of the item we are at, else of the page. */
function pressing(key) {
  const inside = stops()[at] ?? document;
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const found = inside.querySelector(wanted)
    ?? [...document.querySelectorAll(wanted)].find((one) => one.closest("[data-keys]") === null);
  return found === undefined ? undefined : () => press(found);
}

/** Press a button, or open what a summary hides and go to its first field. @param {HTMLElement} found */
function press(found) {
  if (found.tagName !== "SUMMARY") {
    found.click();
    return;
  }
  found.parentElement.open = true;
  const first = found.parentElement.querySelector(`input:not([type="hidden"]), select, textarea`);
  first?.focus();
  if (first !== null && "select" in first) first.select();
}

/** Send the correction that a field belongs to; a new line in its words takes Shift. @param {KeyboardEvent} event */
function send(event) {
  const field = event.target.closest(".correct :is(select, textarea)");
  if (field === null || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  field.form.requestSubmit(field.form.querySelector(`button[name="act"]`));
}

/** Leave a field, so that letters are keys again; a correction is folded away, and kept as it is. */
function leave(target) {
  const fold = target.closest(".correct[open]");
  if (typing(target)) target.blur();
  if (fold === null) return;
  fold.open = false;
  fold.querySelector("summary").focus();
}

/** The key that is meant: of a keyboard with other letters, the one in its place. @param {KeyboardEvent} event */
function meant(event) {
  if (/^[!-~]/.test(event.key)) return event.key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
}

/** Go to the claim that the words pressed on belong to. @param {string} claim */
function choose(claim) {
  const all = stops();
  const item = all.findIndex((one) => one.dataset.claim === claim);
  if (item < 0) return;
  at = item - 1;
  move(1);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") leave(event.target);
  if (event.key === "Enter") send(event);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    "?": () => document.querySelector("#keys")?.togglePopover(),
    "/": () => document.querySelector("[role=search] input")?.focus(),
  };
  const key = meant(event);
  const act = keys[key] ?? pressing(key);
  if (act === undefined) return;
  event.preventDefault();
  act();
});

// A name that was given once signs the page's other forms.
document.addEventListener("change", (event) => {
  if (event.target.name !== "author") return;
  for (const one of document.querySelectorAll(`input[name="author"]`)) one.value ||= event.target.value;
});

document.addEventListener("click", (event) => {
  const words = event.target.closest("mark[data-inmost]");
  if (words !== null && getSelection().isCollapsed) {
    choose(words.dataset.inmost || words.dataset.claims.split(" ")[0]);
  }
  const item = event.target.closest("[data-claim]");
  if (item !== null && event.target.closest("a") === null) mark(item.dataset.claim);
});

// A page that was opened at a claim goes on from it.
const chosen = stops().findIndex((one) => one.matches("[data-claim].chosen"));
if (chosen >= 0) {
  at = chosen;
  const scroller = stops()[chosen].closest("section");
  const [from, to] = [scroller, stops()[chosen]].map((one) => one.getBoundingClientRect().top);
  scroller.scrollTop += to - from - 100;
}

// A page of questions begins at the first, or at the one its address names.
const questions = document.querySelector("[data-begin]");
if (questions !== null) {
  const named = stops().findIndex((one) => one.id !== "" && `#${one.id}` === location.hash);
  at = named - 1;
  if (named >= 0 || document.activeElement === document.body) move(1);
}
