// Asks the browser to add or use a passkey, and sends its answer as a form. Without this, codes do the same.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function readied(options) {
  const known = options.excludeCredentials || options.allowCredentials || [];
  known.forEach((credential) => { credential.id = toBytes(credential.id); });
  options.challenge = toBytes(options.challenge);
  if (options.user) options.user.id = toBytes(options.user.id);
  return { publicKey: options };
}

function written(credential) {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = toText(credential.response[part]);
  }
  const { id, type } = credential;
  return JSON.stringify({ id, rawId: toText(credential.rawId), type, response, clientExtensionResults: {} });
}

async function answer(form) {
  const options = readied(JSON.parse(form.dataset.passkey));
  const ways = navigator.credentials;
  return written(await (form.dataset.passkeyDoes === "add" ? ways.create(options) : ways.get(options)));
}

document.querySelectorAll("form[data-passkey]").forEach((form) => {
  if (!window.PublicKeyCredential) return;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problem = form.querySelector("[data-passkey-problem]");
    problem.textContent = "";
    try {
      form.elements.answer.value = await answer(form);
      form.submit();
    } catch (refused) {
      problem.textContent = "The passkey was not used. Try again, or use a code.";
      form.querySelector("button").removeAttribute("disabled");
    }
  });
});
