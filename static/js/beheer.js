// Het voorbeeld van een brief volgt wat er getypt wordt; zonder JavaScript doet de knop hetzelfde.
const WACHT = 600;
let wekker;

function toon(formulier) {
  formulier.requestSubmit(formulier.querySelector("[data-voorbeeldknop]"));
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-voorbeeld]")) return;
  clearTimeout(wekker);
  const formulier = event.target.form;
  wekker = setTimeout(() => toon(formulier), WACHT);
});

// Na een fout of een vergelijking staat de nieuwe tekst er nog: dan hoort het voorbeeld daarbij.
const getypt = document.querySelector("form[data-voorbeeld-nu]");
if (getypt) toon(getypt);
