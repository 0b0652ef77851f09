// Meer dossiers tegelijk kiezen: alles aanvinken, en zeggen hoeveel er gekozen zijn.
function keuzes() {
  return [...document.querySelectorAll("[data-kies]")];
}

function tel() {
  const alle = keuzes();
  const gekozen = alle.filter((vink) => vink.checked);
  for (const vink of alle) vink.closest("[data-rij]")?.classList.toggle("is-gekozen", vink.checked);
  for (const balk of document.querySelectorAll("[data-bulk]")) {
    const alles = balk.querySelector("[data-kies-alles]");
    alles.hidden = false;
    alles.checked = alle.length > 0 && gekozen.length === alle.length;
    alles.indeterminate = gekozen.length > 0 && gekozen.length < alle.length;
    const tekst = gekozen.length === 0 ? "Kies alles op deze pagina" : `${gekozen.length} van ${alle.length} gekozen`;
    balk.querySelector("[data-kies-tekst]").textContent = tekst;
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-kies-alles]")) {
    for (const vink of keuzes()) vink.checked = event.target.checked;
  }
  if (event.target.matches("[data-kies-alles], [data-kies]")) tel();
});

document.addEventListener("htmx:after:swap", tel);
tel();
