// Een pagina die op de werker wacht: kijkt af en toe of er nieuws is en wisselt alleen dat deel. Wat getypt is, blijft staan.
const WACHTEND = "[data-ververs]";
const LANGST = 10 * 60 * 1000; // daarna niet meer: een vergeten tabblad houdt geen sessie in leven

function meld(tekst) {
  const omroep = document.getElementById("omroep");
  if (omroep) omroep.textContent = tekst;
}

function wissel(vers) {
  for (const deel of document.querySelectorAll(WACHTEND)) {
    const nieuw = vers.getElementById(deel.id);
    if (nieuw && !nieuw.matches(WACHTEND)) meld(nieuw.dataset.meld ?? "Klaar");
    if (!nieuw) deel.remove();
    else if (nieuw.outerHTML !== deel.outerHTML) deel.replaceWith(document.adoptNode(nieuw));
  }
}

async function kijk() {
  const antwoord = await fetch(location.href).catch(() => null);
  // Doorverwezen betekent: niet meer aangemeld. Dan blijft alles staan zoals het staat.
  if (antwoord?.redirected) return;
  if (antwoord?.ok && !antwoord.headers.get("Content-Type")?.startsWith("text/html")) {
    location.reload(); // het stuk zelf is er
    return;
  }
  if (antwoord?.ok) wissel(new DOMParser().parseFromString(await antwoord.text(), "text/html"));
  plan();
}

function plan() {
  const deel = document.querySelector(WACHTEND);
  if (deel && performance.now() < LANGST) setTimeout(kijk, Number(deel.dataset.ververs) * 1000);
}

plan();
