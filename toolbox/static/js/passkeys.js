// Passkeys: the browser asks the device, the form sends what it answered. Without this file, or on
// a browser without passkeys, the buttons stay hidden and a code does the same work.

const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );

const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decodeIds = (list = []) => list.map((item) => ({ ...item, id: decode(item.id) }));

function asJson(credential) {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const answer = Object.fromEntries(
    parts.filter((name) => response[name]).map((name) => [name, encode(response[name])]),
  );
  if (response.getTransports) answer.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: answer,
  });
}

function create({ publicKey }) {
  return navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: decode(publicKey.challenge),
      user: { ...publicKey.user, id: decode(publicKey.user.id) },
      excludeCredentials: decodeIds(publicKey.excludeCredentials),
      // A passkey that the device can find by itself also logs in without an address.
      authenticatorSelection: {
        ...publicKey.authenticatorSelection,
        residentKey: "preferred",
        requireResidentKey: false,
      },
    },
  });
}

function get({ publicKey }) {
  return navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: decode(publicKey.challenge),
      allowCredentials: decodeIds(publicKey.allowCredentials),
    },
  });
}

async function optionsOf(form) {
  if (form.dataset.passkeyFetch) {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`No options: ${answer.status}`);
    return (await answer.json()).request_options;
  }
  const options = JSON.parse(document.getElementById(form.dataset.passkeyOptions).textContent);
  return options.creation_options ?? options.request_options;
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) break;
  const problem = form.querySelector("[data-passkey-problem]");
  form.hidden = false;
  for (const note of document.querySelectorAll("[data-without-passkey]")) note.hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const ask = form.dataset.passkey === "create" ? create : get;
      form.elements.credential.value = asJson(await ask(await optionsOf(form)));
      form.submit();
    } catch {
      problem.hidden = false;
    }
  });
}
