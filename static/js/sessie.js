// Het einde van de sessie wordt aangekondigd. Getypte tekst blijft alleen in deze pagina staan, nergens anders.
// Het adres geeft {gebruiker, resteert, csrf} of 401/een omleiding als niemand is aangemeld.
const { sessieAdres, sessieSeconden, gebruiker } = document.body.dataset;
const WAARSCHUW = 300;
const venster = document.getElementById("venster-sessie");
let einde = Date.now() + Number(sessieSeconden) * 1000;
let voorbij = false;
let weggeklikt = false;

function zet(kiezer, verborgen) {
  venster.querySelector(kiezer).hidden = verborgen;
}

function toonBijna(seconden) {
  const minuten = Math.ceil(seconden / 60);
  venster.querySelector("[data-sessie-over]").textContent = minuten === 1 ? "1 minuut" : `${minuten} minuten`;
  // Wie het venster wegklikt, ziet het pas terug in de laatste minuut.
  if (!venster.open && (!weggeklikt || seconden <= 60)) venster.showModal();
}

function toonVoorbij() {
  voorbij = true;
  document.getElementById("venster-sessie-kop").textContent = "U bent uitgelogd";
  // Achter dit venster staan gegevens van mensen: niemand hoort die te zien zolang er niet is ingelogd.
  venster.classList.add("venster--dicht");
  zet("[data-sessie-bijna]", true);
  zet("[data-sessie-verder]", true);
  zet("[data-sessie-voorbij]", false);
  zet("[data-sessie-inloggen]", false);
  if (!venster.open) venster.showModal();
}

function ververs(antwoord) {
  if (antwoord.gebruiker !== gebruiker) {
    location.reload();
    return;
  }
  einde = Date.now() + antwoord.resteert * 1000;
  for (const veld of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) veld.value = antwoord.csrf;
  document.body.setAttribute("hx-headers:inherited", JSON.stringify({ "X-CSRFToken": antwoord.csrf }));
  voorbij = false;
  venster.classList.remove("venster--dicht");
  zet("[data-sessie-bijna]", false);
  zet("[data-sessie-verder]", false);
  zet("[data-sessie-voorbij]", true);
  zet("[data-sessie-inloggen]", true);
  venster.close();
  weggeklikt = false;
}

async function vraag(verleng) {
  try {
    const antwoord = await fetch(sessieAdres, { method: verleng ? "POST" : "GET", redirect: "manual", headers: kop() });
    if (antwoord.ok) ververs(await antwoord.json());
    else toonVoorbij();
  } catch {
    // Geen verbinding: het venster blijft staan, de volgende tel probeert opnieuw.
  }
}

function kop() {
  return { Accept: "application/json", "X-CSRFToken": document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "" };
}

function kijk() {
  const seconden = (einde - Date.now()) / 1000;
  if (voorbij) return;
  if (seconden <= 0) vraag(false);
  else if (seconden <= WAARSCHUW) toonBijna(seconden);
}

if (sessieAdres && venster) {
  setInterval(kijk, 15000);
  // Esc sluit ook een venster dat "nee" zegt; na afloop gaat het daarom meteen weer open.
  venster.addEventListener("close", () => {
    weggeklikt = true;
    if (voorbij) venster.showModal();
  });
  venster.querySelector("[data-sessie-verder]").addEventListener("click", () => vraag(true));
  document.addEventListener("htmx:finally:request", () => { einde = Date.now() + Number(sessieSeconden) * 1000; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && (voorbij || Date.now() > einde - WAARSCHUW * 1000)) vraag(false);
  });
}
