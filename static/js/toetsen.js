// Sneltoetsen met één letter. Uit te zetten per medewerker (WCAG 2.1.4): <body data-sneltoetsen="uit">.
const AAN = document.body.dataset.sneltoetsen === "aan";
const TYPVELD = "input, textarea, select, [contenteditable]";

function magToets(event) {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
    && !event.target.closest(TYPVELD) && !document.querySelector("dialog[open]");
}

function rijen() {
  return [...document.querySelectorAll("[data-rij]")].filter((rij) => rij.querySelector("[data-open-rij]"));
}

function loop(stap) {
  const lijst = rijen();
  if (lijst.length === 0) return;
  const nu = lijst.findIndex((rij) => rij.contains(document.activeElement));
  const naar = nu < 0 ? (stap > 0 ? 0 : lijst.length - 1) : Math.min(Math.max(nu + stap, 0), lijst.length - 1);
  const link = lijst[naar].querySelector("[data-open-rij]");
  link.focus();
  link.scrollIntoView({ block: "nearest" });
}

function volgendeStap() {
  const rij = document.activeElement.closest("[data-rij]");
  (rij ?? document).querySelector("[data-volgende-stap]")?.click();
}

const TOETSEN = {
  "/": () => document.querySelector("[data-toets-zoek]")?.focus(),
  "?": () => document.getElementById("venster-toetsen")?.showModal(),
  j: () => loop(1),
  k: () => loop(-1),
  n: volgendeStap,
};

if (AAN) {
  document.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(TOETSEN, event.key) || !magToets(event)) return;
    event.preventDefault();
    TOETSEN[event.key]();
  });
}
