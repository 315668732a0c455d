// What a preview adds to each page: the page is loaded anew when the site has changed, and what is
// wrong with the site is shown over it. No part of the site that is published.
"use strict";

(() => {
  const script = document.currentScript;
  const memory = "readout: place";

  // A page that was loaded anew stands where it stood before.
  const remembered = sessionStorage.getItem(memory);
  sessionStorage.removeItem(memory);
  const place = remembered && JSON.parse(remembered);
  if (place && place.address === location.href) {
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    back();
    addEventListener("load", () => requestAnimationFrame(back), { once: true });
  }

  const reload = () => {
    const place = { address: location.href, x: scrollX, y: scrollY };
    sessionStorage.setItem(memory, JSON.stringify(place));
    location.reload();
  };

  const styleSheets = (tree) => [...tree.querySelectorAll('link[rel~="stylesheet"]')];

  // Puts the new style sheets in the place of the old ones; the old ones stay until those are there.
  const exchangeStyles = async () => {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, fresh] = [styleSheets(document), styleSheets(page)];
    if (old.length !== fresh.length) return reload();
    old.forEach((sheet, place) => {
      if (sheet.getAttribute("href") === fresh[place].getAttribute("href")) return;
      const successor = document.importNode(fresh[place]);
      successor.addEventListener("load", () => sheet.remove());
      sheet.after(successor);
    });
  };

  // The theme's style does not reach in here, nor does this one reach out.
  const host = document.createElement("readout-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("live.css", script.src).href;
  const panel = document.createElement("div");
  shadow.append(style, panel);
  document.body.append(host);

  let shown = "";
  const show = (problems) => {
    // Where there is no site yet, the page itself tells what is wrong.
    if (problems === shown || document.querySelector("main.readout-problems")) return;
    shown = problems;
    panel.innerHTML = problems;
    const dialog = panel.querySelector("dialog");
    if (!dialog) return;
    panel.querySelector(".counts").addEventListener("click", () => dialog.showModal());
    dialog.querySelector(".close").addEventListener("click", () => dialog.close());
    if (dialog.classList.contains("has-errors")) dialog.showModal();
  };

  let events = null;
  const close = () => {
    events?.close();
    events = null;
  };
  // A browser holds few connections to one host open: a page that nobody sees holds none.
  const listen = () => {
    close();
    if (document.hidden) return;
    events = new EventSource(new URL("events", script.src));
    events.addEventListener("site", ({ data }) => {
      if (data !== script.dataset.site) reload();
    });
    events.addEventListener("styles", ({ data }) => {
      script.dataset.site = data;
      exchangeStyles();
    });
    events.addEventListener("problems", ({ data }) => show(data));
  };
  listen();
  document.addEventListener("visibilitychange", listen);
  // Else the browser keeps the connection while the page waits in its history.
  addEventListener("pagehide", close);
  addEventListener("pageshow", ({ persisted }) => persisted && reload());
})();
