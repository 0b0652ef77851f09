// Kleine hulp op elke pagina: vensters, menu's, kopiëren, afdrukken. Zonder JavaScript blijft alles bruikbaar.
const ZWEVEND = "details[data-menu], details[data-zwevend]";

function sluitAndere(behalve) {
  for (const open of document.querySelectorAll(`:is(${ZWEVEND})[open]`)) {
    if (!open.contains(behalve)) open.open = false;
  }
}

function meld(tekst) {
  const omroep = document.getElementById("omroep");
  if (!omroep) return;
  // Eerst leeg: dezelfde zin twee keer achter elkaar wordt anders niet voorgelezen.
  omroep.textContent = "";
  setTimeout(() => { omroep.textContent = tekst; }, 50);
}

async function kopieer(knop) {
  const was = knop.innerHTML;
  try {
    await navigator.clipboard.writeText(knop.dataset.kopieer);
    knop.textContent = "Gekopieerd";
    meld("Gekopieerd");
  } catch {
    knop.textContent = "Kopiëren lukt niet";
    meld("Kopiëren lukt niet in deze browser");
  }
  setTimeout(() => { knop.innerHTML = was; }, 2000);
}

function toonKnoppen(binnen) {
  for (const knop of binnen.querySelectorAll("[data-open], [data-afdrukken], [data-kopieer]")) knop.hidden = false;
}

document.addEventListener("click", (event) => {
  sluitAndere(event.target);
  const knop = event.target.closest("[data-open], [data-afdrukken], [data-kopieer]");
  if (knop?.dataset.open) document.getElementById(knop.dataset.open)?.showModal();
  if (knop?.hasAttribute("data-afdrukken")) window.print();
  if (knop?.dataset.kopieer) kopieer(knop);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.activeElement.closest?.(`:is(${ZWEVEND})[open]`) ?? document.querySelector(`:is(${ZWEVEND})[open]`);
  if (!open) return;
  open.open = false;
  open.querySelector("summary")?.focus();
});

// Uitleg bij datums hoort op papier open, maar niet bij elke regel van een lijst.
window.addEventListener("beforeprint", () => {
  for (const uitleg of document.querySelectorAll("details:not([data-menu], [open], .tabel details)")) {
    uitleg.open = true;
    uitleg.dataset.weerDicht = "";
  }
});
window.addEventListener("afterprint", () => {
  for (const uitleg of document.querySelectorAll("[data-weer-dicht]")) {
    uitleg.open = false;
    delete uitleg.dataset.weerDicht;
  }
});

document.addEventListener("htmx:after:swap", () => { toonKnoppen(document); toonTab(); });
function toonTab() {
  // Op een telefoon past de rij tabbladen niet: het gekozen blad hoort in beeld.
  document.querySelector(".tabs [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
}

toonKnoppen(document);
toonTab();
document.querySelector(":is([data-foutsamenvatting], [data-focus]):not([data-voorbeelden] *)")?.focus();
