"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  const hash = () => {
    const parts = decodeURIComponent(location.hash.slice(1)).split("&");
    const language = parts.find((part) => part.startsWith("lang="));
    return {
      language: language ? language.slice(5) : "",
      id: parts.find((part) => part && !part.startsWith("lang=")) || "",
    };
  };

  const speak = (language) => {
    const chosen = language === "ja" ? "ja" : "en";
    root.lang = chosen;
    root.classList.toggle("lang-ja", chosen === "ja");
    root.classList.toggle("lang-en", chosen === "en");
    all("option").forEach((option) => { option.textContent = option.dataset[chosen]; });
    all("[data-language]").forEach((link) => {
      if (link.dataset.language === chosen) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  };

  const filter = () => {
    const wanted = all("[data-filter]").map((select) => [select.dataset.filter, select.value]);
    const requirements = all(".requirement");
    requirements.forEach((requirement) => {
      requirement.hidden = !wanted.every(([name, value]) =>
        value === "" || requirement.dataset[name].split(" ").includes(value));
    });
    const shown = requirements.filter((requirement) => !requirement.hidden).length;
    all(".shown").forEach((output) => { output.textContent = shown + " / " + requirements.length; });
    all(".nothing").forEach((note) => { note.hidden = shown > 0; });
  };

  const open = (id) => {
    const target = id && document.getElementById(id);
    if (target && target.classList.contains("requirement")) {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView();
    }
  };

  root.classList.add("js");
  speak(hash().language || navigator.language.slice(0, 2));

  document.addEventListener("DOMContentLoaded", () => {
    speak(root.lang);
    filter();
    open(hash().id);
    all(".filters").forEach((form) => {
      form.addEventListener("change", filter);
      form.addEventListener("reset", () => { setTimeout(filter); });
      form.addEventListener("submit", (event) => { event.preventDefault(); });
    });
  });

  window.addEventListener("hashchange", () => {
    if (hash().language) {
      speak(hash().language);
    }
    open(hash().id);
  });

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all(".requirement:not([hidden]):not([open])")
      .filter((one) => !["passed", "inapplicable", "untested"].includes(one.dataset.outcome));
    opened.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => {
    opened.forEach((one) => { one.open = false; });
  });
})();
