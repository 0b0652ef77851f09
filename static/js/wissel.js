// Rond htmx: laden tonen na 300 ms, de focus houden en zeggen wat er veranderde.
const WACHT = 300;
const balk = document.getElementById("voortgang");
let lopend = 0;
let wekker;

function begin() {
  lopend += 1;
  clearTimeout(wekker);
  wekker = setTimeout(() => { if (lopend > 0) balk.hidden = false; }, WACHT);
}

function klaar() {
  lopend = Math.max(0, lopend - 1);
  if (lopend > 0) return;
  clearTimeout(wekker);
  balk.hidden = true;
}

function meld(tekst) {
  const omroep = document.getElementById("omroep");
  omroep.textContent = "";
  setTimeout(() => { omroep.textContent = tekst; }, 50);
}

function houdFocus(doel) {
  const gewenst = doel.querySelector("[data-foutsamenvatting], [data-focus]");
  if (gewenst) {
    gewenst.focus();
    return;
  }
  // De knop die werd ingedrukt kan verdwenen zijn: dan naar de kop van wat er kwam, nooit naar het begin van de pagina.
  if (document.activeElement !== document.body) return;
  const kop = doel.querySelector("h1, h2, h3") ?? doel;
  if (!kop.hasAttribute("tabindex")) kop.setAttribute("tabindex", "-1");
  kop.focus();
}

if (balk) {
  document.addEventListener("htmx:before:request", begin);
  document.addEventListener("htmx:finally:request", klaar);
  document.addEventListener("htmx:error", () => meld("Dit lukte niet. Controleer de verbinding en probeer het opnieuw."));
  document.addEventListener("htmx:after:settle", (event) => {
    const doel = event.detail.task?.target ?? event.target;
    if (!(doel instanceof Element)) return;
    const vers = doel.isConnected ? doel : document.getElementById(doel.id);
    if (!vers) return;
    houdFocus(vers);
    meld(vers.dataset.meld ?? `${vers.querySelector("h1, h2, h3")?.textContent.trim() ?? "Pagina"} bijgewerkt`);
  });
}
