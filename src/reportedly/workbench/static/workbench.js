// Keys for people who read all day; the page's own list (#keys) says what each does.
// Every page reads and works without this file.

const typing = (target) => target.closest("input, select, textarea, [contenteditable]") !== null;

/** The rows or claims that j and k walk through, in the order of the page. */
const stops = () => [...document.querySelectorAll("[data-keys] > li, [data-keys] > tbody > tr")];

/** The stop that we are at; gone where a part of the page was replaced under it. @type {Element | null} */
let here = null;

/** Open whatever is folded around an element. @param {Element | null} element */
function reveal(element) {
  for (let one = element?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
}

/** Show what the page's address points at, also where it lies folded. */
function revealNamed() {
  const named = document.getElementById(location.hash.slice(1));
  const whole = named?.querySelector(":scope > .long:not([open])") ?? null;
  if (whole !== null) whole.open = true;
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
  const at = Math.min(Math.max(all.indexOf(here) + step, 0), all.length - 1);
  here = all[at];
  for (const one of all) one.classList.toggle("here", one === here);
  reveal(here);
  const asked = here.querySelector(":scope > .ask");
  if (asked !== null) asked.open = true;
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
  const inside = here?.isConnected ? here : document;
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const found = inside.querySelector(wanted)
    ?? [...document.querySelectorAll(wanted)].find((one) => one.closest("[data-keys]") === null);
  return found === undefined ? undefined : () => press(found);
}

/** Press a button, or open what a summary hides and go to its first field. @param {HTMLElement} found */
function press(found) {
  if (!found.checkVisibility()) {
    reveal(found); // nobody answers what they do not see
    return;
  }
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
  const item = stops().find((one) => one.dataset.claim === claim);
  if (item === undefined) return;
  here = item;
  move(0);
}

/** Where a browser keeps that letters are no keys here: who dictates, or types by accident, wants none. */
const LETTERS = "reportedly-letters";
const letters = document.querySelector("#letters");
letters.disabled = false;
letters.checked = localStorage.getItem(LETTERS) !== "off";
letters.addEventListener("change", () => localStorage.setItem(LETTERS, letters.checked ? "on" : "off"));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") leave(event.target);
  if (event.key === "Enter") send(event);
  if (!letters.checked || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
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
const chosen = stops().find((one) => one.matches("[data-claim].chosen"));
if (chosen !== undefined) {
  here = chosen;
  const scroller = chosen.closest("section");
  const [from, to] = [scroller, chosen].map((one) => one.getBoundingClientRect().top);
  scroller.scrollTop += to - from - 100;
}

// A page of questions begins at the first, or at the one its address names.
const questions = document.querySelector("[data-begin]");
if (questions !== null) {
  here = stops().find((one) => one.id !== "" && `#${one.id}` === location.hash) ?? null;
  if (here !== null || document.activeElement === document.body) move(here === null ? 1 : 0);
}

// On paper nothing can be pressed: what is folded is printed, what decides is not.
const unfolded = [];
window.addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("main details:not([open], .sets, .correct, .graph-fold)")) {
    one.open = true;
    unfolded.push(one);
  }
});
window.addEventListener("afterprint", () => {
  for (const one of unfolded.splice(0)) one.open = false;
});

// Whoever does not see that a question is gone hears that it was decided, on the page that follows.
const DECIDED = "reportedly-decided";
document.addEventListener("submit", (event) => {
  if (event.target.matches(`form[action="/decide"]`)) sessionStorage.setItem(DECIDED, "yes");
});
if (sessionStorage.getItem(DECIDED) !== null) {
  sessionStorage.removeItem(DECIDED);
  const heard = document.querySelector("#heard");
  const [came] = performance.getEntriesByType("navigation");
  if (came.responseStatus < 400) setTimeout(() => { heard.textContent = heard.dataset.done; }, 200);
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    document.querySelector("#heard").textContent = button.dataset.done;
  });
}
