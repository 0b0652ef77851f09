// Formulieren: teller bij lange tekst, waarschuwing bij weggaan, en niet twee keer verzenden.
function toonTelling(veld) {
  const grens = Number(veld.dataset.telling);
  let regel = document.getElementById(`${veld.id}_telling`);
  if (!regel) {
    regel = document.createElement("div");
    regel.id = `${veld.id}_telling`;
    regel.className = "veld__telling";
    veld.after(regel);
    veld.setAttribute("aria-describedby", `${veld.getAttribute("aria-describedby") ?? ""} ${regel.id}`.trim());
  }
  const over = grens - veld.value.length;
  regel.textContent = over >= 0 ? `Nog ${over} tekens` : `${-over} tekens te veel`;
  regel.classList.toggle("is-over", over < 0);
}

function toonTellingen() {
  for (const veld of document.querySelectorAll("textarea[data-telling]")) toonTelling(veld);
}

document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-telling]")) toonTelling(event.target);
  const formulier = event.target.closest("form[data-bewaak]");
  if (formulier) formulier.dataset.gewijzigd = "";
});

document.addEventListener("submit", (event) => {
  const formulier = event.target;
  if (formulier.dataset.bezig !== undefined) {
    event.preventDefault();
    return;
  }
  delete formulier.dataset.gewijzigd;
  if (formulier.method !== "post" || event.defaultPrevented) return;
  formulier.dataset.bezig = "";
  // De knop blijft bruikbaar als het antwoord uitblijft of de gebruiker teruggaat.
  setTimeout(() => { delete formulier.dataset.bezig; }, 4000);
});

window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-gewijzigd]")) event.preventDefault();
});
window.addEventListener("pageshow", () => {
  for (const formulier of document.querySelectorAll("form[data-bezig]")) delete formulier.dataset.bezig;
});

// Filters werken meteen bij het kiezen; de knop blijft voor wie geen JavaScript heeft.
document.addEventListener("change", (event) => {
  const formulier = event.target.closest("form[data-filter]");
  if (formulier && event.target.matches("select")) formulier.requestSubmit();
});

document.addEventListener("htmx:after:swap", toonTellingen);
toonTellingen();
